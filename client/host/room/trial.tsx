/** One thing to try out: what it came to, and the buttons by which people say so. */
import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from '../../app/icon.tsx';
import { t } from '../../app/text.ts';
import type { Check } from './checks.ts';

const ICONS: Readonly<Record<Check['state'], IconName>> = { good: 'check', todo: 'eye', bad: 'x' };

type TrialProps = {
  readonly title: string;
  readonly check: Check;
  /** It has the whole width of the page. */
  readonly isWide?: boolean;
  readonly children?: ComponentChildren;
};

export function Trial({ title, check: { state, says }, isWide, children }: TrialProps) {
  return (
    <section class={`card room-trial room-${state} ${isWide ? 'is-wide' : ''}`} aria-label={title}>
      <h2>
        <Icon name={ICONS[state]} /> {title}
      </h2>
      <p role="status">
        <b>{t(`room.state.${state}`)}</b> {says}
      </p>
      {children}
    </section>
  );
}

type AnswersProps = {
  readonly about: 'projector' | 'sound';
  readonly answer: (isGood: boolean) => void;
};

export function Answers({ about, answer }: AnswersProps) {
  return (
    <p class="room-answers">
      <button type="button" class="button" onClick={() => answer(true)}>
        {t(`room.${about}.yes`)}
      </button>
      <button type="button" class="button" onClick={() => answer(false)}>
        {t(`room.${about}.no`)}
      </button>
    </p>
  );
}
