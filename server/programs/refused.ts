/** What the server says no to, beside what a hall itself says no to. */
import { service } from '../../shared/text/code/service.ts';

const STATUS = {
  unknownKey: 404,
  unknownCall: 404,
  getIt: 405,
  postIt: 405,
  badHall: 400,
  badLine: 400,
  noJson: 400,
  tooLarge: 413,
  tooFast: 429,
  tooManyWaiting: 429,
  tooManyHalls: 429,
  full: 503,
  stillWaiting: 503,
  closed: 410,
} as const;

type Code = keyof typeof STATUS;
export type Refused = { readonly code: string; readonly message: string; readonly status: number };

/** @param values for the {{braces}} of its sentence */
export function refused(code: Code, values: Readonly<Record<string, string | number>> = {}): Refused {
  const message = service.server[code].replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name]));
  return { code, message, status: STATUS[code] };
}
