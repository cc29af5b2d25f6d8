/** The stage speaks in the hall's words or in the machine's: the same picture, told twice. */
import { signal } from '@preact/signals';
import { type TextKey, t, type Values } from '../app/text.ts';

export type Vocabulary = 'hall' | 'machine';

/** The vocabulary that is spoken now. */
export const vocabulary = signal<Vocabulary>('hall');

type MachineKey = TextKey extends infer Key ? (Key extends `machine.${infer Word}` ? Word : never) : never;

/** A key for which the machine has a word of its own. */
export type WordKey = MachineKey & TextKey;

/** What was said last, by what was asked for: on the stage the same words are wanted ten times a second. */
const said = new Map<string, string>();
const SAID_MOST = 500;

/** The word for `key` in the vocabulary that is spoken. A view that reads it is drawn again when that changes. */
export function word(key: WordKey, values?: Values): string {
  const spoken = vocabulary.value === 'machine' ? (`machine.${key}` as const) : key;
  const asked = values === undefined ? spoken : spoken + JSON.stringify(values);
  const known = said.get(asked);
  if (known !== undefined) return known;
  const words = t(spoken, values);
  if (said.size >= SAID_MOST) said.clear();
  // A key without words is no word: they may still be fetched.
  if (words !== spoken) said.set(asked, words);
  return words;
}
