/** What a message of a player or host asks for, checked: what it comes to, or why not. Nothing is done yet but a cough. */
import { hostRequests, playerRequests } from '../../shared/protocol/messages.ts';
import type { RefusalCode } from '../../shared/protocol/refusals.ts';
import type { Input } from '../classroom/inputs.ts';
import type { Hall, Role } from './session.ts';

type PlayerRequest = keyof typeof playerRequests;
type HostRequest = keyof typeof hostRequests;

/** An input to write down, a code that is the answer, something to do once it is answered, or why not. */
export type Wish =
  | { readonly input: Input; readonly after?: () => void }
  | { readonly seatCode: string }
  | { readonly after: () => void }
  | RefusalCode;

const NOTHING_MORE: Wish = { after: () => {} };

export function wishOf(hall: Hall, role: Role, kind: string, message: unknown): Wish {
  if (Object.hasOwn(playerRequests, kind)) {
    if (role.as !== 'player') return 'notAPlayer';
    return ofPlayer(hall, role.board, kind as PlayerRequest, message);
  }
  if (Object.hasOwn(hostRequests, kind)) {
    if (role.as !== 'host') return 'notTheHost';
    return ofHost(hall, kind as HostRequest, message);
  }
  return 'unknownRequest';
}

function ofPlayer(hall: Hall, board: number, kind: PlayerRequest, message: unknown): Wish {
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
  if (kind === 'cough') return hall.coughs.hear(board) ?? NOTHING_MORE;
  return kind === 'resign' ? { input: { do: 'resign', board } } : freeing(hall, board, 'left');
}

function ofHost(hall: Hall, kind: HostRequest, message: unknown): Wish {
  if (kind === 'host') {
    const { data: asked } = hostRequests.host.safeParse(message);
    if (!asked) return 'badRequest';
    if (asked.do === 'close') return { after: () => void hall.closeForGood() };
    if (asked.do === 'goOn') hall.attendance.goOn();
    const { do: command, moment } = asked;
    return { input: { do: 'command', command, sitters: hall.classroom.sitters, moment } };
  }
  const { data: about } = hostRequests[kind].safeParse(message);
  if (!about || !hall.isPerson(about.board)) return 'badRequest';
  return kind === 'removePlayer'
    ? freeing(hall, about.board, 'removed')
    : { seatCode: hall.seatCodes.newFor(about.board) };
}

function freeing(hall: Hall, board: number, why: 'left' | 'removed'): Wish {
  const ear = hall.herald.players.get(board);
  return { input: { do: 'free', board }, after: () => hall.sendAway(ear, why) };
}
