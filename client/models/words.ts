/** The stage in the hall's words or in the machine's: the same picture, told twice. */
import { signal } from '@preact/signals';
import { type TextKey, t, type Values } from '../app/text.ts';

export type Vocabulary = 'hall' | 'machine';

/** Which words the stage speaks. */
export const vocabulary = signal<Vocabulary>('hall');

type MachineKey = TextKey extends infer Key ? (Key extends `machine.${infer Word}` ? Word : never) : never;

/** A key for which the machine has a word of its own. */
export type WordKey = MachineKey & TextKey;

/** The word for `key` in the vocabulary that is spoken; who asks while it is drawn is drawn again when that changes. */
export function word(key: WordKey, values?: Values): string {
  return t(vocabulary.value === 'machine' ? `machine.${key}` : key, values);
}
