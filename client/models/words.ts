/** The stage speaks in the hall's words or in the machine's: the same picture, told twice. */
import { signal } from '@preact/signals';
import { type TextKey, t, type Values } from '../app/text.ts';

export type Vocabulary = 'hall' | 'machine';

/** The vocabulary that is spoken now. */
export const vocabulary = signal<Vocabulary>('hall');

type MachineKey = TextKey extends infer Key ? (Key extends `machine.${infer Word}` ? Word : never) : never;

/** A key for which the machine has a word of its own. */
export type WordKey = MachineKey & TextKey;

/** The word for `key` in the vocabulary that is spoken. A view that reads it is drawn again when that changes. */
export function word(key: WordKey, values?: Values): string {
  return t(vocabulary.value === 'machine' ? `machine.${key}` : key, values);
}
