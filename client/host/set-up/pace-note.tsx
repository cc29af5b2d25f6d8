/** Where a hall is too large for one body: that, in figures of the plan's own, and several masters instead. */
import { useMemo } from 'preact/hooks';
import { span, wholeSeconds } from '../../app/format.ts';
import { grouped } from '../../app/grouped.ts';
import { t } from '../../app/text.ts';
import type { Plan } from '../../models/picture.ts';
import { sharedBy, tooLongFor } from './several-masters.ts';

type Props = { readonly plan: Plan; readonly seats: number; readonly takeAsOwn: (plan: Plan) => void };

export function PaceNote({ plan, seats, takeAsOwn }: Props) {
  const long = useMemo(() => tooLongFor(plan, seats), [plan, seats]);
  if (!long) return null;
  const { pace, durationMs, masters } = long;
  return (
    <div class="pace-note">
      <p role="status">
        {t('host.pace.said', {
          seats: grouped(seats),
          time: wholeSeconds(durationMs),
          step: span(pace.stepMs),
          moves: grouped(pace.movesMost),
          lap: span(pace.lapMs),
          knee: grouped(pace.knee),
        })}
      </p>
      <button type="button" class="button" onClick={() => takeAsOwn(sharedBy(plan, masters))}>
        {t('host.pace.share', { count: masters })}
      </button>
      <p class="muted small">{t('host.pace.shareHint')}</p>
    </div>
  );
}
