/** Who leads: the host, or the plan by itself; and when it goes on. */
import { countdown } from '../../app/format.ts';
import { Icon } from '../../app/icon.tsx';
import { t } from '../../app/text.ts';
import { useLeftMs } from '../../models/left.ts';
import type { ClassStatus } from '../../models/picture.ts';
import { autopilotOffer } from './commands.ts';

type Props = { readonly status: ClassStatus; readonly asksNow: boolean; readonly toggle: () => void };

export function AutopilotRow({ status, asksNow, toggle }: Props) {
  const leftMs = useLeftMs(status);
  return (
    <div class="autopilot">
      <p class="autopilot-words">
        <Icon name={status.autopilot ? 'clock' : 'hand'} />
        <span>
          {t(`host.autopilotNow.${status.autopilot ? 'on' : 'off'}`)}
          {leftMs !== null && (
            <span class="autopilot-left ticking">
              {t(asksNow ? 'host.autopilotNow.closes' : 'host.autopilotNow.goesOn', {
                time: countdown(leftMs),
              })}
            </span>
          )}
          {status.autopilot && status.phase === 'lobby' && leftMs === null && (
            <span class="autopilot-left">{t('host.autopilotNow.waits')}</span>
          )}
        </span>
      </p>
      <button type="button" class="button autopilot-button" onClick={toggle}>
        {t(`host.${autopilotOffer(status).command}`)}
      </button>
    </div>
  );
}
