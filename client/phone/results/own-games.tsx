/** A player's own games, as a file for any chess program. */
import { pgnOf } from '../../../shared/chess/pgn.ts';
import { save, today } from '../../app/files/save.ts';
import { Icon } from '../../app/icon.tsx';
import { t } from '../../app/text.ts';
import { masterOnSheets } from '../../models/lesson-words.ts';
import type { ClassStatus, OwnResult, PlayerModel } from '../../models/picture.ts';

export function OwnGames({ model }: { model: PlayerModel }) {
  const results = model.results.value;
  const status = model.status.value;
  const name = model.seat.value?.name;
  if (!status || name === undefined || !results.some(({ games }) => games.length > 0)) return null;
  const take = () =>
    save(
      new Blob([ownPgn(results, status, name, today())], { type: 'application/x-chess-pgn' }),
      t('phone.result.gamesFile'),
    );
  return (
    <button type="button" class="button phone-solo" onClick={take}>
      <Icon name="download" /> {t('phone.result.games')}
    </button>
  );
}

/** All games of this player in all rounds. @param date "2026-11-26" */
function ownPgn(
  results: readonly OwnResult[],
  { planName, rounds }: Pick<ClassStatus, 'planName' | 'rounds'>,
  name: string,
  date: string,
): string {
  const event = t('common.event', { plan: t(`lesson.plans.${planName}.title`) });
  return pgnOf(
    results.flatMap(({ roundIndex, games }) =>
      games.map(({ game, ...played }) => ({
        ...{ ...played, event, date },
        round: `${roundIndex + 1}.${game}`,
        opponent: name,
        master: masterOnSheets(rounds[roundIndex]),
      })),
    ),
  );
}
