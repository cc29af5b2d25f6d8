/** What a round is about, small in the top line: its title where the chip does not say it, and that bots alone play. */

import { t } from '../../app/text.ts';
import { titleOf } from '../../models/lesson-words.ts';
import type { ClassStatus } from '../../models/picture.ts';

export function About({ status }: { status: ClassStatus }) {
  const { now, rounds, roundIndex } = status;
  const isNamedByChip = now?.title === undefined && now?.topic === rounds[roundIndex]?.policy;
  return (
    <p class="stage-about">
      {now && !isNamedByChip && titleOf(now)}
      {now?.kind === 'show' && <span>{paceWords(status.speed)}</span>}
    </p>
  );
}

/** "Bots play · 720× as fast": so many milliseconds of the exhibition in one of the wall's. */
export function paceWords(speed: number): string {
  if (speed > 1) return t('stage.bots.fast', { times: Math.round(speed * 10) / 10 });
  if (speed < 1) return t('stage.bots.slow', { times: Math.round(10 / speed) / 10 });
  return t('stage.bots.plain');
}
