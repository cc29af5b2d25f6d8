/** Before the rounds: what will happen, and for how long. */
import { useState } from 'preact/hooks';
import { Choice } from '../app/choice.tsx';
import { t } from '../app/text.ts';

const SECONDS = [30, 60, 90] as const;
const STANDARD_SECONDS = 60;

/** `start` is told the length of a round in milliseconds. */
export function StartCard({ start }: { start: (durationMs: number) => void }) {
  const [chosen, setChosen] = useState<number>(STANDARD_SECONDS);
  return (
    <main class="solo-card-page">
      <form
        class="card solo-card"
        onSubmit={(event) => {
          event.preventDefault();
          start(chosen * 1000);
        }}
      >
        <img class="solo-master" src="/master/idle-0.svg" alt="" />
        <h1>{t('solo.title')}</h1>
        <p>{t('solo.promise')}</p>
        <ol class="solo-rounds">
          <li>{t('solo.rounds.first')}</li>
          <li>{t('solo.rounds.second')}</li>
        </ol>
        <p class="muted">{t('solo.how')}</p>
        <Choice
          label={t('solo.seconds')}
          options={SECONDS.map((value) => ({ value, text: String(value) }))}
          value={chosen}
          onChoose={setChosen}
        />
        <div class="solo-buttons">
          <button type="submit" class="button button-primary" ref={(button) => button?.focus()}>
            {t('solo.start')}
          </button>
          <a class="button" href="/">
            {t('solo.home')}
          </a>
        </div>
      </form>
    </main>
  );
}
