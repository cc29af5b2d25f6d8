/** What the chart of throughput draws: theory at every number of requests, with its bends, and where everything stands. */
import {
  expectedPerSecond,
  kneeOf,
  SERVERS,
  type Server,
  type ThroughputSettings,
} from '../../../shared/labs/throughput.ts';
import { powersRound } from '../../charts/scales/log-scale.ts';

export type CurvePoint = { readonly atOnce: number; readonly perSecond: number };
export const MOST_AT_ONCE = 10_000;
/** Straight between its bends, a law needs few points. */
const AT_ONCE = [1, 10, 100, 1_000, MOST_AT_ONCE];

/** The law of a server, with its bend. */
export function curveOf(of: Server, settings: ThroughputSettings): readonly CurvePoint[] {
  const knee = kneeOf(of, settings);
  const all = knee < MOST_AT_ONCE ? [...AT_ONCE, knee] : AT_ONCE;
  return all
    .sort((a, b) => a - b)
    .map((atOnce) => ({ atOnce, perSecond: expectedPerSecond(of, atOnce, settings) }));
}

/** A round that was played: so many boards, and what its master answered in a second. */
export type PlayedRound = CurvePoint & {
  readonly of: Server;
  readonly playMs: number;
  readonly replyMs: number;
};

/** A round's own law: its blocking master is a pool of one thread. */
export function lawOf({ of, playMs, replyMs }: PlayedRound): readonly CurvePoint[] {
  return curveOf(of, { threads: 1, playMs, latencyMs: replyMs });
}

/** The chart's lowest and highest rate, powers of ten around everything that is drawn. */
export function ratesOf(
  settings: ThroughputSettings,
  drawn: readonly CurvePoint[],
): readonly [number, number] {
  const curves = SERVERS.flatMap((of) => curveOf(of, settings));
  return powersRound([...curves, ...drawn].map(({ perSecond }) => perSecond));
}
