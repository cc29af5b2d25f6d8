/** In the place of the boards while the clock stands still: nobody plans ahead in a pause. */
import { t } from '../../../app/text.ts';

type PausedProps = {
  readonly goOn: () => void;
  readonly again: () => void;
  readonly leave: () => void;
};

export function Paused({ goOn, again, leave }: PausedProps) {
  return (
    <section class="level-paused" aria-labelledby="level-paused">
      <div class="card solo-card">
        <h2 id="level-paused">{t('levels.paused')}</h2>
        <p>{t('levels.pausedMore')}</p>
        <div class="solo-buttons">
          <button
            type="button"
            class="button button-primary"
            ref={(button) => button?.focus()}
            onClick={goOn}
          >
            {t('levels.goOn')}
          </button>
          <button type="button" class="button" onClick={again}>
            {t('levels.again')}
          </button>
          <button type="button" class="button" onClick={leave}>
            {t('levels.leave')}
          </button>
        </div>
      </div>
    </section>
  );
}
