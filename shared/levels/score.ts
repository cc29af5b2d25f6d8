/** What a level is worth: points, what the loop makes of the same opponents, the bound, and the stars. */
import {
  type BoardId,
  boundOf,
  type Driver,
  driveOut,
  type Fact,
  type Ms,
  perfectLoop,
  playOut,
  type Scenario,
  type Stars,
  scoreOf,
  settle,
  starsOf,
  type Worth,
} from '../simul/index.ts';
import type { Level } from './levels.ts';

type Round = { readonly scenario: Scenario; readonly facts: readonly Fact[] };

/** The same opponents under the event loop: they think as long whoever serves them. What would block it is handed over. */
export function loopOf(level: Level, scenario: Scenario): Round {
  if (level.hasAssistant) return { scenario, facts: driveOut(scenario, handsOver).facts };
  const loop = alone(perfectLoop(scenario, []));
  return { scenario: loop, facts: playOut(loop).facts };
}

const alone = (scenario: Scenario): Scenario => ({ ...scenario, polite: false, masters: 1, brains: 1 });

/** The assistant has the puzzle, the master everything else. */
const handsOver: Driver = ({ boards, scenario }, me) => {
  const isPuzzle = (board: BoardId) => scenario.traps.some((trap) => trap.board === board);
  const hands = boards.filter(({ state, master }) => state === 'ready' && master === null);
  const own = hands.filter(({ id }) => isPuzzle(id) === me.id > 1);
  return own.sort((a, b) => a.since - b.since || a.id - b.id)[0]?.id ?? null;
};

function worthOf({ pays }: Level, { boards }: Scenario): Worth {
  return pays === undefined
    ? []
    : Array.from({ length: boards }, (_, index) => (index + 1 === pays.board ? pays.times : 1));
}

/** Points up to that moment: one for each move, more where a board pays more. */
export function pointsAt(level: Level, { scenario, facts }: Round, nowMs: Ms): number {
  const past = facts.findIndex(({ at }) => at > nowMs);
  return scoreOf(past === -1 ? facts : facts.slice(0, past), worthOf(level, scenario));
}

/** Whom nobody has come to for so long, starves; then a level that is about it has no third star. */
export const STARVES_MS: Ms = 12_000;

export type Result = {
  readonly points: number;
  readonly stars: Stars;
  /** What nobody can beat; where masters are hired, what no single restless one can. */
  readonly bound: number;
  readonly longestWaitMs: Ms;
};

/** What a level that is over is worth. */
export function resultOf(level: Level, round: Round): Result {
  const { scenario, facts } = round;
  const points = pointsAt(level, round, Infinity);
  const bound = boundOf(level.hires ? alone(scenario) : scenario, [], worthOf(level, scenario));
  const longestWaitMs = settle(scenario, facts).waitMs.max;
  const stars = starsOf(points, bound, level.stars);
  const starved = level.pays !== undefined && longestWaitMs > STARVES_MS;
  return { points, bound, longestWaitMs, stars: starved && stars === 3 ? 2 : stars };
}
