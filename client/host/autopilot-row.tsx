/** Who leads: the host, or the plan by itself; and when it goes on. */
import { countdown } from '../app/format.ts';
import { Icon } from '../app/icon.tsx';
import { t } from '../app/text.ts';
import { useLeftMs } from '../models/left.ts';
import type { Lesson } from '../models/picture.ts';
import { autopilotOffer } from './commands.ts';

type Props = { readonly lesson: Lesson; readonly asksNow: boolean; readonly toggle: () => void };

export function AutopilotRow({ lesson, asksNow, toggle }: Props) {
  const leftMs = useLeftMs(lesson);
  return (
    <div class="autopilot">
      <p class="autopilot-words">
        <Icon name={lesson.autopilot ? 'clock' : 'hand'} />
        <span>
          {t(`host.autopilotNow.${lesson.autopilot ? 'on' : 'off'}`)}
          {leftMs !== null && (
            <span class="autopilot-left ticking">
              {t(asksNow ? 'host.autopilotNow.closes' : 'host.autopilotNow.goesOn', {
                time: countdown(leftMs),
              })}
            </span>
          )}
          {lesson.autopilot && lesson.phase === 'lobby' && leftMs === null && (
            <span class="autopilot-left">{t('host.autopilotNow.waits')}</span>
          )}
        </span>
      </p>
      <button type="button" class="button autopilot-button" onClick={toggle}>
        {t(`host.${autopilotOffer(lesson).command}`)}
      </button>
    </div>
  );
}
