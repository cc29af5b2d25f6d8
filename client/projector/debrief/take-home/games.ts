/** Every game of the class as PGN. */
import { type GameToWrite, pgnOf } from '../../../../shared/chess/pgn.ts';
import { t } from '../../../app/text.ts';
import type { NameAt } from '../../../charts/fact-words.ts';
import { masterOnSheets } from '../../../models/lesson-words.ts';
import type { ClassStatus, Plan } from '../../../models/picture.ts';
import type { Settled } from '../rounds/settled.ts';

type Occasion = {
  readonly plan: Plan | null;
  /** "2026-11-26". */
  readonly date: string;
  /** Who was the master, by round. */
  readonly planned?: ClassStatus['rounds'] | undefined;
};

/** The games of all rounds that people played, by round and board. Of a show there are none: nobody plays chess in it. */
export function classPgn(
  rounds: readonly Settled[],
  namesIn: (settled: Settled) => NameAt,
  { plan, date, planned = [] }: Occasion,
): string {
  const event = t('common.event', { plan: t(`lesson.plans.${plan?.name ?? 'custom'}.title`) });
  return pgnOf(
    rounds.flatMap((settled) => {
      const nameAt = namesIn(settled);
      return (settled.round.games ?? []).map(
        ({ game, ...played }): GameToWrite => ({
          ...{ ...played, event, date },
          round: `${settled.number}.${game}`,
          opponent: nameAt(played.board) ?? t('common.boardAt', { board: played.board }),
          master: masterOnSheets(planned[settled.number - 1]),
        }),
      );
    }),
  );
}
