import { parse } from '@mliebelt/pgn-parser';
import { Chess } from 'chess.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type GameToWrite, pgnOf } from './pgn.ts';
import { newScoresheet, playOn, type Scoresheet } from './scoresheet.ts';
import { tastefulMove } from './taste.ts';

const GAME: GameToWrite = {
  event: 'Simul: Icebreaker',
  date: '2026-11-26',
  round: '2.1',
  opponent: 'Ada',
  master: 'The master',
  masterHas: 'black',
  board: 7,
  moves: 'e4 e5 Nf3',
  outcome: null,
};

/** A game of two bots who see no further than the next move. */
function longGame(halfMoves: number): Scoresheet {
  let sheet = newScoresheet();
  for (let index = 0; index < halfMoves && sheet.outcome === null; index++) {
    const move = tastefulMove(sheet.fen, (index * 0.37) % 1, 'dreamy');
    sheet = (move && playOn(sheet, move)) ?? sheet;
  }
  return sheet;
}

/** What another program reads. */
const readBy = (pgn: string) => parse(pgn, { startRule: 'games' }) as unknown as readonly Read[];
type Read = {
  readonly tags: Readonly<Record<string, string | { readonly value: string }>>;
  readonly moves: readonly { readonly notation: { readonly notation: string } }[];
};

describe('a game in PGN', () => {
  it('has the seven tags in their order, and its board', () =>
    expect(pgnOf([GAME])).toBe(
      [
        '[Event "Simul: Icebreaker"]',
        '[Site "?"]',
        '[Date "2026.11.26"]',
        '[Round "2.1"]',
        '[White "Ada"]',
        '[Black "The master"]',
        '[Result "*"]',
        '[Board "7"]',
        '',
        '1. e4 e5 2. Nf3 *',
        '',
      ].join('\n'),
    ));
  it('gives White its point and its name, whoever has it', () => {
    const won = pgnOf([{ ...GAME, masterHas: 'white', outcome: 'resigned' }]);
    expect(won).toContain('[White "The master"]\n[Black "Ada"]\n[Result "1-0"]');
    const lost = pgnOf([{ ...GAME, masterHas: 'white', outcome: 'masterResigned' }]);
    expect(lost).toContain('[Result "0-1"]');
    expect(pgnOf([{ ...GAME, outcome: 'masterResigned' }])).toContain('[Result "1-0"]');
    expect(pgnOf([{ ...GAME, outcome: 'agreed' }])).toContain('[Result "1/2-1/2"]');
  });
  it('is written though nobody has moved', () => {
    const pgn = pgnOf([{ ...GAME, moves: '' }]);
    expect(pgn).toMatch(/\n\n\*\n$/);
    expect(readBy(pgn)[0]?.moves).toEqual([]);
    const chess = new Chess();
    chess.loadPgn(pgn);
    expect(chess.history()).toEqual([]);
  });
  it.each([
    ['whiteMates', '1-0'],
    ['blackMates', '0-1'],
    ['resigned', '0-1'],
    ['stalemate', '1/2-1/2'],
    ['draw', '1/2-1/2'],
  ] as const)('%s: %s', (outcome, result) => {
    const pgn = pgnOf([{ ...GAME, outcome }]);
    expect(pgn).toContain(`[Result "${result}"]`);
    expect(pgn.trimEnd().endsWith(` ${result}`)).toBe(true);
    expect(readBy(pgn)[0]?.tags.Result).toBe(result);
  });
  it('a long one has no line of 80 letters, and both programs read every move', () => {
    const sheet = longGame(200);
    const sans = sheet.moves;
    expect(sans.length).toBeGreaterThan(80);
    const pgn = pgnOf([{ ...GAME, moves: sans.join(' '), outcome: sheet.outcome }]);
    for (const line of pgn.split('\n')) expect(line.length).toBeLessThan(80);
    const chess = new Chess();
    chess.loadPgn(pgn);
    expect(chess.history()).toEqual(sans);
    expect(readBy(pgn)[0]?.moves).toHaveLength(sans.length);
  });
  it('many are read as many', () => {
    const games = [GAME, { ...GAME, moves: '' }, { ...GAME, board: 8, outcome: 'draw' as const }];
    const read = readBy(pgnOf(games));
    expect(read.map(({ moves }) => moves.length)).toEqual([3, 0, 3]);
  });
});

describe('a name in a tag', () => {
  it.each([
    'Đặng Thị Ngọc',
    'မောင်မောင်',
    'தமிழ்',
    'محمد',
    '👩‍👩‍👧',
    '李小龍',
    'O’Neil "Rex"',
    'back\\slash',
    '] [White "x"',
    '{1. e4}; %',
  ])('%s is read by another program as it was written', (name) => {
    const [read] = readBy(pgnOf([{ ...GAME, opponent: name }]));
    expect(unescaped(String(read?.tags.White))).toBe(name);
    expect(read?.moves).toHaveLength(3);
    const chess = new Chess();
    chess.loadPgn(pgnOf([{ ...GAME, opponent: name.replaceAll(/["\\[\]]/g, '') }]));
    expect(chess.history()).toHaveLength(3);
  });
  it('whatever it is, it ends neither its tag nor its line', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 20 }), (name) => {
        const [read, ...others] = readBy(pgnOf([{ ...GAME, opponent: name }]));
        expect(others).toEqual([]);
        expect(read?.moves).toHaveLength(3);
        expect(read?.tags.Board).toBeDefined();
      }),
      { numRuns: 15 },
    ));
  it('none is a question mark', () => expect(pgnOf([{ ...GAME, opponent: ' \n' }])).toContain('[White "?"]'));
});

/** That parser leaves the escapes of the standard as they are. */
const unescaped = (value: string) => value.replaceAll(/\\(["\\])/g, '$1');
