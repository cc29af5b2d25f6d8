/** The big screen, the lock, and the end. */
import { Icon } from '../app/icon.tsx';
import type { HostCommand, Lesson } from '../app/picture.ts';
import { t } from '../app/text.ts';

type Props = {
  readonly lesson: Lesson;
  readonly give: (command: HostCommand) => void;
  readonly present: () => void;
  readonly close: () => void;
};

export function HallSwitches({ lesson, give, present, close }: Props) {
  const lock = lesson.locked ? 'unlock' : 'lock';
  return (
    <footer class="switches">
      <div class="switches-row">
        <a class="button" href={`/stage/${lesson.code}`} target="_blank" rel="noopener">
          <Icon name="maximize" />
          {t('host.stage')}
        </a>
        <button type="button" class="button" onClick={present}>
          {t('host.present')}
        </button>
        <button type="button" class="button" onClick={() => give(lock)}>
          <Icon name="lock" />
          {t(`host.${lock}`)}
        </button>
        <button type="button" class="button" onClick={close}>
          <Icon name="x" />
          {t('host.close')}
        </button>
      </div>
      <p class="muted small">{t('host.presentHint')}</p>
      <p class="muted small">{t('host.hostLink')}</p>
    </footer>
  );
}
