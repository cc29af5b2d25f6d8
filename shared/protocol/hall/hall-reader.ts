/**
 * The hall as it is read from messages: one array of boards, of which each message makes only those anew at which something has
 * happened. A message that is broken, or belongs to another picture, changes nothing.
 */
import { type BoardRecord, RECORD_BYTES, readRecord } from './board-record.ts';
import {
  type BoardOnStage,
  DOINGS,
  type HallOnStage,
  HEADER,
  MASTER,
  type MasterOnStage,
  REST_BYTES,
  type RestOfHall,
  VERSION,
} from './hall-on-stage.ts';

/** What one message says. */
type Read = {
  readonly from: number;
  readonly to: number;
  readonly boards: number;
  readonly records: readonly BoardRecord[];
  readonly names: readonly Named[];
  readonly rest: RestOfHall;
};
type Named = { readonly board: number; readonly name: string };

export class HallReader {
  #picture = 0;
  #boards: BoardOnStage[] = [];

  /** @returns the hall, another object with each message; null where this one says nothing that can be used */
  read(bytes: Uint8Array): HallOnStage | null {
    const read = messageIn(bytes);
    if (read === null || !this.#fits(read)) return null;
    const { from, to, records, names, rest } = read;
    if (from === 0) this.#boards = records.map((record) => ({ ...record, name: '' }));
    else for (const record of records) this.#put({ ...record, name: this.#at(record.board).name });
    for (const { board, name } of names) this.#put({ ...this.#at(board), name });
    this.#picture = to;
    return { tables: this.#boards, ...rest };
  }

  /** A whole hall has each of its boards; any other message goes on from what is known. */
  #fits({ from, to, boards, records, names }: Read): boolean {
    if (to < from || to === 0) return false;
    if (from === 0) return records.length === boards && names.length === boards;
    return from === this.#picture && boards === this.#boards.length;
  }
  #at(board: number): BoardOnStage {
    return this.#boards[board - 1] as BoardOnStage;
  }
  #put(board: BoardOnStage): void {
    this.#boards[board.board - 1] = board;
  }
}

/** A message from its bytes, read to the end before anything is believed; null: it is none. */
function messageIn(bytes: Uint8Array): Read | null {
  if (bytes.length < HEADER.bytes || bytes[HEADER.version] !== VERSION) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const [boards, ofRecords, ofNames] = [HEADER.boards, HEADER.records, HEADER.names].map((at) =>
    view.getUint16(at, true),
  ) as [number, number, number];
  const namesAt = HEADER.bytes + ofRecords * (2 + RECORD_BYTES);
  const textAt = namesAt + ofNames * 4;
  const restAt = textAt + view.getUint32(HEADER.nameBytes, true);
  if (restAt + REST_BYTES > bytes.length) return null;
  const records = recordsIn(bytes.subarray(0, namesAt), view, boards);
  const names = records && namesIn(bytes.subarray(textAt, restAt), view, namesAt, ofNames, boards);
  const rest = names && restIn(view, restAt);
  if (!records || !names || !rest) return null;
  const [from, to] = [view.getUint32(HEADER.from, true), view.getUint32(HEADER.to, true)];
  return { from, to, boards, records, names, rest };
}

function recordsIn(bytes: Uint8Array, view: DataView, boards: number): readonly BoardRecord[] | null {
  const records: BoardRecord[] = [];
  let before = 0;
  for (let at = HEADER.bytes; at < bytes.length; at += 2 + RECORD_BYTES) {
    const board = view.getUint16(at, true);
    const record = isNext(board, before, boards) ? readRecord(board, view, bytes, at + 2) : null;
    if (record === null) return null;
    records.push(record);
    before = board;
  }
  return records;
}

function namesIn(
  bytes: Uint8Array,
  view: DataView,
  at: number,
  count: number,
  boards: number,
): readonly Named[] | null {
  const text = textIn(bytes);
  const names: Named[] = [];
  let [before, end] = [0, 0];
  for (let place = at; place < at + count * 4; place += 4) {
    const board = view.getUint16(place, true);
    const begin = end;
    end += view.getUint16(place + 2, true);
    if (text === null || !isNext(board, before, boards) || end > text.length) return null;
    names.push({ board, name: text.slice(begin, end) });
    before = board;
  }
  return text?.length === end ? names : null;
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
function textIn(bytes: Uint8Array): string | null {
  try {
    return utf8.decode(bytes);
  } catch {
    return null;
  }
}

function restIn(view: DataView, at: number): RestOfHall | null {
  const [handsUp, places, ofMasters] = [0, 2, 4].map((offset) => view.getUint16(at + offset, true)) as [
    number,
    number,
    number,
  ];
  const mastersAt = at + REST_BYTES + places * 2;
  if (mastersAt + ofMasters * MASTER.bytes !== view.byteLength) return null;
  const readyQueue = Array.from({ length: places }, (_, place) =>
    view.getUint16(at + REST_BYTES + place * 2, true),
  );
  const masters: MasterOnStage[] = [];
  for (let place = mastersAt; place < view.byteLength; place += MASTER.bytes) {
    const master = masterIn(view, place);
    if (master === null) return null;
    masters.push(master);
  }
  return { masters, readyQueue, handsUp };
}

function masterIn(view: DataView, at: number): MasterOnStage | null {
  const doing = DOINGS[view.getUint8(at + MASTER.doing)];
  const sinceMs = view.getFloat64(at + MASTER.sinceMs, true);
  const untilMs = view.getFloat64(at + MASTER.untilMs, true);
  if (doing === undefined || Number.isNaN(sinceMs)) return null;
  return {
    doing,
    board: view.getUint16(at + MASTER.board, true),
    from: view.getUint16(at + MASTER.from, true),
    sinceMs,
    untilMs: Number.isNaN(untilMs) ? null : untilMs,
    nextBoard: view.getUint16(at + MASTER.nextBoard, true),
  };
}

/** Boards are in order, none comes twice, and each is one of the hall's. */
const isNext = (board: number, before: number, boards: number): boolean => board > before && board <= boards;
