/** A level as the query of a link, so that a class plays the same one and compares. */
import { LEVEL_BOARDS, LEVEL_NAMES, type LevelChoice } from './levels.ts';

const SEED_MAX = 2 ** 32 - 1;

export const levelLink = ({ level, boards, seed }: LevelChoice): string =>
  new URLSearchParams({ level, boards: String(boards), seed: String(seed) }).toString();

/** @returns null where the query is not exactly the link of a level */
export function levelFrom(query: string): LevelChoice | null {
  const params = new URLSearchParams(query);
  if ([...params.keys()].sort().join() !== 'boards,level,seed') return null;
  const level = LEVEL_NAMES.find((name) => name === params.get('level'));
  const boards = numberIn(params.get('boards'), LEVEL_BOARDS.min, LEVEL_BOARDS.max);
  const seed = numberIn(params.get('seed'), 0, SEED_MAX);
  return level === undefined || boards === null || seed === null ? null : { level, boards, seed };
}

/** A whole number as this very module would write it. */
function numberIn(text: string | null, min: number, max: number): number | null {
  const number = Number(text);
  return text === String(number) && Number.isInteger(number) && number >= min && number <= max
    ? number
    : null;
}
