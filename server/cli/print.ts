/** Writes to stdout at once, so that a long output takes no memory. */
import { writeSync } from 'node:fs';
import { simulate as words } from '../../shared/text/en/terminal.ts';
import { say } from './say.ts';

export const STDOUT = 1;
const SLOW_READER_MS = 5;
/** Nobody ever notifies it, so waiting for it is a sleep without a promise. */
const neverNotified = new Int32Array(new SharedArrayBuffer(4));

/** Prints a line or several. Whoever reads may stop reading (`| head`): then there is nobody to write for, and the program ends. */
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
    Atomics.wait(neverNotified, 0, 0, SLOW_READER_MS);
    return 0;
  }
}
