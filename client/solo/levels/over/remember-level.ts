/** What a level has measured, for whoever asks later: the course shows it beside its claims. */
import type { Level } from '../../../../shared/levels/levels.ts';
import { pointsAt, type Result } from '../../../../shared/levels/score.ts';
import { settle } from '../../../../shared/simul/index.ts';
import { remember } from '../../../measured/measured.ts';
import type { RoundPicture } from '../../../models/picture.ts';
import { hiredIn } from '../play.ts';

/** @param loop the same opponents under the event loop */
export function rememberLevel(level: Level, round: RoundPicture, loop: RoundPicture, result: Result): void {
  const { scenario, facts } = round;
  const { points, bound, stars, longestWaitMs } = result;
  const masters = level.hires ? hiredIn(facts) : 1;
  const accounts = settle(scenario, facts).accounts.slice(0, masters);
  remember({
    what: `level.${level.name}`,
    atMs: Date.now(),
    figures: {
      points,
      bound,
      stars,
      loopPoints: pointsAt(level, loop, Infinity),
      longestWaitMs,
      blockedMs: accounts.reduce((sum, { blockedMs }) => sum + blockedMs, 0),
      durationMs: scenario.durationMs ?? 0,
      masters,
      stackBytes: masters * scenario.stackBytes,
    },
    settings: { boards: scenario.boards },
  });
}
