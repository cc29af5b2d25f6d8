/**
 * `npm run bench -- again [--seats 24 --moves 6000] [--profile FOLDER]`: how long a class takes that is made again from its
 * inputs, as after a server's death, and where that goes; a class of 24 and a hall of 1,000, or one of your own.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { asked } from '../asked.ts';
import { NODE_FLAGS } from '../supervise.mjs';
import { keptLong } from './again/kept-long.ts';
import type { Timed } from './again/timed.ts';

const CHILD = fileURLToPath(new URL('./again/timed.ts', import.meta.url));
const FILES_SHOWN = 14;
/** Of what a child says. */
const BYTES_MAX = 1e7;

const own = asked({ seats: null, moves: null }, { words: ['profile'] });
const isOwn = own.seats !== null || own.moves !== null;

async function measure(seats: number, moves: number, folder: string): Promise<void> {
  const kept = await keptLong(seats, moves);
  const file = join(folder, `${seats}.json`);
  writeFileSync(file, JSON.stringify({ seats, kept }));
  const args = [...NODE_FLAGS, CHILD, file, ...(own.profile ? [own.profile] : [])];
  const said = execFileSync(process.execPath, args, { encoding: 'utf8', maxBuffer: BYTES_MAX });
  const { coldMs, warmMs, where } = JSON.parse(said) as Timed;
  const inputs = kept.entries.length;
  const each = (ms: number) =>
    `${ms.toFixed(0)} ms (${((ms * 1_000) / inputs).toFixed(1)} microseconds an input)`;
  console.info(
    `${seats} boards, ${moves} moves, ${inputs} inputs, ms of processor: ${each(coldMs)} in a process that has just begun, ${each(warmMs)} later`,
  );
  const allMs = where.reduce((sum, [, ms]) => sum + ms, 0);
  for (const [name, ms] of where.slice(0, FILES_SHOWN))
    console.info(`    ${((100 * ms) / allMs).toFixed(1).padStart(5)} %  ${name}`);
}

console.info(
  `${cpus()[0]?.model}, ${cpus().length} cores, Node ${process.version}, load ${loadavg()[0]?.toFixed(1)}`,
);
const folder = mkdtempSync(join(tmpdir(), 'simul-again-'));
try {
  await measure(Math.ceil(own.seats ?? 24), Math.ceil(own.moves ?? 6_000), folder);
  if (!isOwn) await measure(1_000, 60_000, folder);
} finally {
  rmSync(folder, { recursive: true });
}
process.exit();
