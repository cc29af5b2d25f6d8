/** The host's own plan while it is edited: every change makes a new plan, and can be undone. */
import { type Plan, STEPS_MAX, type Step } from '../../../shared/lesson/plan.ts';

export type Draft = {
  readonly plan: Plan;
  /** The plans before this one, the latest last. */
  readonly past: readonly Plan[];
  /** The step whose fields are shown; null: none. */
  readonly open: number | null;
};

export type Edit =
  | { readonly do: 'add'; readonly step: Step }
  | { readonly do: 'remove'; readonly at: number }
  | { readonly do: 'move'; readonly at: number; readonly by: 1 | -1 }
  | { readonly do: 'change'; readonly at: number; readonly step: Step }
  /** A preset to start from, a link, a file. */
  | { readonly do: 'replace'; readonly plan: Plan }
  | { readonly do: 'undo' }
  | { readonly do: 'open'; readonly at: number | null };

/** How many changes can be undone. */
const PAST_MAX = 50;

export const draftOf = (plan: Plan): Draft => ({ plan: asOwn(plan), past: [], open: null });

/** The draft after an edit; an edit that cannot be made changes nothing. */
export function edited(draft: Draft, edit: Edit): Draft {
  const { steps } = draft.plan;
  switch (edit.do) {
    case 'add': {
      if (steps.length >= STEPS_MAX) return draft;
      const at = draft.open === null ? steps.length : draft.open + 1;
      return changed(draft, steps.toSpliced(at, 0, edit.step), at);
    }
    case 'remove':
      return changed(draft, steps.toSpliced(edit.at, 1), null);
    case 'move':
      return moved(draft, edit.at, edit.at + edit.by);
    case 'change':
      return changed(draft, steps.with(edit.at, edit.step), draft.open);
    case 'replace':
      return changed(draft, edit.plan.steps, null);
    case 'undo': {
      const plan = draft.past.at(-1);
      return plan ? { plan, past: draft.past.slice(0, -1), open: null } : draft;
    }
    case 'open':
      return { ...draft, open: edit.at };
  }
}

function moved(draft: Draft, from: number, to: number): Draft {
  const { steps } = draft.plan;
  const step = steps[from];
  if (!step || to < 0 || to >= steps.length) return draft;
  const open = draft.open === from ? to : draft.open === to ? from : draft.open;
  return changed(draft, steps.toSpliced(from, 1).toSpliced(to, 0, step), open);
}

function changed(draft: Draft, steps: Plan['steps'], open: number | null): Draft {
  const past = [...draft.past, draft.plan].slice(-PAST_MAX);
  return { plan: asOwn({ ...draft.plan, steps }), past, open };
}

/** Whichever plan it began as, an edited plan is the host's own. */
const asOwn = (plan: Plan): Plan => ({ ...plan, name: 'custom' });
