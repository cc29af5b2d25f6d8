/** What stands at the door of every hall: who asks, for which, and whether they only guess. */
import type { Request, Response } from 'express';
import type { Counter } from '../../shared/lesson/counting.ts';
import { CODE_PATTERN } from '../../shared/protocol/classroom.ts';
import type { JoinWanted } from '../../shared/protocol/messages.ts';
import type { Session } from '../session/session.ts';
import type { Sessions } from '../session/sessions.ts';
import type { Cuts } from '../sockets/cuts.ts';
import type { AskedAt } from './address/asked-at.ts';
import { type Elsewhere, isFromServer } from './elsewhere/elsewhere.ts';
import type { Guesses } from './guesses.ts';
import type { HostKeys } from './host-keys.ts';
import { refuse } from './refuse.ts';

export type Door = {
  readonly sessions: Sessions;
  readonly cuts: Cuts;
  readonly counter: Counter;
  readonly keys: HostKeys;
  /** Other servers that share the database; null: there are none. */
  readonly elsewhere: Elsewhere | null;
  readonly publicUrl: string | null;
  readonly askedAt: AskedAt;
  /** Asked each time: the laptop may have changed its network. */
  readonly ownAddresses: () => Promise<readonly string[]>;
  readonly port: () => number;
  /** Each counted by itself: whoever tries the codes of halls keeps nobody from their seat, nor the teacher from opening one. */
  readonly guesses: { readonly codes: Guesses; readonly seatCodes: Guesses; readonly pins: Guesses };
};

/** Behind a proxy that is trusted the address that it names, else that of the other end. */
export const addressOf = (request: Request) => request.ip ?? '';

/** Whether another server has passed it on, which has looked at what may be guessed. */
export const isLookedAt = ({ elsewhere }: Door, request: Request) =>
  elsewhere !== null && isFromServer(elsewhere, request);

/**
 * The hall behind a code; where there is none, the guess is counted and the answer given.
 * @param wanted how somebody wants to come in: whoever belongs there does not guess
 */
export async function findHall(
  door: Door,
  request: Request,
  response: Response,
  wanted?: JoinWanted,
): Promise<Session | null> {
  const { codes } = door.guesses;
  const { code } = request.params;
  const address = addressOf(request);
  const session = typeof code === 'string' && CODE_PATTERN.test(code) ? door.sessions.find(code) : null;
  const isSeen = isLookedAt(door, request);
  const guesses = !isSeen && !(session && wanted && belongs(session, wanted));
  if (guesses && !(await codes.mayLook(address, session))) {
    refuse(response, 'tooManyGuesses');
    return null;
  }
  if (session) codes.noteRight(address, session);
  else refuse(response, !isSeen && (await codes.noteWrong(address)) ? 'tooManyGuesses' : 'unknownCode');
  return session;
}

/** Whether somebody brings what nobody can guess: the token of a seat, or the host's secret. */
export function belongs(session: Session, wanted: JoinWanted): boolean {
  if (wanted.as === 'host') return session.admission.isSecret(wanted.secret);
  const token = wanted.as === 'player' ? session.admission.tokenOf(wanted) : undefined;
  return token !== undefined && session.classroom.seats.heldBy(token) !== null;
}
