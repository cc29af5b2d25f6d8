/** Which round it is and what is left of it. */
import { countdown } from '../app/format.ts';
import { t } from '../app/text.ts';
import type { StageModel } from '../models/picture.ts';
import { useTick } from '../models/tick.ts';

export function RoundClock({ model }: { model: StageModel }) {
  const tick = useTick(model.clockMs);
  const lesson = model.lesson.value;
  const round = lesson?.rounds[lesson.roundIndex];
  if (!lesson || !round) return null;
  const policy = t(`common.policy.${round.policy}`);
  return (
    <span class="solo-clock">
      <b>{t('solo.round', { number: lesson.roundIndex + 1, policy })}</b>
      <span class="sr-only">{t('solo.timeLeft')}</span>
      <time class="ticking">{countdown(round.durationMs - tick.value)}</time>
    </span>
  );
}
