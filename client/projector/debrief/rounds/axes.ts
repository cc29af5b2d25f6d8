/** Time axes: the class's rounds share one; a show has its own, shared with others of the same hall. */
import type { Ms } from '../../../../shared/simul/index.ts';
import type { Settled } from './settled.ts';

export type Axis = {
  readonly isShow: boolean;
  /** What the whole width stands for. */
  readonly lengthMs: Ms;
  readonly rounds: readonly Settled[];
};

/** The axes that these rounds need, in the order of the first round on each. */
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

/** The longest of these rounds fills the axis. */
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
const MOST_TICKS = 8;

/** Moments to be written on an axis of this length, the first one is 0. */
export function ticksOf(lengthMs: Ms): readonly Ms[] {
  const fits = STEPS_MS.find((step) => lengthMs / (step * S) <= MOST_TICKS);
  const stepMs = fits ? fits * S : lengthMs / MOST_TICKS;
  return Array.from({ length: Math.floor(lengthMs / stepMs + 1e-9) + 1 }, (_, index) => index * stepMs);
}
