/**
 * `npm run bench -- connections [--n 10000] [--think 10] [--seconds 20]`: real WebSockets to a hall on one thread, and to bare
 * `ws` that sends the same messages at the same rate, in the same run. What is missing of `--n` the limit on open files takes.
 */
import { readFileSync } from 'node:fs';
import { cpus, freemem, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { CrowdRun, HALL } from '../../server/labs/crowd/crowd-run.ts';
import { asThreads, type CrowdFigures, figuresOf, fitting } from '../../shared/labs/crowd.ts';

const BARE = new URL('./connections/bare-ws.ts', import.meta.url);
const BYTES_PER_MB = 1e6;
const MB_PER_GB = 1e3;

const { values } = parseArgs({
  options: {
    n: { type: 'string', default: '10000' },
    think: { type: 'string', default: '10' },
    seconds: { type: 'string', default: '20' },
  },
});
const [wanted, thinkS, playS] = [Number(values.n), Number(values.think), Number(values.seconds)];
if (!(wanted > 0 && thinkS > 0 && playS > 0)) {
  console.error('--n, --think and --seconds are numbers above 0.');
  process.exit(1);
}

/** The limit on open files; null: this system doesn't say. Node raises its own to the hard one. */
function openFiles(): number | null {
  try {
    const limits = readFileSync('/proc/self/limits', 'utf8');
    return Number(/^Max open files\s+(\d+)/m.exec(limits)?.[1] ?? NaN) || null;
  } catch {
    return null;
  }
}

async function measured(server: URL, connections: number): Promise<CrowdFigures> {
  const settings = { connections, thinkMs: thinkS * 1_000, playMs: playS * 1_000, seed: 1 };
  const figures: Record<string, number> = {};
  const run = new CrowdRun(settings, (event) => Object.assign(figures, figuresOf([event])), server);
  await run.over;
  return figures;
}

const room = { openFiles: openFiles(), freeMb: freemem() / BYTES_PER_MB };
const { connections, limit } = fitting(Math.floor(wanted), room);
const load = () => loadavg()[0]?.toFixed(1);
console.info(`${cpus()[0]?.model}, ${cpus().length} cores, Node ${process.version}, load ${load()} at first`);
if (limit === 'openFiles')
  console.info(`Open files: ${room.openFiles}. Raise it in this shell first: ulimit -n ${wanted + 100}`);
if (limit === 'memory') console.info(`Free memory: ${Math.round(room.freeMb)} MB.`);
console.info(`${connections} connections, each moves every ${thinkS} s on average, for ${playS} s\n`);

const columns = [
  ['RSS MB', (f: CrowdFigures) => f.rssMb, 0],
  ['KB each', (f: CrowdFigures) => f.kbEach, 1],
  ['kernel KB', (f: CrowdFigures) => f.kernelKbEach, 1],
  ['CPU ms a connect', (f: CrowdFigures) => f.connectCpuMs, 2],
  ['core in play', (f: CrowdFigures) => f.cpuShare, 2],
  ['acks', (f: CrowdFigures) => f.acks, 0],
  ['p50 ms', (f: CrowdFigures) => f.ackP50Ms, 2],
  ['p99 ms', (f: CrowdFigures) => f.ackP99Ms, 2],
  ['loop max ms', (f: CrowdFigures) => f.loopMaxMs, 1],
] as const;
const NAME_WIDTH = 10;
console.info(
  `${''.padEnd(NAME_WIDTH)}${columns.map(([title]) => title.padStart(title.length + 2)).join('')}`,
);
for (const [name, server] of [
  ['bare ws', BARE],
  ['the hall', HALL],
] as const) {
  const figures = await measured(server, connections);
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
