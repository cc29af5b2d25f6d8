/** The time that is left to answer, as a ring that empties round a number. */

import { t } from '../../app/text.ts';
import type { ClassStatus } from '../../models/picture.ts';
import { useLeftMs } from '../../models/tick.ts';

const RADIUS = 92;
const ROUND = 2 * Math.PI * RADIUS;
/** From here on the ring takes the colour of alarm, and the number grows bolder. */
const HURRY_MS = 5_000;

export function Countdown({ status, durationMs }: { status: ClassStatus; durationMs: number }) {
  const leftMs = useLeftMs(status);
  if (leftMs === null) return null;
  const share = Math.min(1, leftMs / durationMs);
  return (
    <div
      class={`countdown ${leftMs <= HURRY_MS ? 'is-hurry' : ''}`}
      role="timer"
      aria-label={t('lessonPages.question.timeLeft')}
    >
      <svg viewBox="-110 -110 220 220" width="220" height="220" aria-hidden="true">
        <circle class="countdown-track" r={RADIUS} />
        <circle
          class="countdown-left"
          r={RADIUS}
          stroke-dasharray={`${share * ROUND} ${ROUND}`}
          transform="rotate(-90)"
        />
      </svg>
      <b class="ticking">{Math.ceil(leftMs / 1000)}</b>
    </div>
  );
}
