/** What everybody in a class is honoured for, from all that is known of them. */
import { type Award, awardsOf, type Part } from '../../shared/lesson/awards.ts';
import type { RoundLog } from '../../shared/protocol/classroom.ts';
import { type BoardId, lanesOf, type Ms, repliesOf, waitsOf } from '../../shared/simul/index.ts';
import type { Classroom } from './classroom.ts';

export class Honours {
  readonly #classroom: Classroom;
  /** What they were computed for. */
  #of = '';
  #awards: readonly Award[] = [];

  constructor(classroom: Classroom) {
    this.#classroom = classroom;
  }

  /** The awards, while they are shown; null: it is not their time. */
  get shown(): readonly Award[] | null {
    const { course, seats } = this.#classroom;
    const { phase, now, moment } = course;
    if (phase !== 'debrief' && !(now?.kind === 'page' && now.page === 'awards')) return null;
    const of = `${moment} ${seats.all.map(({ name, bot }) => (bot ? '' : name)).join('|')}`;
    if (of !== this.#of) this.#awards = awardsOf(partsOf(this.#classroom), this.#classroom.plan.seed);
    this.#of = of;
    return this.#awards;
  }
}

/** What is known of each person. */
function partsOf({ seats, rounds, course, deeds }: Classroom): readonly Part[] {
  const played = rounds.logs.filter(({ show }) => show === null);
  const costs = played.map(({ scenario, facts }) => waitsOf(scenario, facts));
  const replies = played.map(({ facts }) => repliesOf(facts, seats.all.length));
  const blocked = blockedMsOf(played);
  return seats.all
    .filter(({ bot }) => !bot)
    .map(({ board, name }) => ({
      board,
      name,
      costs: costs.flatMap((round) => round[board - 1] ?? []),
      repliesMs: replies.flatMap((round) => round[board - 1] ?? []),
      blockedMs: blocked.get(board) ?? 0,
      coughs: deeds.coughs(board),
      silly: deeds.silly(board),
      offBy: offBy(course.asks.predictionsOf(board)),
      cameLate: deeds.cameLate(board),
    }));
}

/** By board: the longest time that a master stood there while other hands were up. */
function blockedMsOf(played: readonly RoundLog[]): ReadonlyMap<BoardId, Ms> {
  const longest = new Map<BoardId, Ms>();
  for (const { scenario, facts } of played)
    for (const { segments } of lanesOf(scenario, facts, facts.at(-1)?.at ?? 0))
      for (const { doing, handsUp, board, from, to } of segments)
        if (doing === 'wait' && handsUp) longest.set(board, Math.max(longest.get(board) ?? 0, to - from));
  return longest;
}

/** The geometric mean of how far off they were; null: none was made. */
function offBy(
  predictions: readonly { readonly predicted: number; readonly moves: number }[],
): number | null {
  if (predictions.length === 0) return null;
  const logs = predictions.map(({ predicted, moves }) => Math.abs(Math.log((predicted + 1) / (moves + 1))));
  return Math.exp(logs.reduce((sum, log) => sum + log, 0) / logs.length);
}
