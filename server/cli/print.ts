/** Writes to stdout at once, so that a long output takes no memory. */
import { writeSync } from 'node:fs';
import { simulate as words } from '../../shared/text/en/simulate.ts';
import { say } from './say.ts';

export const STDOUT = 1;
const SLOW_READER_MS = 5;
/** Nobody else knows it: to wait on it is to sleep. */
const bed = new Int32Array(new SharedArrayBuffer(4));

/** Whoever reads may stop reading (`| head`): then there is nobody to write for, and the program ends. */
export function print(text: string): void {
  const bytes = Buffer.from(`${text}\n`);
  for (let written = 0; written < bytes.length; written += write(bytes, written));
}

/** @returns how many bytes were taken; 0 where the reader is slow and must be tried again */
function write(bytes: Buffer, from: number): number {
  try {
    return writeSync(STDOUT, bytes, from);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null;
    if (code === 'EPIPE') process.exit(0);
    if (code !== 'EAGAIN') {
      console.error(say(words.cannotWrite, { why: String(code) }));
      process.exit(1);
    }
    Atomics.wait(bed, 0, 0, SLOW_READER_MS);
    return 0;
  }
}
