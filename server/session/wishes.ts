/** What a message of a player or host asks for, checked: what it comes to, or why not. Nothing is done yet but a cough. */
import { hostRequests, playerRequests } from '../../shared/protocol/messages.ts';
import type { RefusalCode } from '../../shared/protocol/refusals.ts';
import type { Input } from '../classroom/inputs.ts';
import type { Role, Session } from './session.ts';

type PlayerRequest = keyof typeof playerRequests;
type HostRequest = keyof typeof hostRequests;

/** An input to write down, a code that is the answer, something to do once it is answered, or why not. */
export type Wish =
  | { readonly input: Input; readonly after?: () => void }
  | { readonly seatCode: string }
  | { readonly after: () => void }
  | RefusalCode;

const NOTHING_MORE: Wish = { after: () => {} };

export function wishOf(session: Session, role: Role, kind: string, message: unknown): Wish {
  if (Object.hasOwn(playerRequests, kind)) {
    if (role.as !== 'player') return 'notAPlayer';
    return ofPlayer(session, role.board, kind as PlayerRequest, message);
  }
  if (Object.hasOwn(hostRequests, kind)) {
    if (role.as !== 'host') return 'notTheHost';
    return ofHost(session, kind as HostRequest, message);
  }
  return 'unknownRequest';
}

function ofPlayer(session: Session, board: number, kind: PlayerRequest, message: unknown): Wish {
  if (kind === 'move') {
    const { data } = playerRequests.move.safeParse(message);
    if (!data) return 'badRequest';
    const { id: _, fen, silly, ...move } = data;
    return { input: { do: 'move', board, move, fen, silly } };
  }
  if (kind === 'choose') {
    const { data } = playerRequests.choose.safeParse(message);
    if (!data) return 'badRequest';
    return { input: { do: 'choose', board, step: data.step, option: data.option } };
  }
  if (!playerRequests[kind].safeParse(message).success) return 'badRequest';
  if (kind === 'cough') return session.coughs.hear(board) ?? NOTHING_MORE;
  return kind === 'resign' ? { input: { do: 'resign', board } } : freeing(session, board, 'left');
}

function ofHost(session: Session, kind: HostRequest, message: unknown): Wish {
  if (kind === 'host') {
    const { data: asked } = hostRequests.host.safeParse(message);
    if (!asked) return 'badRequest';
    if (asked.do === 'close') return { after: () => void session.closeForGood() };
    if (asked.do === 'goOn') session.presence.goOn();
    const { do: command, moment } = asked;
    return { input: { do: 'command', command, sitters: session.classroom.sitters, moment } };
  }
  const { data: about } = hostRequests[kind].safeParse(message);
  if (!about || !session.isPerson(about.board)) return 'badRequest';
  return kind === 'removePlayer'
    ? freeing(session, about.board, 'removed')
    : { seatCode: session.seatCodes.newFor(about.board) };
}

function freeing(session: Session, board: number, why: 'left' | 'removed'): Wish {
  const connection = session.notifier.players.get(board);
  return { input: { do: 'free', board }, after: () => session.sendAway(connection, why) };
}
