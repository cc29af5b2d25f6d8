/** A plan as text: a file and this browser keep it as JSON, a link keeps that deflated. What comes in is checked. */
import type { Plan } from '../../../shared/lesson/plan.ts';
import { planFormat } from '../../../shared/lesson/plan-format.ts';
import { recall, remember } from '../../app/storage.ts';
import { t } from '../../app/text.ts';

/** The plan, or a sentence that says why there is none. */
export type Found = { readonly plan: Plan } | { readonly problem: string };

/** More is no plan, however it is written. */
const LETTERS_MAX = 500_000;
const IN_LINK = /[#&]plan=([\w-]*)/;

export const textOf = (plan: Plan): string => `${JSON.stringify(ordered(plan), null, 2)}\n`;

/** Every way of making a plan comes to the same text: the fields stand in the order of the format. */
const ordered = (plan: Plan): Plan => planFormat.safeParse(plan).data ?? plan;

/** @param text JSON, from a file or out of this browser */
export function planFrom(text: string): Found {
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

/** What stands behind the # of a link: no server and no log ever sees it. */
export async function linkPartOf(plan: Plan): Promise<string> {
  const bytes = await flow(
    new TextEncoder().encode(JSON.stringify(ordered(plan))),
    new CompressionStream('deflate-raw'),
  );
  const base64 = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
  return `#plan=${base64.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')}`;
}

/** The plan in the part of a link from # on; null: it carries none. */
export async function planInLink(hash: string): Promise<Found | null> {
  const part = IN_LINK.exec(hash)?.[1];
  if (part === undefined) return null;
  try {
    const letters = atob(part.replaceAll('-', '+').replaceAll('_', '/'));
    const bytes = Uint8Array.from(letters, (letter) => letter.charCodeAt(0));
    return planFrom(new TextDecoder().decode(await flow(bytes, new DecompressionStream('deflate-raw'))));
  } catch {
    return { problem: t('planner.keep.badLink') };
  }
}

/** Bytes through a (de)compressor; more than a plan can have is not waited for. @throws where they are broken */
async function flow(bytes: Uint8Array<ArrayBuffer>, through: CompressionStream | DecompressionStream) {
  const reader = new Blob([bytes]).stream().pipeThrough(through).getReader();
  const parts: number[] = [];
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return Uint8Array.from(parts);
    if (parts.length + value.length > LETTERS_MAX) throw new RangeError('Too long');
    for (const byte of value) parts.push(byte);
  }
}

const SHELF = 'simul.plan';

/** The plan that this browser kept; null: none that is one. */
export function keptPlan(): Plan | null {
  const found = planFrom(recall(SHELF) ?? '');
  return 'plan' in found ? found.plan : null;
}

/** Kept with every change, a half-done one too: it is read again as far as it is a plan. */
export function keepPlan(plan: Plan): void {
  remember(SHELF, textOf(plan));
}
