/** All of a board but its name, in 40 bytes: what stage and host are sent of it whenever something has happened there. */
import type { BoardState } from '../../simul/index.ts';
import type { BoardOnStage } from './hall-on-stage.ts';
import { PLACEMENT_BYTES, readPlacement, writePlacement } from './placement.ts';

const AT = {
  state: 0,
  flags: 1,
  result: 2,
  sinceRound: 3,
  from: 4,
  to: 5,
  answers: 6,
  sinceMs: 8,
  placement: 16,
};
export const RECORD_BYTES = AT.placement + PLACEMENT_BYTES;

const STATES = ['outside', 'thinking', 'ready', 'served', 'closed'] as const satisfies readonly BoardState[];
const RESULTS = ['', '*', '1-0', '0-1', '1/2-1/2'];
const FLAG = { bot: 1, connected: 2, black: 4 } as const;
const NO_SQUARE = 255;
const FILES = 'abcdefgh';
const SQUARES = [...'12345678'].flatMap((rank) => [...FILES].map((file) => file + rank));

export type BoardRecord = Omit<BoardOnStage, 'name'>;

/** @throws where it says something that no board of chess has */
export function writeRecord(board: BoardRecord, view: DataView, bytes: Uint8Array, at: number): void {
  const { bot, connected, side, lastMove } = board;
  const flags = (bot ? FLAG.bot : 0) | (connected ? FLAG.connected : 0) | (side === 'black' ? FLAG.black : 0);
  view.setUint8(at + AT.state, STATES.indexOf(board.state));
  view.setUint8(at + AT.flags, flags);
  view.setUint8(at + AT.result, RESULTS.indexOf(board.result));
  view.setUint8(at + AT.sinceRound, board.sinceRound);
  view.setUint8(at + AT.from, lastMove ? squareOf(lastMove.from) : NO_SQUARE);
  view.setUint8(at + AT.to, lastMove ? squareOf(lastMove.to) : NO_SQUARE);
  view.setUint16(at + AT.answers, board.answers, true);
  view.setFloat64(at + AT.sinceMs, board.sinceMs, true);
  writePlacement(board.fen, bytes, at + AT.placement);
}

/** @returns null where these bytes are no record */
export function readRecord(board: number, view: DataView, bytes: Uint8Array, at: number): BoardRecord | null {
  const state = STATES[view.getUint8(at + AT.state)];
  const result = RESULTS[view.getUint8(at + AT.result)];
  const [from, to] = [view.getUint8(at + AT.from), view.getUint8(at + AT.to)];
  const lastMove = from === NO_SQUARE && to === NO_SQUARE ? null : moveOf(SQUARES[from], SQUARES[to]);
  const sinceMs = view.getFloat64(at + AT.sinceMs, true);
  const fen = readPlacement(bytes, at + AT.placement);
  if (state === undefined || result === undefined || lastMove === undefined) return null;
  if (fen === null || Number.isNaN(sinceMs)) return null;
  const flags = view.getUint8(at + AT.flags);
  return {
    board,
    bot: (flags & FLAG.bot) !== 0,
    connected: (flags & FLAG.connected) !== 0,
    sinceRound: view.getUint8(at + AT.sinceRound),
    state,
    sinceMs,
    side: (flags & FLAG.black) !== 0 ? 'black' : 'white',
    fen,
    lastMove,
    answers: view.getUint16(at + AT.answers, true),
    result,
  };
}

const squareOf = (name: string): number => FILES.indexOf(name[0] ?? '') + 8 * (Number(name[1]) - 1);
const moveOf = (from: string | undefined, to: string | undefined) =>
  from === undefined || to === undefined ? undefined : { from, to };
