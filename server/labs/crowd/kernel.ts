/** What the kernel keeps for the sockets of everybody on this machine. */
import { readFileSync } from 'node:fs';

const BYTES_PER_KIB = 1_024;

/** In kB, of all programs together; null: this system doesn't say. */
export function kernelKb(file = '/proc/meminfo'): number | null {
  try {
    const kib = /^Slab:\s+(\d+) kB$/m.exec(readFileSync(file, 'utf8'))?.[1];
    return kib === undefined ? null : (Number(kib) * BYTES_PER_KIB) / 1_000;
  } catch {
    return null;
  }
}
