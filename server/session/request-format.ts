/** What a message of a player or host asks for, checked by itself: nothing is known here of the class, and nothing is done. */
import type { Figures } from '../../shared/labs/labs.ts';
import type { Command, LabCommand } from '../../shared/protocol/commands.ts';
import {
  hostRequests,
  masterRequests,
  playerRequests,
  stageRequests,
} from '../../shared/protocol/messages.ts';
import type { RefusalCode } from '../../shared/protocol/refusals.ts';
import type { BoardId } from '../../shared/simul/index.ts';
import type { Input } from '../classroom/inputs.ts';
import { type Driver, HOST } from '../classroom/masters-seat.ts';
import type { Role } from './connection.ts';

export type PersonRequest =
  /** Something that is written down as it is. */
  | { readonly do: 'input'; readonly input: Input }
  | { readonly do: 'command'; readonly command: Command; readonly moment: number | undefined }
  /** A player leaves, coughs, tries a move out, or wants a hall for their program. */
  | { readonly do: 'leave' | 'cough' | 'rehearse' | 'programKey'; readonly board: BoardId }
  /** The host removes somebody; `idle`: everybody who has done nothing yet. */
  | { readonly do: 'remove'; readonly board: BoardId | 'idle' }
  | { readonly do: 'undoRemoval' }
  | { readonly do: 'presence'; readonly board: BoardId; readonly away: boolean }
  | { readonly do: 'block' | 'seatCode'; readonly board: BoardId }
  | { readonly do: 'rename'; readonly board: BoardId; readonly name: string }
  /** `name`: the wanted name, as the host has read it. */
  | { readonly do: 'answerWish'; readonly board: BoardId; readonly name: string; readonly show: boolean }
  /** Of the lab at whose step the class is. */
  | { readonly do: LabCommand }
  | { readonly do: 'labOrder'; readonly order: Readonly<Record<string, string>> }
  /** A big screen has measured so much in the lab that it runs itself. */
  | { readonly do: 'labMeasured'; readonly run: string; readonly figures: Figures }
  | { readonly do: 'close' };

type PlayerRequest = keyof typeof playerRequests;
type MasterRequest = keyof typeof masterRequests;
type HostRequest = keyof typeof hostRequests;

const ID_LENGTH_MAX = 40;

/** The sender's own id of a request; empty where there is none that could be repeated. */
export function idOf(message: unknown): string {
  if (typeof message !== 'object' || message === null || !('id' in message)) return '';
  return typeof message.id === 'string' && message.id.length <= ID_LENGTH_MAX ? message.id : '';
}

/** @returns what is asked for, or why somebody in this role can't ask it */
export function requestFrom(role: Role | null, kind: string, message: unknown): PersonRequest | RefusalCode {
  if (Object.hasOwn(playerRequests, kind)) {
    if (role?.as !== 'player') return 'notAPlayer';
    return ofPlayer(role.board, kind as PlayerRequest, message);
  }
  if (Object.hasOwn(masterRequests, kind)) {
    if (role === null || role.as === 'stage') return 'notTheMaster';
    return ofMaster(role.as === 'host' ? HOST : role.board, kind as MasterRequest, message);
  }
  if (Object.hasOwn(hostRequests, kind)) {
    if (role?.as !== 'host') return 'notTheHost';
    return ofHost(kind as HostRequest, message);
  }
  if (Object.hasOwn(stageRequests, kind)) {
    // The host's own page may be the big screen, too.
    if (role?.as !== 'stage' && role?.as !== 'host') return 'unknownRequest';
    const { data } = stageRequests.labMeasured.safeParse(message);
    return data ? { do: 'labMeasured', run: data.run, figures: data.figures } : 'badRequest';
  }
  return 'unknownRequest';
}

function ofPlayer(board: BoardId, kind: PlayerRequest, message: unknown): PersonRequest | RefusalCode {
  if (kind === 'move') {
    const { data } = playerRequests.move.safeParse(message);
    if (!data) return 'badRequest';
    const { id: _, fen, silly, ...move } = data;
    return { do: 'input', input: { do: 'move', board, move, fen, silly } };
  }
  if (kind === 'choose') {
    const { data } = playerRequests.choose.safeParse(message);
    if (!data) return 'badRequest';
    return { do: 'input', input: { do: 'choose', board, step: data.step, option: data.option } };
  }
  if (kind === 'presence') {
    const { data } = playerRequests.presence.safeParse(message);
    return data ? { do: 'presence', board, away: data.away } : 'badRequest';
  }
  if (!playerRequests[kind].safeParse(message).success) return 'badRequest';
  if (kind === 'resign' || kind === 'offerDraw' || kind === 'agreeDraw')
    return { do: 'input', input: { do: kind, board } };
  return { do: kind, board };
}

function ofMaster(by: Driver, kind: MasterRequest, message: unknown): PersonRequest | RefusalCode {
  if (kind === 'send') {
    const { data } = masterRequests.send.safeParse(message);
    return data ? { do: 'input', input: { do: 'send', by, to: data.to } } : 'badRequest';
  }
  if (kind === 'masterMove') {
    const { data } = masterRequests.masterMove.safeParse(message);
    if (!data) return 'badRequest';
    const { id: _, board, fen, offersDraw, ...move } = data;
    return { do: 'input', input: { do: 'byMaster', by, fen, act: { do: 'move', board, move, offersDraw } } };
  }
  if (kind === 'takeBack') {
    if (!masterRequests.takeBack.safeParse(message).success) return 'badRequest';
    return { do: 'input', input: { do: 'byMaster', by, act: { do: 'takeBack' } } };
  }
  const { data } = masterRequests.endGame.safeParse(message);
  if (!data) return 'badRequest';
  return { do: 'input', input: { do: 'byMaster', by, act: { do: 'end', board: data.board, how: data.how } } };
}

function ofHost(kind: HostRequest, message: unknown): PersonRequest | RefusalCode {
  if (kind === 'host') {
    const { data } = hostRequests.host.safeParse(message);
    if (!data) return 'badRequest';
    if (data.do === 'close' || data.do === 'runLab' || data.do === 'stopLab') return { do: data.do };
    return { do: 'command', command: data.do, moment: data.moment };
  }
  if (kind === 'labOrder') {
    const { data } = hostRequests.labOrder.safeParse(message);
    return data ? { do: 'labOrder', order: data.order } : 'badRequest';
  }
  if (kind === 'rename') {
    const { data } = hostRequests.rename.safeParse(message);
    return data ? { do: 'rename', board: data.board, name: data.name } : 'badRequest';
  }
  if (kind === 'answerWish') {
    const { data } = hostRequests.answerWish.safeParse(message);
    return data ? { do: 'answerWish', board: data.board, name: data.name, show: data.show } : 'badRequest';
  }
  if (kind === 'unblock') {
    const { data } = hostRequests.unblock.safeParse(message);
    return data ? { do: 'input', input: { do: 'unblock', device: data.device } } : 'badRequest';
  }
  if (kind === 'nameDriver') {
    const { data } = hostRequests.nameDriver.safeParse(message);
    return data ? { do: 'input', input: { do: 'nameDriver', driver: data.driver } } : 'badRequest';
  }
  if (kind === 'removeIdle' || kind === 'undoRemoval') {
    if (!hostRequests[kind].safeParse(message).success) return 'badRequest';
    return kind === 'removeIdle' ? { do: 'remove', board: 'idle' } : { do: 'undoRemoval' };
  }
  const { data } = hostRequests[kind].safeParse(message);
  if (!data) return 'badRequest';
  const HOST_DOES = { removePlayer: 'remove', block: 'block', seatCode: 'seatCode' } as const;
  return { do: HOST_DOES[kind], board: data.board };
}
