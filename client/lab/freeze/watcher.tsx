/** What whoever has the link sees: the picture, and nothing that would move while the loop is blocked. */
import { t } from '../../app/text.ts';
import type { LabServer } from '../../models/labs/lab-server.ts';
import { Picture } from './picture.tsx';
import { useScreen } from './screen.ts';
import { delayWords } from './time-words.ts';

/** A gap as long as this is seen as standing still. */
const STILL_MS = 250;

type Props = {
  readonly server: LabServer | null;
  /** Null: it is over. */
  readonly run: string | null;
};

export function Watcher({ server, run }: Props) {
  const { frame, gapMs, isLost } = useScreen(server, run);
  const gap = gapMs.value;
  const words =
    isLost.value || run === null
      ? t('labs.freeze.screen.over')
      : gap === null
        ? t('labs.freeze.screen.wait')
        : t(gap > STILL_MS ? 'labs.freeze.screen.still' : 'labs.freeze.screen.smooth', {
            time: delayWords(gap),
          });
  return (
    <div class="freeze-watcher">
      <Picture frame={frame.value} />
      <p class="freeze-facts">
        <span>
          {t('labs.freeze.clock')} <b class="ticking">{((frame.value?.clockMs ?? 0) / 1_000).toFixed(2)}</b>
        </span>
        <span>
          {t('labs.freeze.played')} <b class="ticking">{frame.value?.played ?? 0}</b>
        </span>
      </p>
      <p class={gap !== null && gap > STILL_MS ? 'freeze-said is-still' : 'freeze-said'} role="status">
        {words}
      </p>
    </div>
  );
}
