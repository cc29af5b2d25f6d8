/**
 * Games in PGN, the notation that every chess program reads, in its export format: the seven tags in their order, lines of
 * less than 80 letters, and nothing that a parser could stumble over, whatever somebody is called.
 */
import type { Outcome } from './scoresheet.ts';

export type GameToWrite = {
  readonly event: string;
  /** "2026-11-26"; null: not known. */
  readonly date: string | null;
  /** Which round of the event, and which part of it: "2.1". */
  readonly round: string;
  readonly white: string;
  readonly black: string;
  /** Where in the hall it was played, from 1. */
  readonly board: number;
  /** The moves by name, separated by blanks; none: nobody has moved. */
  readonly moves: string;
  /** Null: the game was not ended. */
  readonly outcome: Outcome | null;
};

const LETTERS_MAX = 79;
const UNKNOWN = '?';

const RESULTS = {
  whiteMates: '1-0',
  blackMates: '0-1',
  // White plays the master, and it is White who may give up.
  resigned: '0-1',
  masterResigned: '1-0',
  agreed: '1/2-1/2',
  stalemate: '1/2-1/2',
  draw: '1/2-1/2',
} as const satisfies Readonly<Record<Outcome, string>>;

/** One file with all these games, one after the other. */
export function pgnOf(games: readonly GameToWrite[]): string {
  return games.map((game) => `${tagsOf(game)}\n\n${movesOf(game)}\n`).join('\n');
}

const resultOf = ({ outcome }: GameToWrite): string => (outcome === null ? '*' : RESULTS[outcome]);

function tagsOf(game: GameToWrite): string {
  const tags: readonly (readonly [name: string, value: string])[] = [
    ['Event', game.event],
    ['Site', UNKNOWN],
    ['Date', game.date?.replaceAll('-', '.') ?? '????.??.??'],
    ['Round', game.round],
    ['White', game.white],
    ['Black', game.black],
    ['Result', resultOf(game)],
    ['Board', String(game.board)],
  ];
  return tags.map(([name, value]) => `[${name} "${quoted(value)}"]`).join('\n');
}

/** What stands between the quotation marks of a tag: on one line, marks and backslashes escaped. */
function quoted(value: string): string {
  const line = value.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim();
  return line === '' ? UNKNOWN : line.replace(/["\\]/g, '\\$&');
}

/** The moves with their numbers and the result, broken where a line would be too long. */
function movesOf(game: GameToWrite): string {
  const moves = game.moves.split(' ').filter(Boolean);
  const numbered = moves.flatMap((move, index) => (index % 2 === 0 ? [`${index / 2 + 1}.`, move] : [move]));
  const lines: string[] = [];
  for (const word of [...numbered, resultOf(game)]) {
    const longer = lines.length === 0 ? word : `${lines.at(-1)} ${word}`;
    if (lines.length === 0 || longer.length > LETTERS_MAX) lines.push(word);
    else lines[lines.length - 1] = longer;
  }
  return lines.join('\n');
}
