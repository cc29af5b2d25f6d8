/** The cards before, between and after the rounds. */

import { useState } from 'preact/hooks';
import type { Option } from '../../../shared/lesson/questions.ts';
import { Choice } from '../../app/choice.tsx';
import { focusOnEntry, Link } from '../../app/navigation.tsx';
import { assetUrl } from '../../app/paths/address.ts';
import { t } from '../../app/text.ts';
import { LETTERS, TileMark } from '../../app/tile-mark.tsx';
import { SLEEPER } from './lesson.ts';
import { Outcome } from './outcome.tsx';
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
        <img class="solo-master" src={assetUrl('master/idle-0.svg')} alt="" />
        <h1>{t('solo.title')}</h1>
        <p>{t('solo.promise')}</p>
        <ol class="solo-rounds">
          {RULES.map((rule, index) => (
            <li key={rule}>{ruleWords(index)}</li>
          ))}
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
          <Link to="/solo" class="button">
            {t('solo.home')}
          </Link>
        </div>
      </form>
    </main>
  );
}

/** The guess before a round, below what the round before it came to. */
export function GuessCard({ session }: { session: SoloSession }) {
  const status = session.player.status.value;
  const question = session.player.questions.value.at(-1);
  const round = status?.next;
  if (!status || !question || round?.kind !== 'round') return null;
  const number = question.step === 0 ? 0 : status.roundIndex + 1;
  const asked = { boards: status.seats, seconds: Math.round(round.durationMs / 1000) };
  return (
    <main class="solo-card-page">
      <section class="card solo-card">
        {number > 0 && (
          <>
            <Heading text={t('solo.over.title', { number })} />
            <Outcome session={session} />
          </>
        )}
        {number > 0 ? <h2>{ruleWords(number)}</h2> : <Heading text={ruleWords(number)} />}
        <p>
          {round.topic === 'timeSleep' && t('solo.guess.sleep')} {t('lesson.question.moves', asked)}
        </p>
        <Guesses
          options={question.options}
          choose={(option) => session.player.choose(question.step, option)}
        />
        <p class="muted">{t('solo.guess.how')}</p>
      </section>
    </main>
  );
}

const RULES = ['first', 'second', 'third'] as const;

/** What the master does in a round, from 0. */
function ruleWords(index: number): string {
  return t(`solo.rounds.${RULES[index] ?? 'first'}`, { board: SLEEPER });
}

type GuessesProps = { readonly options: readonly Option[]; readonly choose: (option: number) => unknown };

function Guesses({ options, choose }: GuessesProps) {
  return (
    <ul class="solo-guesses" aria-label={t('solo.guess.tiles')}>
      {options.map((moves, index) => (
        <li key={moves}>
          <button
            type="button"
            class="solo-guess"
            aria-label={t('solo.guess.tile', { letter: LETTERS[index] ?? '', moves })}
            onClick={() => choose(index)}
          >
            {/* The space: who speaks to the page says "A 95", and not "A95". */}
            <TileMark index={index} /> <b>{moves}</b>
          </button>
        </li>
      ))}
    </ul>
  );
}

/** After the last round: what all three came to, and the word that it was about. */
export function LastCard({ session }: { session: SoloSession }) {
  const [waits, movesOn, sleeps] = session.player.questions.value.map(({ moves }) => moves ?? 0);
  return (
    <main class="solo-card-page">
      <section class="card solo-card">
        <Heading text={t('solo.over.title', { number: RULES.length })} />
        <Outcome session={session} />
        <p class="solo-big">
          {t('solo.last.figures', { waits: waits ?? 0, movesOn: movesOn ?? 0, sleeps: sleeps ?? 0 })}
        </p>
        <p>
          {t('solo.last.word')} <b>{t('solo.last.leadsOn')}</b>
        </p>
        <div class="solo-buttons">
          <button type="button" class="button button-primary" onClick={() => session.next()}>
            {t('solo.last.button')}
          </button>
        </div>
      </section>
    </main>
  );
}

/** Takes the focus, so that a card that follows a round is read from its beginning. */
function Heading({ text }: { text: string }) {
  return (
    <h1 key={text} tabIndex={-1} ref={focusOnEntry}>
      {text}
    </h1>
  );
}
