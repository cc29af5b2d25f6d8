/** The stage: in a window of its own for the projector, or here for a mirrored laptop. */
import { Icon } from '../../app/icon.tsx';
import { t } from '../../app/text.ts';

export function BigScreen({ code, present }: { code: string; present: () => void }) {
  return (
    <section class="big-screen" aria-label={t('stage.title')}>
      <a class="button" href={`/stage/${code}`} target="_blank" rel="noopener">
        <Icon name="maximize" />
        {t('host.stage')}
      </a>
      <button type="button" class="button" onClick={present}>
        {t('host.present')}
      </button>
      <p class="muted small">{t('host.presentHint')}</p>
    </section>
  );
}
