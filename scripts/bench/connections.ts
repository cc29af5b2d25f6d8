/**
 * `npm run bench -- connections [--n 10000] [--think 10] [--seconds 20]`: real WebSockets to a hall on one thread, and to bare
 * `ws` that sends the same messages at the same rate, in the same run. What is missing of `--n` the limit on open files takes.
 */
import { asThreads, filesFor, fitting } from '../../shared/labs/crowd.ts';
import type { Figures } from '../../shared/labs/labs.ts';
import { asked } from '../asked.ts';
import { machine } from '../chaos/means/figures.ts';
import { bareWs, labHall, means } from './connections/measured.ts';

const MB_PER_GB = 1e3;

const { n: wanted, think: thinkS, seconds: playS } = asked({ n: 10_000, think: 10, seconds: 20 });

const room = { openFiles: means.openFiles.soft, freeMb: means.memory.safeMb };
const { connections, limit } = fitting(Math.floor(wanted), room);
console.info(`${machine()} at first`);
if (limit === 'openFiles')
  console.info(`Open files: ${room.openFiles}. Raise it in this shell first: ulimit -n ${filesFor(wanted)}`);
if (limit === 'memory') console.info(`Free memory: ${Math.round(room.freeMb)} MB.`);
console.info(`${connections} connections, each moves every ${thinkS} s on average, for ${playS} s\n`);

const columns = [
  ['RSS MB', (f: Figures) => f.rssMb, 0],
  ['KB each', (f: Figures) => f.kbEach, 1],
  ['kernel KB', (f: Figures) => f.kernelKbEach, 1],
  ['CPU ms a connect', (f: Figures) => f.connectCpuMs, 2],
  ['core in play', (f: Figures) => f.cpuShare, 2],
  ['acks', (f: Figures) => f.acks, 0],
  ['p50 ms', (f: Figures) => f.ackP50Ms, 2],
  ['p99 ms', (f: Figures) => f.ackP99Ms, 2],
  ['loop max ms', (f: Figures) => f.loopMaxMs, 1],
] as const;
const NAME_WIDTH = 10;
console.info(
  `${''.padEnd(NAME_WIDTH)}${columns.map(([title]) => title.padStart(title.length + 2)).join('')}`,
);
for (const [name, measure] of [
  ['bare ws', bareWs],
  ['the hall', labHall],
] as const) {
  const figures = await measure(connections, thinkS * 1_000, playS * 1_000);
  const cells = columns.map(([title, of, digits]) =>
    (of(figures)?.toFixed(digits) ?? '-').padStart(title.length + 2),
  );
  console.info(`${name.padEnd(NAME_WIDTH)}${cells.join('')}`);
}
const { reservedMb, touchedMb } = asThreads(connections);
console.info(
  `\nAs threads: ${(reservedMb / MB_PER_GB).toFixed(0)} GB reserved (8 MB each), ${touchedMb.toFixed(0)} MB touched at least.`,
);
process.exit();
