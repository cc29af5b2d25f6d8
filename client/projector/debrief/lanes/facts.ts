/** The facts of several rounds in one row, in time, to step through. */
import type { Fact, Ms } from '../../../../shared/simul/index.ts';
import type { Settled } from '../rounds/settled.ts';
import { countOf } from './track.ts';

export type Happened = { readonly fact: Fact; readonly settled: Settled };

/** All facts of these rounds in time; those of the same moment in the order of the rounds. */
export function happenedIn(rounds: readonly Settled[]): readonly Happened[] {
  const all = rounds.flatMap((settled) => settled.round.facts.map((fact) => ({ fact, settled })));
  return rounds.length === 1 ? all : all.sort((a, b) => a.fact.at - b.fact.at);
}

/** Times are exact, but shares of an axis are not. */
const ROUNDING_MS = 1e-4;

/** How many of these facts have happened by `atMs`. */
export function happenedBy(row: readonly Happened[], atMs: Ms): number {
  return countOf(row, ({ fact }) => fact.at <= atMs + ROUNDING_MS);
}

/** The nearest moment before or after `atMs` at which something happens; null where there is none. */
export function nextMoment(row: readonly Happened[], atMs: Ms, way: 'before' | 'after'): Ms | null {
  if (way === 'after') return row[happenedBy(row, atMs)]?.fact.at ?? null;
  return row[countOf(row, ({ fact }) => fact.at < atMs - ROUNDING_MS) - 1]?.fact.at ?? null;
}
