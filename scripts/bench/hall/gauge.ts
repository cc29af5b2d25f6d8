/**
 * Loaded into the server before its own code (`--import`): at each SIGUSR2 a line more in the file that `HALL_GAUGE` names,
 * with what the process took since the line before; at each SIGWINCH the same, with garbage collected first, which holds up
 * everybody who plays just then. The hall's thread is the main one; chess and disk have others.
 */
import { appendFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';
import { collectGarbage, cpuMs, Gauge, rssMb } from '../../../server/labs/crowd/gauge.ts';

const file = process.env.HALL_GAUGE;
const US_PER_MS = 1e3;
const BYTES_PER_MB = 1e6;

/** Since the reading before: milliseconds of processor and of the wall; the loop's delays. */
export type Reading = {
  readonly wallMs: number;
  readonly cpuMs: number;
  readonly threadMs: number;
  readonly rssMb: number;
  readonly heapMb: number;
  readonly loopP99Ms: number;
  readonly loopMaxMs: number;
};

if (isMainThread && file !== undefined) {
  const gauge = new Gauge();
  const threadMs = () => {
    const { user, system } = process.threadCpuUsage();
    return (user + system) / US_PER_MS;
  };
  const now = () => ({ wallMs: performance.now(), cpuMs: cpuMs(), threadMs: threadMs() });
  let before = now();
  const note = (isMemoryAsked: boolean) => {
    const at = now();
    const { loopP99Ms, loopMaxMs } = gauge.delay;
    if (isMemoryAsked) collectGarbage();
    const reading: Reading = {
      wallMs: at.wallMs - before.wallMs,
      cpuMs: at.cpuMs - before.cpuMs,
      threadMs: at.threadMs - before.threadMs,
      rssMb: rssMb(),
      heapMb: process.memoryUsage().heapUsed / BYTES_PER_MB,
      loopP99Ms,
      loopMaxMs,
    };
    appendFileSync(file, `${JSON.stringify(reading)}\n`);
    gauge.reset();
    before = now();
  };
  process.on('SIGUSR2', () => note(false));
  process.on('SIGWINCH', () => note(true));
}
