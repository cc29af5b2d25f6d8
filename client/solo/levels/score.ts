/** What a level is worth: points, what the loop makes of the same opponents, and the stars. */
import {
  type BoardId,
  type Driver,
  driveOut,
  type Ms,
  playOut,
  type Scenario,
  settle,
} from '../../../shared/simul/index.ts';
import type { RoundPicture } from '../../models/picture.ts';
import type { Level } from './levels.ts';

/** The same opponents under the event loop: they think as long whoever serves them. What would block it is handed over. */
export function loopOf(level: Level, scenario: Scenario): RoundPicture {
  if (level.hasAssistant) return { scenario, facts: driveOut(scenario, handsOver).facts };
  const loop: Scenario = { ...scenario, policy: 'event-loop', polite: false, masters: 1, brains: 1 };
  return { scenario: loop, facts: playOut(loop).facts };
}

/** Points up to that moment: one for each move, more where a board pays more. */
export function pointsAt({ pays }: Level, { facts }: RoundPicture, nowMs: Ms): number {
  let points = 0;
  for (const fact of facts) {
    if (fact.at > nowMs) break;
    if (fact.kind === 'masterMoved') points += fact.board === pays?.board ? pays.times : 1;
  }
  return points;
}

/** From which share of the goal on there are one, two and three stars. */
const STARS_FROM = [0.4, 0.65, 0.85] as const;
/** Whom nobody has come to for so long, starves; then a level that is about it has no third star. */
export const STARVES_MS = 12_000;

export type Result = { readonly points: number; readonly stars: number; readonly longestWaitMs: Ms };

/** What a level that is over is worth. */
export function resultOf(level: Level, round: RoundPicture): Result {
  const points = pointsAt(level, round, Infinity);
  const longestWaitMs = settle(round.scenario, round.facts).waitMs.max;
  const reached = STARS_FROM.filter((share) => points >= share * goalOf(level, round.scenario)).length;
  const starved = level.pays !== undefined && longestWaitMs > STARVES_MS;
  return { points, longestWaitMs, stars: starved ? Math.min(reached, 2) : reached };
}

/** What somebody reaches who never hesitates, under the level's own rules: the loop, or who may not leave, in order. */
function goalOf(level: Level, scenario: Scenario): number {
  if (!scenario.polite || level.hires) return pointsAt(level, loopOf(level, scenario), Infinity);
  return pointsAt(level, { scenario, facts: driveOut(scenario, inOrder).facts }, Infinity);
}

const inOrder: Driver = (hall) => firstHand(hall, () => true);
/** The assistant has the puzzle, the master everything else. */
const handsOver: Driver = (hall, me) =>
  firstHand(hall, (board) => hall.scenario.traps.some((trap) => trap.board === board) === me.id > 1);

function firstHand({ boards }: Parameters<Driver>[0], is: (board: BoardId) => boolean): BoardId | null {
  const hands = boards.filter(({ id, state, master }) => state === 'ready' && master === null && is(id));
  return hands.sort((a, b) => a.since - b.since || a.id - b.id)[0]?.id ?? null;
}
