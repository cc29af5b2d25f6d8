/** A plan as text: JSON in a file and in this browser, deflated JSON in a link. Whatever is read is checked. */
import { useEffect } from 'preact/hooks';
import type { Plan } from '../../../shared/lesson/plan.ts';
import { planFormat } from '../../../shared/lesson/plan-format.ts';
import { go } from '../../app/navigation.tsx';
import { recall, remember } from '../../app/storage.ts';
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
  const { deflateSync } = await import('fflate');
  const bytes = deflateSync(new TextEncoder().encode(JSON.stringify(ordered(plan))));
  const base64 = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
  return `#plan=${base64.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')}`;
}

/** Reads the plan in the part of a link from # on; null: it carries none. */
export async function planInLink(hash: string): Promise<PlanRead | null> {
  const part = IN_LINK.exec(hash)?.[1];
  if (part === undefined) return null;
  try {
    const letters = atob(part.replaceAll('-', '+').replaceAll('_', '/'));
    const bytes = Uint8Array.from(letters, (letter) => letter.charCodeAt(0));
    return planFrom(new TextDecoder().decode(await inflated(bytes)));
  } catch {
    return { problem: t('planner.keep.badLink') };
  }
}

/** No few bytes become more than a thousand times as many before they are counted. */
const SLICE_BYTES = 1_000;

/**
 * What was deflated; by a library, as `CompressionStream` knows `deflate-raw` only from Chrome 103 and Safari 16.4 on.
 * @throws where it is broken, or more than a plan can be
 */
async function inflated(bytes: Uint8Array): Promise<Uint8Array> {
  const { Inflate } = await import('fflate');
  const parts: number[] = [];
  const inflate = new Inflate((chunk) => {
    if (parts.length + chunk.length > LETTERS_MAX) throw new RangeError('Too long');
    for (const byte of chunk) parts.push(byte);
  });
  if (bytes.length === 0) throw new RangeError('Nothing');
  for (let at = 0; at < bytes.length; at += SLICE_BYTES)
    inflate.push(bytes.subarray(at, at + SLICE_BYTES), at + SLICE_BYTES >= bytes.length);
  return Uint8Array.from(parts);
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
      go(location.pathname, 'replace');
      take(read);
    };
    void readLink();
    addEventListener('hashchange', readLink);
    return () => removeEventListener('hashchange', readLink);
  }, [take]);
}
