/** Time axes: the class's rounds share one, and shows of the same hall share another. */
import type { Ms } from '../../../../shared/simul/index.ts';
import type { Settled } from './settled.ts';

export type Axis = {
  readonly isShow: boolean;
  /** What the whole width stands for. */
  readonly lengthMs: Ms;
  readonly rounds: readonly Settled[];
};

/** The axes that these rounds need, in the order of their first rounds. */
export function axesOf(rounds: readonly Settled[]): readonly Axis[] {
  const groups = new Map<string, Settled[]>();
  for (const settled of rounds) {
    const key = keyOf(settled);
    groups.set(key, [...(groups.get(key) ?? []), settled]);
  }
  return [...groups.values()].map((group) => ({
    isShow: group[0]?.round.isShow ?? false,
    lengthMs: axisMs(group),
    rounds: group,
  }));
}

/** The length of an axis that the longest of these rounds fills. */
export function axisMs(rounds: readonly Settled[]): Ms {
  return Math.max(1, ...rounds.map(({ ledger }) => ledger.makespanMs));
}

function keyOf({ round: { scenario, isShow } }: Settled): string {
  const { boards, exchanges, playMs, replies } = scenario;
  return isShow ? JSON.stringify([boards, exchanges, playMs, replies]) : 'class';
}

const S = 1_000;
const STEPS_MS = [
  0.1, 0.2, 0.5, 1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1_800, 3_600, 7_200, 10_800, 21_600,
];
/** More of them run into each other on the narrowest axis. */
const MOST_TICKS = 7;

/** The moments that are written on an axis of this length; the first one is 0. */
export function ticksOf(lengthMs: Ms): readonly Ms[] {
  const fits = STEPS_MS.find((step) => lengthMs / (step * S) <= MOST_TICKS);
  const stepMs = fits ? fits * S : lengthMs / MOST_TICKS;
  return Array.from({ length: Math.floor(lengthMs / stepMs + 1e-9) + 1 }, (_, index) => index * stepMs);
}
