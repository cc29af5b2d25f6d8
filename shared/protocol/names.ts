/** Names: friendly ones to choose from, a clean form of typed ones, and what the bots are called. */
import { NAME_LETTERS_MAX } from './classroom.ts';

// biome-ignore format: a list of words reads best packed
const FIRST = [
  'Brave', 'Bright', 'Calm', 'Clever', 'Cosy', 'Daring', 'Eager', 'Fancy', 'Gentle', 'Glad', 'Happy', 'Jolly',
  'Keen', 'Kind', 'Lively', 'Lucky', 'Mellow', 'Merry', 'Mighty', 'Nimble', 'Noble', 'Patient', 'Plucky',
  'Proud', 'Quick', 'Quiet', 'Royal', 'Shiny', 'Silver', 'Sleepy', 'Smiling', 'Snappy', 'Speedy', 'Spry',
  'Steady', 'Sunny', 'Swift', 'Tidy', 'Wise', 'Witty',
] as const;
// biome-ignore format: a list of words reads best packed
const SECOND = [
  'Badger', 'Beaver', 'Bison', 'Comet', 'Crane', 'Dolphin', 'Falcon', 'Finch', 'Fox', 'Gecko', 'Heron', 'Ibex',
  'Jaguar', 'Koala', 'Lemur', 'Lion', 'Lynx', 'Magpie', 'Marmot', 'Meteor', 'Moose', 'Narwhal', 'Ocelot',
  'Orca', 'Osprey', 'Otter', 'Owl', 'Panda', 'Panther', 'Penguin', 'Puffin', 'Puma', 'Quokka', 'Raven',
  'Robin', 'Salmon', 'Seal', 'Swan', 'Tiger', 'Turtle', 'Walrus', 'Wombat', 'Yak', 'Zebra',
] as const;
// biome-ignore format: a list of words reads best packed
const BOTS = [
  'Deep Beige', 'Stockfisch', 'Botvinnik Jr', 'Pawn Solo', 'Rook Skywalker', 'Sir Fork', 'Gambit Gus',
  'Knight Rider', 'Castle Carl', 'Check Norris', 'Bishop Bot', 'Zugzwanger', 'Mate Maker', 'Fianchetta',
  'Capablanko', 'Alpha Zorro', 'En Passantina', 'Tempo Tim', 'Endgame Eddie', 'Kasparoff', 'Blunderbot',
  'Pinny Lane', 'Rooky Rookie', 'Queen Bea',
] as const;

const pick = <Word>(words: readonly [Word, ...Word[]], chance: number): Word =>
  words[Math.floor(chance * words.length)] ?? words[0];

/** A friendly name of at most 16 letters. @param chance draws a number from 0 up to but not including 1 */
export function spinName(chance: () => number): string {
  return `${pick(FIRST, chance())} ${pick(SECOND, chance())}`;
}

/** Whether this is a name that `spinName` could have given. */
export function isSpun(name: string): boolean {
  const [first, second, ...more] = name.split(' ');
  const known = (words: readonly string[], word: string | undefined) => words.includes(word ?? '');
  return more.length === 0 && known(FIRST, first) && known(SECOND, second);
}

/** The bot's name at a board; from the second two dozen on they carry a number. */
export function botName(board: number): string {
  const name = BOTS[(board - 1) % BOTS.length] as string;
  const generation = Math.ceil(board / BOTS.length);
  return generation === 1 ? name : withNumber(name, generation);
}

/** The name and a number, together no longer than a name may be. */
export function withNumber(name: string, number: number): string {
  const tail = ` ${number}`;
  return `${[...name]
    .slice(0, NAME_LETTERS_MAX - tail.length)
    .join('')
    .trimEnd()}${tail}`;
}

/** Control, format (zero width, direction marks), unassigned characters, fillers, stray line breaks. */
const INVISIBLE = /\p{C}|\p{Zl}|\p{Zp}|\p{Default_Ignorable_Code_Point}/gu;
/** More marks than two on one letter climb over the neighbours. */
const TOWER_OF_MARKS = /(\p{M}{2})\p{M}+/gu;

/**
 * The name as it may be shown: NFC, nothing invisible, single spaces, 1 to 16 letters (what a person sees as one).
 * @returns null where nothing is left, too much is, or no letter or digit is among it
 */
export function cleanName(typed: string): string | null {
  if (typed.length > 200) return null;
  const name = typed
    .normalize('NFC')
    .replace(/\s+/gu, ' ')
    .replace(INVISIBLE, '')
    .replace(TOWER_OF_MARKS, '$1')
    .replace(/ +/g, ' ')
    .trim();
  const letters = lettersIn(name);
  return letters >= 1 && letters <= NAME_LETTERS_MAX && /[\p{L}\p{N}]/u.test(name) ? name : null;
}

/** How many letters a person sees; browsers without `Intl.Segmenter` (Firefox before 125) count marks to their letter. */
function lettersIn(name: string): number {
  if (typeof Intl.Segmenter === 'function') return [...new Intl.Segmenter().segment(name)].length;
  return [...name.replace(/\p{M}|\p{Emoji_Modifier}|\u200d./gu, '')].length;
}

/** Two names with the same key look alike: case, width and marks don't tell them apart. */
export function nameKey(name: string): string {
  return name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s/gu, '');
}
