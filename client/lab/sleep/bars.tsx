/** Who waited: for each task the time until it began, and the time on the stove. */
import type { Task } from '../../../shared/labs/sleep.ts';
import { seconds } from '../../app/format.ts';
import { t } from '../../app/text.ts';

type BarsProps = {
  readonly tasks: readonly Task[];
  readonly count: number;
  /** What the whole width stands for. */
  readonly scaleMs: number;
  readonly nowMs: number;
  readonly isOver: boolean;
};

export function Bars({ tasks, count, scaleMs, nowMs, isOver }: BarsProps) {
  const share = (ms: number) => `${Math.min(100, (100 * ms) / scaleMs)}%`;
  return (
    <div class="sleep-bars">
      <h3>{t('labs.sleep.bars')}</h3>
      <ol>
        {Array.from({ length: count }, (_, index) => {
          const task = tasks[index];
          const beganMs = task?.startMs ?? nowMs;
          const endMs = task?.readyMs ?? nowMs;
          const isLost = isOver && task !== undefined && task.readyMs === null;
          return (
            <li key={index}>
              <span class="sr-only">{task ? barWords(index, task) : ''}</span>
              <span class="sleep-bar" aria-hidden="true">
                <i class="hatch-idle" style={{ width: share(beganMs) }} />
                {task && (
                  <i
                    class={isLost ? 'hatch-rest' : 'fill-waiting'}
                    style={{ width: share(Math.max(0, endMs - beganMs)) }}
                  />
                )}
              </span>
            </li>
          );
        })}
      </ol>
      <p class="sleep-legend small" aria-hidden="true">
        <span>
          <i class="hatch-idle" /> {t('labs.sleep.legend.waits')}
        </span>
        <span>
          <i class="fill-waiting" /> {t('labs.sleep.legend.sleeps')}
        </span>
        {isOver && tasks.some((task) => task.readyMs === null) && (
          <span>
            <i class="hatch-rest" /> {t('labs.sleep.legend.lost')}
          </span>
        )}
      </p>
    </div>
  );
}

function barWords(index: number, { startMs, readyMs }: Task): string {
  const values = { number: index + 1, began: seconds(startMs) };
  return readyMs === null
    ? t('labs.sleep.barUnready', values)
    : t('labs.sleep.bar', { ...values, ready: seconds(readyMs) });
}
