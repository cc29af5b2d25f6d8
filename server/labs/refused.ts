/** What the server says no to, in words. */
import type { LabName } from '../../shared/labs/labs.ts';
import { labNames } from '../../shared/text/labs/names.ts';
import { labRefusals } from '../../shared/text/labs/refusals.ts';
import { RefusedLab } from './lab.ts';

type Values = {
  readonly lab?: LabName;
  readonly minutes?: number;
  readonly code?: string;
  readonly detail?: string;
};

/** @param values for the {{braces}} of the sentence */
export function refusedLab(code: keyof typeof labRefusals, { lab, ...values }: Values = {}): RefusedLab {
  const named: Readonly<Record<string, unknown>> = { ...values, ...(lab && { lab: labNames[lab].title }) };
  const message = labRefusals[code].replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(named[name]));
  return new RefusedLab(code, message);
}
