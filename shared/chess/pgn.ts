/**
 * Games in PGN, the notation that every chess program reads, in its export format: the seven tags in their order, lines of
 * less than 80 letters, and nothing that a parser could stumble over, whatever somebody is called.
 */
import type { Side } from './position.ts';
import { mastersPoints, type Outcome } from './scoresheet.ts';

export type GameToWrite = {
  readonly event: string;
  /** "2026-11-26"; null: not known. */
  readonly date: string | null;
  /** Which round of the event, and which part of it: "2.1". */
  readonly round: string;
  /** What they are called, and who has which pieces. */
  readonly opponent: string;
  readonly master: string;
  readonly masterHas: Side;
  /** Where in the hall it was played, from 1. */
  readonly board: number;
  /** The moves by name, separated by blanks; none: nobody has moved. */
  readonly moves: string;
  /** Null: the game was not ended. */
  readonly outcome: Outcome | null;
};

const LETTERS_MAX = 79;
const UNKNOWN = '?';

/** By what White got. */
const RESULTS = { 0: '0-1', 0.5: '1/2-1/2', 1: '1-0' } as const;

/** One file with all these games, one after the other. */
export function pgnOf(games: readonly GameToWrite[]): string {
  return games.map((game) => `${tagsOf(game)}\n\n${movesOf(game)}\n`).join('\n');
}

/** "1-0", "1/2-1/2", "0-1", White's points first; "*" while it is played. */
export function resultOf({ outcome, masterHas }: Pick<GameToWrite, 'outcome' | 'masterHas'>): string {
  if (outcome === null) return '*';
  const points = mastersPoints(outcome, masterHas);
  return RESULTS[masterHas === 'white' ? points : ((1 - points) as typeof points)];
}

function tagsOf(game: GameToWrite): string {
  const [white, black] =
    game.masterHas === 'white' ? [game.master, game.opponent] : [game.opponent, game.master];
  const tags: readonly (readonly [name: string, value: string])[] = [
    ['Event', game.event],
    ['Site', UNKNOWN],
    ['Date', game.date?.replaceAll('-', '.') ?? '????.??.??'],
    ['Round', game.round],
    ['White', white],
    ['Black', black],
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
