/** The cards before and between the rounds. */
import { useState } from 'preact/hooks';
import { Choice } from '../app/choice.tsx';
import { percent, wholeSeconds } from '../app/format.ts';
import { t } from '../app/text.ts';
import type { SoloSession } from './session.ts';

const SECONDS = [30, 60, 90] as const;
const STANDARD_SECONDS = 60;

/** What will happen, and for how long. `start` is told the length of a round in milliseconds. */
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

/** What the first round cost, and what comes next. */
export function BetweenCard({ session }: { session: SoloSession }) {
  const news = session.player.news.value;
  const result = session.player.results.value.at(-1);
  if (!news || !result) return null;
  const idle = percent(news.idleShare);
  return (
    <main class="solo-card-page">
      <section class="card solo-card">
        <img class="solo-master" src="/master/sip-1.svg" alt="" />
        <h1>{t('solo.between.over')}</h1>
        <p class="solo-big">{t('solo.between.you', { wait: wholeSeconds(result.longestWaitMs) })}</p>
        <p>{t('solo.between.hall', { count: news.movesAnswered, idle })}</p>
        <p>{t('solo.between.question')}</p>
        <div class="solo-buttons">
          <button
            type="button"
            class="button button-primary"
            ref={(button) => button?.focus()}
            onClick={() => session.next()}
          >
            {t('solo.between.next')}
          </button>
        </div>
      </section>
    </main>
  );
}
