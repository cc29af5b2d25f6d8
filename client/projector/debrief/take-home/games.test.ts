import { parse } from '@mliebelt/pgn-parser';
import { describe, expect, it } from 'vitest';
import { plans } from '../../../../shared/lesson/plans.ts';
import { botReplies, classRound, playOut } from '../../../../shared/simul/index.ts';
import type { HallPicture, PlayedGame, RoundPicture, TablePicture } from '../../../models/picture.ts';
import { nameAt } from '../data.ts';
import { settledOf } from '../rounds/settled.ts';
import { classPgn } from './games.ts';

/** People sit at the boards 1 to 3, a bot at 4. */
const round = (games: readonly PlayedGame[]): RoundPicture => {
  const human = { kind: 'human', capMs: 5_000 } as const;
  const replies = [human, human, human, botReplies(1, 4)];
  const scenario = classRound({ policy: 'event-loop', boards: 4, durationMs: 20_000, replies });
  return { scenario, facts: playOut(scenario).facts, games };
};
const empty = (board: number): PlayedGame => ({
  board,
  game: 1,
  masterHas: 'black',
  moves: '',
  outcome: null,
});
const table = (board: number, name: string, more: Partial<TablePicture> = {}): TablePicture => ({
  ...{ board, name, bot: false, connected: true, state: 'thinking', sinceMs: 0, fen: '' },
  ...{ lastMove: null, answers: 0 },
  ...more,
});
/** Ada was there from the beginning, Ben came for the second round, and somebody has left board 3. */
const hall: HallPicture = {
  tables: [
    table(1, 'Ada'),
    table(2, 'Ben', { sinceRound: 1 }),
    table(3, 'Botvin', { bot: true }),
    table(4, 'Cem', { sinceRound: 2 }),
  ],
  masters: [],
  readyQueue: [],
};

describe('the games of a class', () => {
  const games = [1, 2, 3, 4].map(empty);
  const won: PlayedGame = {
    board: 1,
    game: 1,
    masterHas: 'black',
    moves: 'f3 e5 g4 Qh4#',
    outcome: 'blackMates',
  };
  const rounds = settledOf([round(games), round([won, { ...empty(1), game: 2 }, ...games.slice(1)])]);
  const pgn = classPgn(rounds, (settled) => nameAt(settled, hall), {
    plan: plans.icebreaker,
    date: '2026-11-26',
  });
  const read = parse(pgn, { startRule: 'games' }) as unknown as { tags: Record<string, string> }[];

  it('are those of all rounds, several at one board too', () => {
    expect(read).toHaveLength(9);
    expect(pgn).toContain('[Event "Simul: Icebreaker"]');
    expect(pgn).toContain('1. f3 e5 2. g4 Qh4# 0-1');
    expect(pgn.match(/\[Round "2\.\d"\]\n\[White "Ada"\]/g)).toHaveLength(2);
  });
  it('name whoever was there: nobody who has left, and nobody who came later', () =>
    expect(read.map(({ tags }) => tags.White)).toEqual([
      ...['Ada', 'Board 2', 'Board 3', expect.stringContaining('')],
      ...['Ada', 'Ada', 'Ben', 'Board 3', read[3]?.tags.White],
    ]));
  it('a bot has its own name, whoever sits there by now', () => {
    expect(read[3]?.tags.White).not.toMatch(/Cem|Board/);
  });
});
