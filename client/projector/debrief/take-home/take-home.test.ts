import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { botReplies, classRound, playOut, waitsOf } from '../../../../shared/simul/index.ts';
import { settledOf } from '../rounds/settled.ts';
import { CARD, cardOf } from './card.ts';
import { classTable, csvDialect, csvOf } from './files.ts';
import { linesOf } from './paint.ts';

const pictures = (['blocking', 'event-loop'] as const).map((policy) => {
  const replies = Array.from({ length: 6 }, (_, index) => botReplies(9, index + 1));
  const scenario = classRound({ policy, boards: 6, durationMs: 20_000, replies });
  return { scenario, facts: playOut(scenario).facts };
});
const rounds = settledOf(pictures);
const nobody = () => () => null;

describe('a table as CSV', () => {
  it('quotes what needs it', () =>
    expect(csvOf([['a', 'b,c', 'say "x"', 'two\nlines', 1.5, null]])).toBe(
      'a,"b,c","say ""x""","two\nlines",1.5,\r\n',
    ));
  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '  =1', '＝1'])('%j is no formula', (name) =>
    expect(csvOf([[name]])).toBe(`'${name}\r\n`),
  );
  it.each([
    ['de-DE', 'a;1,5;"x;y"\r\n'],
    ['fr-FR', 'a;1,5;"x;y"\r\n'],
    ['pt-BR', 'a;1,5;"x;y"\r\n'],
    ['en-GB', 'a,1.5,"x;y"\r\n'],
    ['ja-JP', 'a,1.5,"x;y"\r\n'],
  ])('is separated as a spreadsheet in %s expects, and no number is a date there', (language, row) =>
    expect(csvOf([['a', 1.5, 'x;y']], csvDialect(language))).toBe(row),
  );
  it('a number below zero stays a number', () => expect(csvOf([[-1]])).toBe('-1\r\n'));
  it('whatever a name is, it comes back as it was, but for the sign that makes it harmless', () =>
    fc.assert(
      fc.property(fc.array(fc.string(), { minLength: 1, maxLength: 4 }), (names) => {
        const back = cellsOf(csvOf([names]));
        expect(back.map((cell, index) => (cell === names[index] ? cell : cell.slice(1)))).toEqual(names);
        for (const cell of back) expect(cell).not.toMatch(/^[=+\-@\t\r\n]/);
      }),
    ));
});

/** Reads one row back, as a spreadsheet does. */
function cellsOf(row: string): string[] {
  return [...`,${row.slice(0, -2)}`.matchAll(/,(?:"((?:[^"]|"")*)"|([^",]*))/g)].map(
    ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '',
  );
}

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
