/** The editor of the host's own plan: its steps, at most one of which is open to be changed. */
import { useEffect, useRef } from 'preact/hooks';
import { STEPS_MAX, type Step } from '../../../shared/lesson/plan.ts';
import { Icon } from '../../app/icon.tsx';
import { t } from '../../app/text.ts';
import { iconOf } from '../step-words.ts';
import type { Draft, Edit } from './edits.ts';
import './editor.css';
import { EditorStep } from './editor-step.tsx';
import { Keep } from './keep.tsx';
import { newSteps } from './step-changes.ts';

const KINDS = [
  'round',
  'question',
  'program',
  'lab',
  'page',
  'show',
] as const satisfies readonly Step['kind'][];

type Props = {
  readonly draft: Draft;
  readonly edit: (edit: Edit) => void;
  readonly seats: number;
  /** Where the plan's link leads. */
  readonly origin: string;
};

export function Editor({ draft, edit, seats, origin }: Props) {
  const { steps } = draft.plan;
  const isFull = steps.length >= STEPS_MAX;
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => showCard(root.current), []);
  return (
    <div ref={root} class="editor">
      {steps.length === 0 && <p class="muted">{t('planner.empty')}</p>}
      <ol class="editor-steps">
        {steps.map((_, at) => (
          <EditorStep key={at} draft={draft} at={at} edit={edit} seats={seats} />
        ))}
      </ol>
      <div class="editor-buttons">
        {KINDS.map((kind) => (
          <button
            key={kind}
            type="button"
            class="button editor-small"
            disabled={isFull}
            onClick={() => edit({ do: 'add', step: newSteps[kind] })}
          >
            <span aria-hidden="true">+</span>
            <Icon name={iconOf(newSteps[kind])} />
            {t(`planner.adds.${kind}`)}
          </button>
        ))}
        <button
          type="button"
          class="button editor-small"
          disabled={draft.past.length === 0}
          onClick={() => edit({ do: 'undo' })}
        >
          {t('planner.undo')}
        </button>
      </div>
      {isFull && <p class="muted small">{t('planner.full', { max: STEPS_MAX })}</p>}
      <Keep plan={draft.plan} origin={origin} takeIn={(plan) => edit({ do: 'replace', plan })} />
    </div>
  );
}

/** Scrolls to the editor's card, which has just unfolded, perhaps far from the button that was pressed. */
function showCard(editor: HTMLElement | null): void {
  const head = editor?.parentElement?.querySelector('label');
  head?.scrollIntoView({ block: 'nearest' });
  if (document.activeElement === document.body) head?.querySelector('input')?.focus({ preventScroll: true });
}
