/** Looking for somebody in a hall where nobody reads all names: by a part of the name, or by the number of the board. */
import type { BoardId } from '../../../shared/simul/index.ts';

type Named = { readonly board: BoardId; readonly name: string };

export type Found<Person> = {
  /** The board with that number first, then those whose name begins so, then all others; at most as many as were wanted. */
  readonly shown: readonly Person[];
  /** How many there are in all. */
  readonly count: number;
};

/** Letters whose stroke is no accent: Unicode takes nothing off them. */
const PLAIN: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ħ: 'h',
  ı: 'i',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
};

/** "Zoë" is found by "zoe", "Łukasz" by "lukasz". */
const plain = (words: string): string =>
  words
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[łøđħıßæœ]/g, (letter) => PLAIN[letter] ?? letter)
    .trim();

/** @param typed as it was typed; nothing finds nobody */
export function foundBy<Person extends Named>(
  typed: string,
  people: readonly Person[],
  most: number,
): Found<Person> {
  const wanted = plain(typed);
  if (wanted === '') return { shown: [], count: 0 };
  const numbered: Person[] = [];
  const begin: Person[] = [];
  const within: Person[] = [];
  for (const person of people) {
    const name = plain(person.name);
    if (String(person.board) === wanted) numbered.push(person);
    else if (name.startsWith(wanted)) begin.push(person);
    else if (name.includes(wanted)) within.push(person);
  }
  const shown = [...numbered, ...begin, ...within].slice(0, most);
  return { shown, count: numbered.length + begin.length + within.length };
}
