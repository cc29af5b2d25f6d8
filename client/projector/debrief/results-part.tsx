/** Real chess: what every board got, and the master in all. */
import { mastersPoints } from '../../../shared/chess/scoresheet.ts';
import { points } from '../../app/format.ts';
import { t } from '../../app/text.ts';
import { driverWords } from '../../models/lesson-words.ts';
import type { PlayedGame } from '../../models/picture.ts';
import type { Data } from './data.ts';
import type { Settled } from './rounds/settled.ts';
import './results-part.css';

/** Whether a person played every board of that round. */
export const isRealChess = ({ round }: Settled): boolean => round.scenario.untilTold === true;

export function ResultsPart({ data: { rounds, namesIn } }: { data: Data }) {
  return (
    <div class="part">
      {rounds.filter(isRealChess).map((settled) => (
        <section key={settled.number} class="chess-results">
          <h1>{titleOf(settled)}</h1>
          <p>{t('debrief.results.lead')}</p>
          <ol data-many={(settled.round.games?.length ?? 0) > 60}>
            {settled.round.games?.map((game) => (
              <li key={game.board}>
                <span class="ticking">{game.board}</span>
                <bdi>{namesIn(settled)(game.board) ?? t('common.boardAt', { board: game.board })}</bdi>
                <b>{opponentsPoints(game)}</b>
              </li>
            ))}
          </ol>
        </section>
      ))}
    </div>
  );
}

/** "Host: 12½ of 24". */
function titleOf({ driver, round: { games = [] } }: Settled): string {
  const who = driver ? driverWords(driver, 'stage.name', 'stage.nameHost') : t('common.master');
  return t('debrief.results.title', { who, ...mastersScore(games) });
}

/** What the master has got in the games that are over, and how many those are. */
export function mastersScore(games: readonly PlayedGame[]): {
  readonly points: string;
  readonly games: number;
} {
  const over = games.flatMap(({ outcome, masterHas }) =>
    outcome === null ? [] : [mastersPoints(outcome, masterHas)],
  );
  return { points: points(over.reduce<number>((sum, one) => sum + one, 0)), games: over.length };
}

function opponentsPoints({ outcome, masterHas }: PlayedGame): string {
  return outcome === null ? t('debrief.results.open') : points(1 - mastersPoints(outcome, masterHas));
}
