/** What a level came to, in sentences: beside the loop, beside earlier results, and what was special about it. */

import type { Level } from '../../../../shared/levels/levels.ts';
import { pointsAt, type Result, STARVES_MS } from '../../../../shared/levels/score.ts';
import { lanesOf } from '../../../../shared/simul/index.ts';
import { bytes, span } from '../../../app/format.ts';
import { t } from '../../../app/text.ts';
import type { RoundPicture } from '../../../models/picture.ts';
import { hiredIn } from '../play.ts';

/** "31 moves answered", or points where boards pay differently. */
export function scoreWords({ pays }: Level, { points }: Result): string {
  return t(pays ? 'levels.over.points' : 'levels.over.score', { count: points });
}

/** What the loop made of it, what was reached before, and what whoever sent the link has reached. */
export function verdictWords(
  level: Level,
  loop: RoundPicture,
  { points, bound }: Result,
  before: number | undefined,
  toBeat: number | null,
): string {
  const loopPoints = { count: pointsAt(level, loop, Infinity) };
  return [
    t(level.pays ? 'levels.over.loopPoints' : 'levels.over.loop', loopPoints),
    t(`levels.over.${boundOn(level)}`, { bound }),
    ...(before === undefined
      ? []
      : [before < points ? t('levels.over.best') : t('levels.over.before', { score: before })]),
    ...(toBeat === null ? [] : [t(`levels.over.${howBeside(points, toBeat)}`, { score: toBeat })]),
  ].join(' ');
}

/** What the bound is about: one who waits, one alone, or anybody. */
const boundOn = ({ name, hires }: Level) =>
  name === 'polite' ? 'boundPolite' : hires ? 'boundAlone' : 'bound';

const howBeside = (points: number, toBeat: number) =>
  points > toBeat ? 'beaten' : points === toBeat ? 'level' : 'behind';

/** One sentence on what the level is special for; null: nothing. */
export function specialWords(level: Level, round: RoundPicture, { longestWaitMs }: Result): string | null {
  const { scenario, facts } = round;
  const wait = span(longestWaitMs);
  switch (level.name) {
    case 'greedy':
      return longestWaitMs > STARVES_MS
        ? t('levels.over.starved', { wait, limit: span(STARVES_MS) })
        : t('levels.over.longestWait', { wait });
    case 'sleep':
      return t('levels.over.held', { time: span(heldMs(round)) });
    case 'hire': {
      const masters = hiredIn(facts);
      const size = bytes(masters * scenario.stackBytes);
      return t('levels.over.hired', { masters, size, one: bytes(scenario.stackBytes) });
    }
    case 'rush':
      return t('levels.over.lost', {
        count: facts.filter((fact) => fact.kind === 'boardClosed' && fact.why !== 'finished').length,
      });
    default:
      return t('levels.over.longestWait', { wait });
  }
}

/** How long the puzzle held the master himself. */
export function heldMs({ scenario, facts }: RoundPicture): number {
  const puzzles = scenario.traps.map(({ board }) => board);
  const [own] = lanesOf(scenario, facts, scenario.durationMs ?? 0);
  const held =
    own?.segments.filter(({ doing, board }) => doing === 'blocked' && puzzles.includes(board)) ?? [];
  return held.reduce((sum, { from, to }) => sum + to - from, 0);
}
