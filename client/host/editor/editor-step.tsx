/** One step of the plan that is edited: what it is, its place, and its fields when it is open. */
import { Icon } from '../../app/icon.tsx';
import { t } from '../../app/text.ts';
import { hostTitleOf, iconOf, lengthWords, stepLastsMs } from '../step-words.ts';
import type { Draft, Edit } from './edits.ts';
import { hintsAt, problemsOfStep } from './problems.ts';
import { StepFields } from './step-fields.tsx';

type Props = {
  readonly draft: Draft;
  /** The index of the step. */
  readonly at: number;
  readonly edit: (edit: Edit) => void;
  readonly seats: number;
};

export function EditorStep({ draft, at, edit, seats }: Props) {
  const { plan, open } = draft;
  const step = plan.steps[at];
  if (!step) return null;
  const number = at + 1;
  const isOpen = open === at;
  const move = (by: 1 | -1, word: 'up' | 'down') => (
    <button
      type="button"
      class="button button-quiet editor-icon"
      aria-label={t(`planner.${word}`, { number })}
      disabled={plan.steps[at + by] === undefined}
      onClick={() => edit({ do: 'move', at, by })}
    >
      <Arrow flipped={by === 1} />
    </button>
  );
  return (
    <li class={`editor-item ${isOpen ? 'editor-item-open' : ''}`}>
      <div class="editor-head">
        <button
          type="button"
          class="editor-title"
          aria-expanded={isOpen}
          onClick={() => edit({ do: 'open', at: isOpen ? null : at })}
        >
          <span class="editor-number ticking">
            <span class="sr-only">{t('planner.step')} </span>
            {number}
          </span>
          <Icon name={iconOf(step)} />
          <span class="editor-title-words">{hostTitleOf(step)}</span>
          <span class="ticking">{lengthWords(stepLastsMs(step))}</span>
        </button>
        {move(-1, 'up')}
        {move(1, 'down')}
        <button
          type="button"
          class="button button-quiet editor-icon"
          aria-label={t('planner.remove', { number })}
          onClick={() => edit({ do: 'remove', at })}
        >
          <Icon name="x" />
        </button>
      </div>
      {[...problemsOfStep(step, seats), ...hintsAt(plan, at, seats)].map((says) => (
        <p key={says} class="editor-says small">
          {says}
        </p>
      ))}
      {isOpen && (
        <StepFields
          key={at}
          step={step}
          seats={seats}
          change={(changed) => edit({ do: 'change', at, step: changed })}
        />
      )}
    </li>
  );
}

function Arrow({ flipped }: { flipped: boolean }) {
  return (
    <svg viewBox="0 0 24 24" width="22" height="22" aria-hidden="true">
      <path
        d={flipped ? 'M5 9l7 7 7-7' : 'M5 15l7-7 7 7'}
        fill="none"
        stroke="currentColor"
        stroke-width="3"
        stroke-linecap="round"
        stroke-linejoin="round"
      />
    </svg>
  );
}
