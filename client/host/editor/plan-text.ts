/** A plan as text: JSON in a file and in this browser, deflated JSON in a link. Whatever is read is checked. */
import { useEffect } from 'preact/hooks';
import type { Plan } from '../../../shared/lesson/plan.ts';
import { planFormat } from '../../../shared/lesson/plan-format.ts';
import { recall, remember } from '../../app/browser/storage.ts';
import { packed, unpacked } from '../../app/files/packed.ts';
import { go } from '../../app/navigation.tsx';
import { t } from '../../app/text.ts';

/** The plan that was read, or a sentence that says why there is none. */
export type PlanRead = { readonly plan: Plan } | { readonly problem: string };

/** No plan is longer, however it is written. */
const LETTERS_MAX = 500_000;
const IN_LINK = /[#&]plan=([\w-]*)/;

export const textOf = (plan: Plan): string => `${JSON.stringify(ordered(plan), null, 2)}\n`;

/** The plan with its fields in the order of the format, so that the same plan is always the same text. */
const ordered = (plan: Plan): Plan => planFormat.safeParse(plan).data ?? plan;

/** Reads a plan. @param text JSON, from a file or from this browser */
export function planFrom(text: string): PlanRead {
  if (text.length > LETTERS_MAX) return { problem: t('planner.keep.tooLong') };
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return { problem: t('planner.keep.noJson') };
  }
  const { success, data: plan, error } = planFormat.safeParse(data);
  return success ? { plan } : { problem: whatIsWrong(error.issues) };
}

type Issues = readonly { readonly path: readonly PropertyKey[]; readonly message: string }[];

/** The first thing that is wrong, and where. */
function whatIsWrong([issue]: Issues): string {
  const [first, index, ...field] = issue?.path ?? [];
  if (issue?.message === 'noRound') return t('planner.problems.noRound');
  if (first !== 'steps' || typeof index !== 'number') return t('planner.keep.noPlan');
  const where = field.length > 0 ? field.join('.') : 'kind';
  return t('planner.keep.badStep', { number: index + 1, field: where, message: issue?.message ?? '' });
}

/** The plan as the part of a link from # on, which no server and no log ever sees. */
export async function linkPartOf(plan: Plan): Promise<string> {
  return `#plan=${await packed(JSON.stringify(ordered(plan)))}`;
}

/** Reads the plan in the part of a link from # on; null: it carries none. */
export async function planInLink(hash: string): Promise<PlanRead | null> {
  const part = IN_LINK.exec(hash)?.[1];
  if (part === undefined) return null;
  try {
    return planFrom(await unpacked(part, LETTERS_MAX));
  } catch {
    return { problem: t('planner.keep.badLink') };
  }
}

const STORAGE_KEY = 'simul.plan';

/** The plan that this browser has kept; null: there is none, or it is no plan any more. */
export function keptPlan(): Plan | null {
  const read = planFrom(recall(STORAGE_KEY) ?? '');
  return 'plan' in read ? read.plan : null;
}

/** Keeps the plan in this browser, even half done: only a whole plan is read again. */
export function keepPlan(plan: Plan): void {
  remember(STORAGE_KEY, textOf(plan));
}

/**
 * Reads the plan in the page's address, now and whenever the address changes. The link is used up by that, so that a
 * reload undoes no work.
 * @param take called with the plan, or with what is wrong with the link
 */
export function usePlanInLink(take: (read: PlanRead) => void): void {
  useEffect(() => {
    const readLink = async () => {
      const read = await planInLink(location.hash);
      if (read === null) return;
      go('/host', 'replace');
      take(read);
    };
    void readLink();
    addEventListener('hashchange', readLink);
    return () => removeEventListener('hashchange', readLink);
  }, [take]);
}
