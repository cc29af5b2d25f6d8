/** What each lab has to prove: what may be guessed before it runs, what its run has measured, and which guess that proves. */
import { type CrowdEvent, figuresOf as crowdFigures } from './crowd.ts';
import { type FreezeEvent, type FreezeFigures, type FreezeSettings, freezeFiguresOf } from './freeze.ts';
import type { Figures, LabEvent, LabName, Settings } from './labs.ts';
import { type ReportEvent, type ReportFigures, type ReportSettings, reportFiguresOf } from './report.ts';
import {
  isWholeSleep,
  type SleepEvent,
  type SleepFigures,
  type SleepSettings,
  sleepFiguresOf,
} from './sleep.ts';
import { type ThreadsEvent, threadsFigures } from './threads.ts';
import { pointsOf, type ThroughputEvent, throughputFigures, throughputSettings } from './throughput.ts';

/** Methods, not fields: so every lab's claim, whatever its settings and events, is a claim. */
export type Claim<
  S extends Settings = Settings,
  E extends LabEvent = LabEvent,
  F extends Figures = Figures,
> = {
  /** Null: nothing is measured yet. */
  figuresOf(events: readonly E[], settings: S): F | null;
  /** Asked of a run that was stopped: whether it measured enough to be kept. */
  isWhole(figures: F, settings: S): boolean;
  /** What may be guessed, in the order in which it is offered. */
  guesses(settings: S): readonly string[];
  /** The guess that the figures prove; null: none. */
  proven(figures: F, settings: S): string | null;
};

const sleep: Claim<SleepSettings, SleepEvent, SleepFigures> = {
  figuresOf: (events) => sleepFiguresOf(events),
  isWhole: (figures, settings) => isWholeSleep(figures, settings),
  guesses: ({ tasks }) => sleepTimes(tasks).map(String),
  proven: ({ ratio }, { tasks }) => (ratio === undefined ? null : nearest(sleepTimes(tasks), ratio)),
};

/** As long, half as often as there are tasks, as often, twice as often. */
const sleepTimes = (tasks: number): readonly number[] => [
  ...new Set([1, Math.max(2, Math.round(tasks / 2)), Math.max(2, tasks), Math.max(4, tasks * 2)]),
];

/** Whoever saw nothing for this share of the time saw a screen that stood still. */
const STILL_SHARE = 0.5;

const freeze: Claim<FreezeSettings, FreezeEvent, FreezeFigures> = {
  figuresOf: (events) => someOf(freezeFiguresOf(events)),
  isWhole: () => true,
  guesses: () => ['goesOn', 'one', 'all'],
  proven({ loopGapMs, loopGapLeastMs }, { seconds }) {
    if (loopGapMs === undefined || loopGapLeastMs === undefined) return null;
    const isStill = (gapMs: number) => gapMs > seconds * 1_000 * STILL_SHARE;
    if (isStill(loopGapLeastMs)) return 'all';
    return isStill(loopGapMs) ? 'one' : 'goesOn';
  },
};

/** How much of what threads reserve they touch, from that share on. */
const TOUCHED = [
  ['most', 0.3],
  ['part', 0.01],
  ['hardly', 0],
] as const;

const threads: Claim<Settings, ThreadsEvent> = {
  figuresOf: (events) => (events.length === 0 ? null : threadsFigures(events)),
  // Promises are the last that are measured.
  isWhole: ({ promisesCpuMs }) => promisesCpuMs !== undefined,
  guesses: () => TOUCHED.map(([value]) => value),
  proven: ({ threadsTouchedMb, threadsReservedMb }) =>
    threadsTouchedMb === undefined || !threadsReservedMb
      ? null
      : reached(TOUCHED, threadsTouchedMb / threadsReservedMb),
};

/** How often as much as the pool the event loop answers, from that ratio on. */
const RATIOS = [
  ['more', 6],
  ['twice', 1.4],
  ['same', 0],
] as const;

const throughput: Claim<Settings, ThroughputEvent> = {
  figuresOf: (events, settings) =>
    pointsOf(events).length === 0 ? null : throughputFigures(events, throughputSettings(settings)),
  isWhole: ({ loopPerSecond }) => loopPerSecond !== undefined,
  guesses: () => RATIOS.map(([value]) => value).reverse(),
  proven: ({ ratio }) => (ratio === undefined ? null : reached(RATIOS, ratio)),
};

/** Where a class asks: which share of its people the last one waits for. */
const WAITED_FOR = [
  ['one', 0],
  ['half', 0.5],
  ['all', 1],
] as const;
/** So many must have asked before what they waited proves anything. */
const ENOUGH = 3;

const report: Claim<ReportSettings, ReportEvent, ReportFigures> = {
  figuresOf: (events) => someOf(reportFiguresOf(events)),
  isWhole: ({ blockingAllMs, asyncAllMs }, { handler }) =>
    (handler === 'async' || blockingAllMs !== undefined) &&
    (handler === 'blocking' || asyncAllMs !== undefined),
  guesses: ({ clients }) =>
    clients === 0 ? WAITED_FOR.map(([value]) => value) : reportTimes(clients).map(String),
  proven({ blockingLongestMs, blockingRequests = 0 }, { clients, seconds }) {
    if (blockingLongestMs === undefined) return null;
    const ratio = blockingLongestMs / (seconds * 1_000);
    if (clients === 0) return provenShare(ratio, blockingRequests);
    return clients < 2 ? null : nearest(reportTimes(clients), ratio);
  },
};

/** How often the database's time the last one waits: once, or half as often as there are clients, or as often. */
const reportTimes = (clients: number): readonly number[] => [
  ...new Set([1, Math.max(2, Math.round(clients / 2)), Math.max(2, clients)]),
];

/** @param ratio how often the database's time the last of so many waited */
function provenShare(ratio: number, requests: number): string | null {
  if (requests < ENOUGH) return null;
  const far = ([, share]: (typeof WAITED_FOR)[number]) => Math.abs(Math.max(1, share * requests) - ratio);
  return [...WAITED_FOR].sort((a, b) => far(a) - far(b))[0]?.[0] ?? null;
}

/** An acknowledgement within the first is quick, from the second on slow; nothing is said of those between. */
const QUICK_MS = 100;
const SLOW_MS = 1_000;

const crowd: Claim<Settings, CrowdEvent> = {
  figuresOf: (events) => crowdFigures(events),
  isWhole: () => true,
  guesses: () => ['quick', 'seconds', 'never'],
  proven({ acks, ackP50Ms }) {
    if (acks === undefined || ackP50Ms === undefined) return null;
    if (acks === 0) return 'never';
    if (ackP50Ms < QUICK_MS) return 'quick';
    return ackP50Ms >= SLOW_MS ? 'seconds' : null;
  },
};

export const CLAIMS = { sleep, freeze, threads, throughput, report, crowd };

export const claimOf = (lab: LabName): Claim => CLAIMS[lab];

const someOf = <F extends Figures>(figures: F): F | null =>
  Object.keys(figures).length > 0 ? figures : null;

const nearest = (times: readonly number[], ratio: number): string | null => {
  const [first] = [...times].sort((a, b) => Math.abs(a - ratio) - Math.abs(b - ratio));
  return first === undefined ? null : String(first);
};

/** The first whose threshold is reached; they go down. */
const reached = (from: readonly (readonly [value: string, least: number])[], amount: number): string | null =>
  from.find(([, least]) => amount >= least)?.[0] ?? null;
