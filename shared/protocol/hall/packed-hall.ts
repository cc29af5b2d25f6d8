/**
 * The hall as it is sent, kept packed: each board's record stands ready in one piece of memory, and beside it in which picture
 * it changed last. What somebody doesn't know yet is copied from there, whether that is one board or all of them.
 */
import { RECORD_BYTES, writeRecord } from './board-record.ts';
import {
  type BoardOnStage,
  DOINGS,
  HEADER,
  MASTER,
  type MasterOnStage,
  REST_BYTES,
  type RestOfHall,
  VERSION,
} from './hall-on-stage.ts';

const text = new TextEncoder();

export class PackedHall {
  readonly #boards: number;
  readonly #records: Uint8Array;
  readonly #names: string[];
  /** The picture in which each board's record, and name, changed last. */
  readonly #recordSince: Uint32Array;
  readonly #nameSince: Uint32Array;
  readonly #scratch = new Uint8Array(RECORD_BYTES);
  readonly #scratchView = new DataView(this.#scratch.buffer);
  #rest: Uint8Array = writeRest({ masters: [], readyQueue: [], handsUp: 0 });
  #picture = 0;
  #hasChanged = true;

  /** @param boards how many the hall has; nothing of it may be told before each was written once */
  constructor(boards: number) {
    this.#boards = boards;
    this.#records = new Uint8Array(boards * RECORD_BYTES);
    this.#names = new Array<string>(boards).fill('');
    this.#recordSince = new Uint32Array(boards).fill(1);
    this.#nameSince = new Uint32Array(boards).fill(1);
  }

  /** The number of the picture as it is now, from 1: it grows whenever anything has changed. */
  get picture(): number {
    return this.#picture;
  }

  write(board: BoardOnStage): void {
    const at = board.board - 1;
    writeRecord(board, this.#scratchView, this.#scratch, 0);
    if (!sameBytes(this.#scratch, this.#records, at * RECORD_BYTES)) {
      this.#records.set(this.#scratch, at * RECORD_BYTES);
      this.#recordSince[at] = this.#picture + 1;
      this.#hasChanged = true;
    }
    if (this.#names[at] === board.name) return;
    this.#names[at] = board.name;
    this.#nameSince[at] = this.#picture + 1;
    this.#hasChanged = true;
  }
  writeRest(rest: RestOfHall): void {
    const bytes = writeRest(rest);
    if (bytes.length === this.#rest.length && sameBytes(bytes, this.#rest, 0)) return;
    this.#rest = bytes;
    this.#hasChanged = true;
  }
  /** What was written is the next picture, if it is another one at all. */
  finish(): void {
    if (!this.#hasChanged) return;
    this.#picture += 1;
    this.#hasChanged = false;
  }

  /**
   * Everything that has changed since a picture, to be read by a `HallReader`.
   * @param known the picture that they have; 0: none
   */
  since(known: number): Uint8Array {
    const records = changedAfter(this.#recordSince, known);
    const named = changedAfter(this.#nameSince, known);
    const names = text.encode(named.map((index) => this.#names[index]).join(''));
    const recordsAt = HEADER.bytes;
    const namesAt = recordsAt + records.length * (2 + RECORD_BYTES);
    const restAt = namesAt + named.length * 4 + names.length;
    const bytes = new Uint8Array(restAt + this.#rest.length);
    const view = new DataView(bytes.buffer);
    view.setUint8(HEADER.version, VERSION);
    view.setUint32(HEADER.from, known, true);
    view.setUint32(HEADER.to, this.#picture, true);
    view.setUint16(HEADER.boards, this.#boards, true);
    view.setUint16(HEADER.records, records.length, true);
    view.setUint16(HEADER.names, named.length, true);
    view.setUint32(HEADER.nameBytes, names.length, true);
    records.forEach((index, place) => {
      const at = recordsAt + place * (2 + RECORD_BYTES);
      view.setUint16(at, index + 1, true);
      bytes.set(this.#records.subarray(index * RECORD_BYTES, (index + 1) * RECORD_BYTES), at + 2);
    });
    named.forEach((index, place) => {
      view.setUint16(namesAt + place * 4, index + 1, true);
      view.setUint16(namesAt + place * 4 + 2, this.#names[index]?.length ?? 0, true);
    });
    bytes.set(names, namesAt + named.length * 4);
    bytes.set(this.#rest, restAt);
    return bytes;
  }
}

/** Which places hold a picture later than that. */
function changedAfter(since: Uint32Array, known: number): readonly number[] {
  const changed: number[] = [];
  for (let index = 0; index < since.length; index++)
    if ((since[index] as number) > known) changed.push(index);
  return changed;
}

function sameBytes(bytes: Uint8Array, others: Uint8Array, at: number): boolean {
  for (let index = 0; index < bytes.length; index++) if (bytes[index] !== others[at + index]) return false;
  return true;
}

function writeRest({ masters, readyQueue, handsUp }: RestOfHall): Uint8Array {
  const queueAt = REST_BYTES;
  const mastersAt = queueAt + readyQueue.length * 2;
  const view = new DataView(new ArrayBuffer(mastersAt + masters.length * MASTER.bytes));
  view.setUint16(0, handsUp, true);
  view.setUint16(2, readyQueue.length, true);
  view.setUint16(4, masters.length, true);
  readyQueue.forEach((board, place) => {
    view.setUint16(queueAt + place * 2, board, true);
  });
  masters.forEach((master, place) => {
    writeMaster(master, view, mastersAt + place * MASTER.bytes);
  });
  return new Uint8Array(view.buffer);
}

function writeMaster(master: MasterOnStage, view: DataView, at: number): void {
  view.setUint8(at + MASTER.doing, DOINGS.indexOf(master.doing));
  view.setUint16(at + MASTER.board, master.board, true);
  view.setUint16(at + MASTER.from, master.from, true);
  view.setUint16(at + MASTER.nextBoard, master.nextBoard, true);
  view.setFloat64(at + MASTER.sinceMs, master.sinceMs, true);
  view.setFloat64(at + MASTER.untilMs, master.untilMs ?? Number.NaN, true);
}
