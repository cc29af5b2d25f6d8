/** The lock, and the end. */
import { Icon } from '../../app/icon.tsx';
import { t } from '../../app/text.ts';
import type { ClassStatus, HostCommand } from '../../models/picture.ts';

type Props = {
  readonly status: ClassStatus;
  readonly give: (command: HostCommand) => void;
  readonly close: () => void;
};

export function HallSwitches({ status, give, close }: Props) {
  const lock = status.locked ? 'unlock' : 'lock';
  return (
    <footer class="switches">
      <div class="switches-row">
        <button type="button" class="button" onClick={() => give(lock)}>
          <Icon name="lock" />
          {t(`host.${lock}`)}
        </button>
        <button type="button" class="button" onClick={close}>
          <Icon name="x" />
          {t('host.close')}
        </button>
      </div>
      <p class="muted small">{t('host.hostLink')}</p>
    </footer>
  );
}
