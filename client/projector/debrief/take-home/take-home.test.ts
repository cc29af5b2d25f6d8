import { describe, expect, it } from 'vitest';
import { botReplies, classRound, playOut, waitsOf } from '../../../../shared/simul/index.ts';
import { settledOf } from '../rounds/settled.ts';
import { CARD, cardOf } from './card.ts';
import { classTable } from './files.ts';
import { linesOf } from './paint.ts';

const pictures = (['blocking', 'event-loop'] as const).map((policy) => {
  const replies = Array.from({ length: 6 }, (_, index) => botReplies(9, index + 1));
  const scenario = classRound({ policy, boards: 6, durationMs: 20_000, replies });
  return { scenario, facts: playOut(scenario).facts };
});
const rounds = settledOf(pictures);
const nobody = () => () => null;

describe('the table of the class', () => {
  const table = classTable(rounds, () => (board) => (board === 2 ? '=Ada' : null));

  it('has a row for each seat of each round', () => {
    expect(table).toHaveLength(1 + 12);
    expect(table[0]).toEqual([
      'round',
      'policy',
      'seat',
      'name',
      'own moves',
      'moves of the clock',
      'answers',
      'longest wait (s)',
      'waiting per answer (s)',
      'thinking (s)',
      'mean reply (s)',
      'award',
    ]);
    expect(table[2]?.slice(0, 4)).toEqual([1, 'Blocking', 2, '=Ada']);
  });
  it('says of each what the core says', () => {
    const [first] = pictures;
    const cost = first && waitsOf(first.scenario, first.facts)[0];
    expect(table[1]?.[4]).toBe(cost?.replies);
    expect(table[1]?.[6]).toBe(cost?.answers);
    expect(table[1]?.[9]).toBeCloseTo((cost?.totalThinkMs ?? 0) / 1_000, 1);
    expect(table[1]?.[7]).toBeCloseTo((cost?.longestWaitMs ?? 0) / 1_000, 1);
  });
  it('counts no move of the clock as the pupil’s own', () => {
    const replies = Array.from({ length: 2 }, () => ({ kind: 'human', capMs: 5_000 }) as const);
    const scenario = classRound({ policy: 'event-loop', boards: 2, durationMs: 30_000, replies });
    const [, first] = classTable(settledOf([{ scenario, facts: playOut(scenario).facts }]), nobody);
    expect(first?.[4]).toBe(0);
    expect(first?.[5]).toBeGreaterThan(1);
    expect(first?.[10]).toBeNull();
  });
  it('has everybody’s award in each of their rows, and nobody’s in another’s', () => {
    const award = { award: 'oracle', board: 2, name: 'Ada', figure: 1 } as const;
    const namesIn =
      ({ number }: { number: number }) =>
      (board: number) =>
        board === 2 ? (number === 1 ? 'Ada' : 'Ben') : null;
    const awarded = classTable(rounds, namesIn, [award]);
    expect(awarded.filter((row) => row.at(-1) === 'Oracle').map((row) => row[3])).toEqual(['Ada']);
  });
  it('has a row for each of ten thousand, with their name and award', () => {
    const boards = 10_000;
    const replies = { kind: 'fixed', ms: 5_000 } as const;
    const scenario = classRound({ policy: 'event-loop', boards, durationMs: 10_000, replies });
    const awards = Array.from({ length: boards }, (_, index) => {
      return { award: 'teamPlayer', board: index + 1, name: `P${index + 1}`, figure: 1 } as const;
    });
    const large = settledOf([{ scenario, facts: playOut(scenario).facts }]);
    const rows = classTable(large, () => (board) => `P${board}`, awards).slice(1);
    expect(rows).toHaveLength(boards);
    expect(rows.every((row, index) => row[3] === `P${index + 1}` && row.at(-1) === 'Team Player')).toBe(true);
  });
  it('bots of a show are left out where people have played', () => {
    const show = settledOf([...pictures, { ...(pictures[0] as (typeof pictures)[0]), isShow: true }]);
    expect(classTable(show, nobody)).toHaveLength(1 + 12);
    expect(classTable(show.slice(2), nobody)).toHaveLength(1 + 6);
  });
});

describe('the picture', () => {
  const shapes = cardOf(rounds);

  it('everything on it is inside', () => {
    for (const shape of shapes) {
      expect(shape.x).toBeGreaterThanOrEqual(0);
      expect(shape.y).toBeGreaterThanOrEqual(0);
      if (shape.kind !== 'box') continue;
      expect(shape.x + shape.width).toBeLessThanOrEqual(CARD.width + 1e-6);
      expect(shape.y + shape.height).toBeLessThanOrEqual(CARD.height);
    }
  });
  it('breaks words that are too long for their card', () => {
    const lines = linesOf('standing still while somebody is ready', 24, (part) => part.length);
    expect(lines).toEqual(['standing still while', 'somebody is ready']);
    expect(linesOf('moves answered', 24, (part) => part.length)).toEqual(['moves answered']);
  });
  it('shows the figures of both, and the orange is as wide as the waste', () => {
    const words = shapes.flatMap((shape) => (shape.kind === 'words' ? [shape.words] : []));
    for (const { ledger } of rounds) expect(words).toContain(String(ledger.movesAnswered));
    const orange = shapes.reduce(
      (sum, shape) => sum + (shape.kind === 'box' && shape.hatched ? shape.width : 0),
      0,
    );
    const share = rounds.reduce((sum, { ledger }) => sum + ledger.idleWithHandsUpShare, 0);
    expect(orange / (CARD.width - 100)).toBeCloseTo(share, 6);
  });
});
