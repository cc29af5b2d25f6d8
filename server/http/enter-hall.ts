/**
 * Entering halls. Where five hundred come in a second this way is walked five hundred times: it goes past all other pages of
 * the server, and past what the libraries do for everybody and nobody needs here.
 */
import { matchMaker } from '@colyseus/core';
import { type Request, type RequestHandler, type Response, Router } from 'express';
import { type JoinWanted, joinWanted } from '../../shared/protocol/messages.ts';
import { hashOf, tokenFrom } from '../classroom/seats/seats.ts';
import { WaitingLine } from '../session/line/waiting-line.ts';
import type { Session } from '../session/session.ts';
import { type Knock, ROOM_NAME } from '../session/simul-room.ts';
import { addressOf, belongs, type Door, findHall } from './door.ts';
import { refuse, say } from './refuse.ts';

/** Of those who were cut for what they sent, every 5 ms: what is left of the thread is for all others. */
const CUT_AT_A_TIME = 1;
type Lines = { readonly ofNew: WaitingLine; readonly ofCut: WaitingLine };

/** @param first what the request goes through before: it has its body afterwards */
export function joinsApi(door: Door, ...first: readonly RequestHandler[]): Router {
  const { clock } = door.sessions.options;
  const lines = { ofNew: new WaitingLine(clock), ofCut: new WaitingLine(clock, CUT_AT_A_TIME) };
  return Router().post('/matchmake/joinById/:code', ...first, (request, response) =>
    enterHall(door, lines, request, response),
  );
}

/** Whoever comes back, watches, or can't come in anyhow goes past the line: strangers who flood the door keep nobody waiting. */
const isNew = (session: Session, wanted: JoinWanted) =>
  wanted.as === 'player' && !belongs(session, wanted) && session.admission.objection(wanted) === null;

/** By which a place in line is kept: the token that will hold the seat, which nobody else knows; null: they bring none. */
function placeKeyOf({ admission, classroom }: Session, wanted: JoinWanted): string | null {
  const token = wanted.as === 'player' ? tokenFrom(admission.tokenOf(wanted), () => '') : '';
  return token === '' ? null : `${classroom.options.code} ${hashOf(token)}`;
}

/** A seat on the wire for who may come in: the same answer as the framework's, so that its client understands it. */
async function enterHall(door: Door, lines: Lines, request: Request, response: Response): Promise<void> {
  const { data: wanted } = joinWanted.safeParse(request.body);
  if (!wanted) return refuse(response, 'badRequest');
  const session = await findHall(door, request, response, wanted);
  if (!session) return;
  const address = addressOf(request);
  const line = door.cuts.has(wanted, address) ? lines.ofCut : isNew(session, wanted) ? lines.ofNew : null;
  const place = await line?.turn(placeKeyOf(session, wanted), () => response.destroyed);
  if (place) return refuse(response, 'inLine', place);
  if (response.destroyed) return;
  const { seatCodes } = door.guesses;
  const triesSeatCode = wanted.as === 'player' && wanted.seatCode !== undefined && !belongs(session, wanted);
  if (triesSeatCode && !(await seatCodes.mayLook(address))) return refuse(response, 'tooManyGuesses');
  const objection = session.admission.objection(wanted);
  if (objection === 'wrongSeatCode' && (await seatCodes.noteWrong(address)))
    return refuse(response, 'tooManyGuesses');
  if (objection !== null) return refuse(response, objection);
  const seat = await seatOnTheWire(session.classroom.options.code, { ...wanted, address });
  if (seat === null) refuse(response, 'updating');
  else say(response, seat);
}

/**
 * The framework's own way to a room looks for it among those of all servers, and looks at each that there is.
 * @returns null: the hall has no room, because it is just being made, or closed
 */
async function seatOnTheWire(code: string, knock: Knock) {
  const room = matchMaker.getLocalRoomById(code);
  if (!room) return null;
  const { processId } = matchMaker;
  const place = { name: ROOM_NAME, roomId: code, processId, clients: 0, maxClients: room.maxClients };
  return matchMaker.reserveSeatFor(place, knock);
}
