/** Everybody's award, from all that is known of them. */
import { type Award, awardsOf, type Part } from '../../shared/lesson/awards.ts';
import type { RoundLog } from '../../shared/protocol/games.ts';
import {
  type BoardId,
  DRIVEN,
  type Fact,
  lanesOf,
  type Ms,
  type PlayerCost,
  repliesOf,
  type Scenario,
  settle,
  waitsOf,
} from '../../shared/simul/index.ts';
import type { Classroom } from './classroom.ts';

/** What one round with people came to, by board. */
type Played = {
  /** Which of all rounds it was. */
  readonly index: number;
  readonly costs: readonly PlayerCost[];
  readonly repliesMs: readonly (readonly Ms[])[];
  readonly blockedMs: ReadonlyMap<BoardId, Ms>;
  readonly movesAnswered: number;
};

export class Awards {
  readonly #classroom: Classroom;
  /** What they were computed for. */
  #of = '';
  #awards: readonly Award[] = [];
  /** The rounds are gone through once, however many people come and go while the awards are shown. */
  #playedBy = -1;
  #played: readonly Played[] = [];

  constructor(classroom: Classroom) {
    this.#classroom = classroom;
  }

  /** The awards, while they are shown; null: it is not their time. */
  get shown(): readonly Award[] | null {
    const { progress, seats, rounds, options } = this.#classroom;
    const { phase, now, moment } = progress;
    if (phase !== 'debrief' && !(now?.kind === 'page' && now.page === 'awards')) return null;
    const of = `${moment} ${progress.questions.settled} ${seats.all.map(({ name, bot }) => (bot ? '' : name)).join('|')}`;
    if (of === this.#of) return this.#awards;
    if (moment !== this.#playedBy) this.#played = playedIn(rounds.logs, seats.all.length);
    this.#playedBy = moment;
    this.#awards = awardsOf(partsOf(this.#classroom, this.#played), options.seed);
    this.#of = of;
    return this.#awards;
  }
}

function playedIn(logs: readonly RoundLog[], boards: number): readonly Played[] {
  return logs.flatMap(({ scenario, facts, show }, index): readonly Played[] => {
    if (show !== null) return [];
    const costs = waitsOf(scenario, facts);
    const { movesAnswered } = settle(scenario, facts);
    // Where somebody sends him it is theirs, and no opponent's, that he stands somewhere.
    const blockedMs = scenario.policy === DRIVEN ? new Map() : blockedMsOf(scenario, facts);
    return [{ index, costs, repliesMs: repliesOf(facts, boards), blockedMs, movesAnswered }];
  });
}

/** What is known of each person; what was done at their board before they came is not theirs. */
function partsOf(
  { seats, progress, conduct, mastersSeat }: Classroom,
  played: readonly Played[],
): readonly Part[] {
  return seats.all
    .filter(({ bot }) => !bot)
    .map(({ board, name }) => {
      const wasMaster = ({ index }: Played) => mastersSeat.droveIn(index) === board;
      const own = played.filter((round) => round.index >= conduct.firstRound(board) && !wasMaster(round));
      const conducted = played.filter(wasMaster).reduce((sum, { movesAnswered }) => sum + movesAnswered, 0);
      return {
        board,
        name,
        costs: own.flatMap(({ costs }) => costs[board - 1] ?? []),
        repliesMs: own.flatMap(({ repliesMs }) => repliesMs[board - 1] ?? []),
        blockedMs: Math.max(0, ...own.map(({ blockedMs }) => blockedMs.get(board) ?? 0)),
        coughs: conduct.coughs(board),
        silly: conduct.silly(board),
        offBy: offBy(progress.questions.predictionsOf(board)),
        cameLate: conduct.cameLate(board),
        conducted,
      };
    });
}

/** By board: the longest time that a master stood there while other hands were up. */
function blockedMsOf(scenario: Scenario, facts: readonly Fact[]): ReadonlyMap<BoardId, Ms> {
  const longest = new Map<BoardId, Ms>();
  for (const { segments } of lanesOf(scenario, facts, facts.at(-1)?.at ?? 0))
    for (const { doing, handsUp, board, from, to } of segments)
      if (doing === 'blocked' && handsUp) longest.set(board, Math.max(longest.get(board) ?? 0, to - from));
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
