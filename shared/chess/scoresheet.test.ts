import { describe, expect, it } from 'vitest';
import type { Side } from './position.ts';
import { mastersPoints, newScoresheet, type Outcome, playOn, resign, type Scoresheet } from './scoresheet.ts';

/** Plays moves written like `e2e4`. */
function game(moves: string, from: Scoresheet = newScoresheet()): Scoresheet {
  return moves.split(' ').reduce((sheet, move) => {
    const next = playOn(sheet, { from: move.slice(0, 2), to: move.slice(2, 4) });
    if (!next) throw new Error(`${move} was refused`);
    return next;
  }, from);
}

/** A game that stands at this position. */
const at = (fen: string): Scoresheet => ({ ...newScoresheet(), fen, repeatable: [] });

describe('a scoresheet', () => {
  it('notes moves and whose game it is', () => {
    const sheet = game('e2e4 e7e5 g1f3');
    expect(sheet.moves).toEqual(['e4', 'e5', 'Nf3']);
    expect(sheet.outcome).toBeNull();
    expect(newScoresheet(3).game).toBe(3);
  });

  it('refuses an illegal move and leaves the sheet alone', () => {
    const sheet = game('e2e4');
    expect(playOn(sheet, { from: 'd2', to: 'd4' })).toBeNull();
    expect(sheet.moves).toHaveLength(1);
  });

  it('ends by mate of either side', () => {
    expect(game('e2e4 e7e5 d1h5 b8c6 f1c4 g8f6 h5f7').outcome).toBe('whiteMates');
    expect(game('f2f3 e7e5 g2g4 d8h4').outcome).toBe('blackMates');
  });

  it('ends by stalemate', () => {
    expect(game('f6f7', at('7k/8/5KQ1/8/8/8/8/8 w - - 0 1')).outcome).toBe('stalemate');
  });

  it('is drawn when a position comes up for the third time', () => {
    const twice = game('g1f3 g8f6 f3g1 f6g8 g1f3 g8f6 f3g1');
    expect(twice.outcome).toBeNull();
    expect(game('f6g8', twice).outcome).toBe('draw');
  });

  it('forgets positions that a pawn move made unrepeatable', () => {
    const sheet = game('g1f3 g8f6 f3g1 f6g8 e2e4 e7e5 g1f3 g8f6 f3g1 f6g8');
    expect(sheet.outcome).toBeNull();
  });

  it('is drawn after fifty moves without progress', () => {
    expect(game('a1b1', at('7k/8/8/8/8/8/8/R3K3 w - - 99 80')).outcome).toBe('draw');
  });

  it('is drawn when nobody can mate any more', () => {
    expect(game('e1d2', at('7k/8/8/8/8/8/3n4/4K3 w - - 0 1')).outcome).toBe('draw');
  });

  it('ends by resignation, once, and takes no more moves', () => {
    const sheet = resign(game('e2e4 e7e5'));
    expect(sheet.outcome).toBe('resigned');
    expect(playOn(sheet, { from: 'd2', to: 'd4' })).toBeNull();
    const mated = game('f2f3 e7e5 g2g4 d8h4');
    expect(resign(mated)).toBe(mated);
  });

  it('is plain data', () => {
    const sheet = game('e2e4 e7e5');
    expect(JSON.parse(JSON.stringify(sheet))).toEqual(sheet);
  });
});

describe('what a game gives the master', () => {
  it('is 1, ½ or 0', () => {
    const points = (side: Side, ...outcomes: readonly Outcome[]) =>
      outcomes.map((outcome) => mastersPoints(outcome, side));
    expect(points('black', 'blackMates', 'resigned')).toEqual([1, 1]);
    expect(points('white', 'whiteMates', 'resigned')).toEqual([1, 1]);
    expect(points('white', 'stalemate', 'draw', 'agreed')).toEqual([0.5, 0.5, 0.5]);
    expect(points('black', 'whiteMates', 'masterResigned')).toEqual([0, 0]);
    expect(points('white', 'blackMates', 'masterResigned')).toEqual([0, 0]);
  });
});
