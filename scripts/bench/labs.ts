/**
 * `npm run bench -- labs`: the course's claims, measured. The sleep test's totals, a loop's delay in a freeze and what a class
 * on the same server notices of it, what threads, tasks and promises cost, and throughput against threads / latency. `--quick` takes few of everything: to see that it runs, not to be quoted.
 */
import { loadavg, totalmem } from 'node:os';
import { runThreads } from '../../server/labs/threads/run.ts';
import { runThroughput } from '../../server/labs/throughput/run.ts';
import { KINDS, kindFigures, type ThreadsEvent, threadsFigures } from '../../shared/labs/threads.ts';
import {
  expectedPerSecond,
  pointsOf,
  type ThroughputEvent,
  type ThroughputSettings,
  throughputFigures,
} from '../../shared/labs/throughput.ts';
import { machine } from '../chaos/means/figures.ts';
import { ackP99Ms, acksInWords } from '../class/playing-class.ts';
import { freezeBesideClass } from './labs/freeze.ts';
import { sleepTests } from './labs/sleep-test.ts';

const GOALS = { cpuRatio: 5, memoryRatio: 3, offShare: 0.05, ackP99Ms: 50 } as const;
const isQuick = process.argv.includes('--quick');
const MANY = isQuick
  ? ({ threads: 100, tasks: 2_000, touch: '0' } as const)
  : ({ threads: 1_000, tasks: 10_000, touch: '0' } as const);
const LOADS: readonly ThroughputSettings[] = isQuick
  ? [{ threads: 20, latencyMs: 200, playMs: 0 }]
  : [
      { threads: 500, latencyMs: 1_000, playMs: 0 },
      { threads: 50, latencyMs: 1_000, playMs: 5 },
    ];

const table = (rows: readonly (readonly unknown[])[], widths: readonly number[]): void => {
  for (const row of rows)
    console.info(row.map((cell, at) => String(cell).padStart(at ? (widths[at] ?? 10) : 0)).join('  '));
};
const rounded = (value: number | undefined, digits = 1): string =>
  value === undefined ? '-' : value.toFixed(digits);
const range = (times: readonly number[]): string =>
  `${rounded(Math.min(...times), 0)} to ${rounded(Math.max(...times), 0)} ms`;
/** Of the last minute: on a busy machine everybody is late. */
const load = (): string => rounded(loadavg()[0]);
const verdict = (isMet: boolean): string => (isMet ? 'met' : 'MISSED');

function printSleepTests(): void {
  console.info('\nThe sleep test, total');
  for (const { where, blocking, async } of sleepTests())
    console.info(`${where.padEnd(16)} blocking ${blocking}, async ${async}`);
}

async function printFreeze(): Promise<void> {
  const { phones, before, loop, thread } = await freezeBesideClass(isQuick ? 1 : 10);
  console.info(
    `\nThe lab Freeze, on a server on which ${phones} phones play: a call blocks for 2 s, ${loop.delaysMs.length} times; load ${load()}`,
  );
  for (const [where, { delaysMs, gapsMs }] of [
    ['in the loop', loop],
    ['in a thread', thread],
  ] as const)
    console.info(
      `${where}: the loop is late by ${range(delaysMs)}, screens see nothing new for ${range(gapsMs)}`,
    );
  for (const [when, acks] of [
    ['without the lab', before],
    ['loop blocked', loop.acks],
    ['thread blocked', thread.acks],
  ] as const)
    console.info(`moves acknowledged, ${when.padEnd(15)}  ${acksInWords(acks)}`);
  const isMet = ackP99Ms(loop.acks) < GOALS.ackP99Ms;
  console.info(`p99 while the loop is blocked (goal ${GOALS.ackP99Ms} ms: ${verdict(isMet)})`);
}

async function printThreads(): Promise<void> {
  const events: ThreadsEvent[] = [];
  await runThreads(MANY, (event) => events.push(event));
  console.info('\nWaiting, and then going on: each in a process of its own');
  const rows = KINDS.flatMap((kind) => {
    const figures = kindFigures(events, kind);
    if (!figures) return [];
    const { count, reservedMb, touchedMb, kernelMb, startMs, cpuMs, switches, blockedCpuMs } = figures;
    return [
      [
        kind.padEnd(9),
        count,
        rounded(reservedMb, 0),
        rounded(touchedMb),
        rounded(touchedMb === undefined ? undefined : (touchedMb * 1_000) / count, 2),
        rounded(kernelMb),
        rounded(startMs, 0),
        rounded(cpuMs === undefined ? undefined : (cpuMs * 1_000) / count),
        switches ?? '-',
        rounded(blockedCpuMs),
      ],
    ];
  });
  const head = [
    'waiting  ',
    'how many',
    'reserved MB',
    'resident MB',
    'each KB',
    'kernel MB',
    'start ms',
    'CPU us each',
    'switches',
    'CPU ms in 1 s',
  ];
  table(
    [head, ...rows],
    head.map(({ length }) => length),
  );
  const { cpuRatio = 0, memoryRatio = 0 } = threadsFigures(events);
  console.info(
    `CPU a request, thread to task      ${rounded(cpuRatio)} (goal ${GOALS.cpuRatio}: ${verdict(cpuRatio >= GOALS.cpuRatio)})`,
  );
  console.info(
    `resident memory, thread to task    ${rounded(memoryRatio)} (goal ${GOALS.memoryRatio}: ${verdict(memoryRatio >= GOALS.memoryRatio)})`,
  );
}

async function printThroughput(settings: ThroughputSettings): Promise<void> {
  const { threads, latencyMs, playMs } = settings;
  const events: ThroughputEvent[] = [];
  await runThroughput(settings, (event) => events.push(event));
  console.info(`\nThroughput: ${threads} threads, latency ${latencyMs} ms, S ${playMs} ms; load ${load()}`);
  table(
    [
      ['server', 'at once', 'a second', 'by the law', 'off %', 'CPU ms each'],
      ...pointsOf(events).map(({ of, atOnce, perSecond, cpuMs, requests }) => {
        const byTheLaw = expectedPerSecond(of, atOnce, settings);
        return [
          of.padEnd(6),
          atOnce,
          rounded(perSecond),
          rounded(byTheLaw),
          rounded((perSecond / byTheLaw - 1) * 100),
          rounded(cpuMs / requests, 3),
        ];
      }),
    ],
    [6, 8, 9, 10, 7, 12],
  );
  const { offShare = 1 } = throughputFigures(events, settings);
  console.info(
    `the pool is off threads / latency by ${rounded(offShare * 100)} % (goal ${GOALS.offShare * 100}: ${verdict(offShare <= GOALS.offShare)})`,
  );
}

console.info(`${machine()} at first, ${Math.round(totalmem() / 1e9)} GB, ${process.platform}`);
printSleepTests();
await printFreeze();
await printThreads();
for (const settings of LOADS) await printThroughput(settings);
process.exit();
