/** The catalogue's sentences, as tests look for them on a screen. */
import { en } from '../shared/text/en.ts';

export { en };

type Values = Readonly<Record<string, string | number>>;

const BRACES = /\{\{(\w+)\}\}/g;
const literally = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** The sentence with `values` filled in. */
export function fill(sentence: string, values: Values): string {
  return sentence.replace(BRACES, (_, name: string) => String(values[name] ?? ''));
}

/** The sentence with anything in its braces, but for those that `values` fill. */
export function like(sentence: string, values: Values = {}): RegExp {
  const known = sentence.replace(BRACES, (braces, name: string) => String(values[name] ?? braces));
  return new RegExp(known.split(BRACES_ALONE).map(literally).join('.+'));
}

const BRACES_ALONE = /\{\{\w+\}\}/;

/** "412 907": a code as screens show it. */
export function spaced(code: string): string {
  return `${code.slice(0, 3)} ${code.slice(3)}`;
}
