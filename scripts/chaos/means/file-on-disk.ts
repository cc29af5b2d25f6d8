/** A file as a disk has it: what was brought there stays; of what was only written each sector may be there, or not, or torn. */
import type { Dice } from './dice.ts';
import type { DiskEvent } from './disk-trace.ts';

type Change = Extract<DiskEvent, { do: 'write' | 'cutTo' }>;

const SECTOR_BYTES = 512;

export class FileOnDisk {
  #sure: Buffer;
  #unsure: Change[] = [];

  constructor(sure: Buffer) {
    this.#sure = sure;
  }

  change(change: Change): void {
    this.#unsure.push(change);
  }

  /** Everything written so far is on the disk. */
  sync(): void {
    for (const change of this.#unsure) this.#sure = changed(this.#sure, change);
    this.#unsure = [];
  }

  /** What is left after a power cut. */
  left(dice: Dice): Buffer {
    let left = this.#sure;
    for (const change of this.#unsure) {
      if (change.do === 'cutTo') {
        if (dice.chance() < 0.5) left = changed(left, change);
        continue;
      }
      for (const sector of sectorsOf(change)) {
        const fate = dice.below(8);
        if (fate < 4) left = changed(left, sector);
        else if (fate === 4) left = changed(left, { ...sector, bytes: Buffer.alloc(sector.bytes.length) });
        else if (fate === 5)
          left = changed(left, { ...sector, bytes: Buffer.alloc(sector.bytes.length, 0xa5) });
      }
    }
    return left;
  }
}

type Write = Extract<DiskEvent, { do: 'write' }>;

/** The write in pieces that end where sectors end. */
function* sectorsOf({ at, bytes, ...write }: Write): Generator<Write> {
  for (let from = 0; from < bytes.length; ) {
    const to = Math.min(bytes.length, from + SECTOR_BYTES - ((at + from) % SECTOR_BYTES));
    yield { ...write, at: at + from, bytes: bytes.subarray(from, to) };
    from = to;
  }
}

function changed(before: Buffer, change: Change): Buffer {
  if (change.do === 'cutTo') {
    const after = Buffer.alloc(change.length);
    before.copy(after);
    return after;
  }
  const after = Buffer.alloc(Math.max(before.length, change.at + change.bytes.length));
  before.copy(after);
  change.bytes.copy(after, change.at);
  return after;
}
