/** Lists that this browser keeps; in this tab alone, where it keeps nothing. */
import { remember as keep, recall } from '../app/browser/storage.ts';

export type KeptList<One> = {
  /** The oldest first. */
  readonly all: () => readonly One[];
  readonly write: (all: readonly One[]) => void;
  readonly forget: () => void;
};

/** @param isOne whether that is what this page wrote itself, whatever stands there */
export function keptList<One>(key: string, isOne: (read: unknown) => read is One): KeptList<One> {
  let inTab: readonly One[] = [];
  let isKept = true;
  return {
    all: () => (isKept ? readable(recall(key), isOne) : inTab),
    write: (all) => {
      const text = JSON.stringify(all);
      keep(key, text);
      isKept = recall(key) === text;
      inTab = isKept ? [] : all;
    },
    forget: () => {
      inTab = [];
      keep(key, null);
    },
  };
}

function readable<One>(text: string | null, isOne: (read: unknown) => read is One): readonly One[] {
  try {
    const read: unknown = JSON.parse(text ?? '[]');
    return Array.isArray(read) ? read.filter(isOne) : [];
  } catch {
    return [];
  }
}
