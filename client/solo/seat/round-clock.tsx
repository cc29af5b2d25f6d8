/** Which round it is and what is left of it. */
import { countdown } from '../../app/format.ts';
import { t } from '../../app/text.ts';
import type { StageModel } from '../../models/picture.ts';
import { useTick } from '../../models/tick.ts';

/** @param title what it is called; without it which round of the lesson it is */
export function RoundClock({ model, title }: { model: StageModel; title?: string | undefined }) {
  const tick = useTick(model.clockMs);
  const status = model.status.value;
  const round = status?.rounds[status.roundIndex];
  if (!status || !round) return null;
  const isSleep = status.now?.topic === 'timeSleep';
  const policy = isSleep ? t('solo.sleep') : t(`common.policy.${round.policy}`);
  return (
    <span class="solo-clock">
      <b>{title ?? t('solo.round', { number: status.roundIndex + 1, policy })}</b>
      <span class="sr-only">{t('solo.timeLeft')}</span>
      <time class="ticking">{countdown(round.durationMs - tick.value)}</time>
    </span>
  );
}
