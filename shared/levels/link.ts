/** Where in `/solo` somebody is, as the address says it behind its `#`: a link opens the same level for everybody. */
import { LEVEL_BOARDS, LEVEL_NAMES, type LevelName } from './levels.ts';

export type LevelLink = {
  readonly name: LevelName;
  /** How many boards, and whose opponents; null: as the level comes. */
  readonly hall: { readonly boards: number; readonly seed: number } | null;
  /** What whoever sent the link has reached; null: they don't say. */
  readonly toBeat: number | null;
};

export type Where =
  | { readonly at: 'doors' | 'seat' | 'free' | 'nowhere' }
  | { readonly at: 'level'; readonly link: LevelLink };

const LINK = /^([a-z]+)(?:-(\d{1,2})-(\d{1,9})(?:-(\d{1,4}))?)?$/;

/** What an address means. @param hash the part from `#` on */
export function whereOf(hash: string): Where {
  const text = hash.replace(/^#/, '');
  if (text === '') return { at: 'doors' };
  if (text === 'seat' || text === 'free') return { at: text };
  const [, word, boards, seed, toBeat] = LINK.exec(text) ?? [];
  const name = LEVEL_NAMES.find((one) => one === word);
  if (name === undefined) return { at: 'nowhere' };
  if (boards === undefined) return { at: 'level', link: { name, hall: null, toBeat: null } };
  const hall = { boards: Number(boards), seed: Number(seed) };
  if (hall.boards < LEVEL_BOARDS.min || hall.boards > LEVEL_BOARDS.max) return { at: 'nowhere' };
  return { at: 'level', link: { name, hall, toBeat: toBeat === undefined ? null : Number(toBeat) } };
}

/** The part of the address from `#` on. */
export function hashOf({ name, hall, toBeat }: LevelLink): string {
  if (hall === null) return `#${name}`;
  return `#${[name, hall.boards, hall.seed, ...(toBeat === null ? [] : [toBeat])].join('-')}`;
}
