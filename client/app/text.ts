/** Every word that people read comes from `t`. A key that the catalogue lacks is a type error. */
import i18next from 'i18next';
import type { en } from '../../shared/text/en.ts';
import { phones } from '../../shared/text/phones.ts';
import { grouped } from './grouped.ts';
import { language } from './settings.ts';

type Form = 'zero' | 'one' | 'two' | 'few' | 'many' | 'other';

/** `hands_one`, `place_ordinal_two` → `hands`, `place`: the code names the word, i18next picks its form. */
type Word<Key extends string> = Key extends `${infer Base}_ordinal_${Form}`
  ? Base
  : Key extends `${infer Base}_${Form}`
    ? Base
    : Key;

type KeysOf<Section> = {
  [Key in keyof Section & string]: Section[Key] extends string ? Word<Key> : `${Key}.${KeysOf<Section[Key]>}`;
}[keyof Section & string];

/** A path into the catalogue, like `phone.handUp`. */
export type TextKey = KeysOf<typeof en>;

/** The values for the {{braces}}; `count` chooses the plural form, with `ordinal` the ordinal one ("3rd"). */
export type Values = { readonly [name: string]: string | number | boolean } & {
  readonly count?: number;
  readonly ordinal?: boolean;
};

const catalogue = i18next.createInstance();
catalogue.init({
  lng: language.value,
  fallbackLng: 'en',
  resources: { en: { translation: phones } },
  initAsync: false,
  // Preact escapes whatever it writes.
  interpolation: { escapeValue: false },
});

/** Adds sections that not every page fetches. */
export function addText(sections: Partial<typeof en>): void {
  catalogue.addResourceBundle('en', 'translation', sections, true);
}

/** The words for `key` in the chosen language, with `values` filled in. */
export function t(key: TextKey, values: Values = {}): string {
  return catalogue.t(key, { ...values, replace: asRead(values) }) as string;
}

/** Letters of scripts that are written from right to left. */
const RIGHT_TO_LEFT =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u;

/** Numbers that only say which one: of a board, a thread. */
const WHICH = ['board', 'id'];

/**
 * Numbers are grouped ("10,000"), where they say how many. Names written from right to left are set apart (U+2068,
 * U+2069): else the numbers beside them change places.
 */
function asRead(values: Values): object {
  const { name } = values;
  const isApart = typeof name === 'string' && RIGHT_TO_LEFT.test(name);
  const words = Object.entries(values).map(([key, value]) => [
    key,
    typeof value === 'number' && !WHICH.includes(key) ? grouped(value) : value,
  ]);
  return { ...Object.fromEntries(words), ...(isApart && { name: `\u2068${name}\u2069` }) };
}
