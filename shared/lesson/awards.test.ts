import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Award, type AwardName, awardsOf, type Part } from './awards.ts';
import { linesOf, MOVES_MIN, ONLY_THE_MOST } from './deserving.ts';

const cost = (longestWaitMs: number, replies: number) => ({
  longestWaitMs,
  totalWaitMs: longestWaitMs,
  totalThinkMs: 0,
  waitPerAnswerMs: longestWaitMs,
  thinkPerMoveMs: 0,
  openWaitMs: null,
  stretches: [],
  replies,
  answers: replies,
});

/** Somebody who waited for five seconds and thought for four each time, but for what a test changes. */
const part = (board: number, changes: Partial<Part> = {}): Part => ({
  board,
  name: `Player ${board}`,
  costs: [cost(5_000, 4)],
  repliesMs: [4_000, 4_000, 4_000, 4_000],
  blockedMs: 0,
  coughs: 0,
  silly: 0,
  offBy: null,
  cameLate: false,
  conducted: 0,
  ...changes,
});

const anyPart = fc
  .record({
    longestWaitMs: fc.nat(70_000),
    repliesMs: fc.array(fc.nat(20_000), { maxLength: 12 }),
    blockedMs: fc.oneof(fc.constant(0), fc.nat(20_000)),
    coughs: fc.oneof(fc.constant(0), fc.nat(30)),
    silly: fc.nat(4),
    offBy: fc.oneof(fc.constant(null), fc.double({ min: 1, max: 9, noNaN: true })),
    cameLate: fc.boolean(),
    conducted: fc.oneof(fc.constant(0), fc.nat(300)),
  })
  .map(({ longestWaitMs, ...deeds }) => ({ ...deeds, costs: [cost(longestWaitMs, deeds.repliesMs.length)] }));
const anyClass = fc
  .array(anyPart, { maxLength: 60 })
  .map((people) => people.map((deeds, index) => part(index + 1, deeds)));
const SEED = 7;

/** Who got which award. */
const byBoard = (awards: readonly Award[]) =>
  Object.fromEntries(awards.map(({ board, award }) => [board, award]));

describe('the awards', () => {
  it('are one for everybody', () =>
    fc.assert(
      fc.property(anyClass, (parts) => {
        const boards = awardsOf(parts, SEED).map(({ board }) => board);
        expect(boards.sort((a, b) => a - b)).toEqual(parts.map(({ board }) => board));
      }),
    ));

  it('do not ask in which order people are named', () =>
    fc.assert(
      fc.property(anyClass, fc.infiniteStream(fc.nat()), fc.nat(), (parts, lots, seed) => {
        const shuffled = parts.map((one) => ({ one, lot: lots.next().value ?? 0 }));
        shuffled.sort((a, b) => a.lot - b.lot);
        const others = awardsOf(
          shuffled.map(({ one }) => one),
          seed,
        );
        expect(others).toEqual(awardsOf(parts, seed));
      }),
    ));

  it('go only to who has earned them, with the figure that did', () =>
    fc.assert(
      fc.property(anyClass, (parts) => {
        const lines = linesOf(parts, SEED);
        for (const { award, board, figure } of awardsOf(parts, SEED)) {
          if (award === 'welcome') continue;
          const line = lines.find((one) => one.award === award)?.line ?? [];
          expect(line.find((one) => one.part.board === board)?.figure).toBe(figure);
        }
      }),
    ));

  it('honour nobody before all who are better at it have been honoured', () =>
    fc.assert(
      fc.property(anyClass, (parts) => {
        const awards = awardsOf(parts, SEED);
        const turnOf = new Map(awards.map(({ board }, turn) => [board, turn]));
        for (const { award, line } of linesOf(parts, SEED)) {
          for (const [turn, given] of awards.entries()) {
            if (given.award !== award) continue;
            const better = line.slice(
              0,
              line.findIndex((one) => one.part.board === given.board),
            );
            for (const { part: one } of better)
              expect(turnOf.get(one.board) ?? Number.NaN).toBeLessThan(turn);
          }
        }
      }),
    ));

  it('that say "the most" go to nobody while somebody with more is honoured for something else', () =>
    fc.assert(
      fc.property(anyClass, (parts) => {
        const got = byBoard(awardsOf(parts, SEED));
        for (const { award, line } of linesOf(parts, SEED)) {
          if (!ONLY_THE_MOST.has(award)) continue;
          const own = line.map(({ part: { board } }) => got[board] === award);
          expect(own.lastIndexOf(true) + 1).toBe(own.filter(Boolean).length);
        }
      }),
    ));

  it('are no Deep Thinker of ten seconds beside a Roadblock of fifteen', () => {
    const blocks = part(1, { blockedMs: 15_000, repliesMs: [15_000, 4_000, 4_000] });
    const thinks = part(2, { blockedMs: 3_000, repliesMs: [9_600, 4_000, 4_000] });
    const got = byBoard(awardsOf([blocks, thinks, part(3), part(4)], SEED));
    expect(got[1]).toBe('roadblock');
    expect(got[2]).not.toBe('deepThinker');
  });

  it('welcome who has hardly played, and nobody who waited', () =>
    fc.assert(
      fc.property(anyClass, (parts) => {
        const got = byBoard(awardsOf(parts, SEED));
        for (const { board, repliesMs, costs, coughs, conducted } of parts) {
          if (conducted > 0) continue;
          if (repliesMs.length < MOVES_MIN) expect(got[board]).toBe('welcome');
          else if (coughs > 0 || (costs[0]?.longestWaitMs ?? 0) > 0) expect(got[board]).not.toBe('welcome');
        }
      }),
    ));

  it('begin anew when all kinds are given', () => {
    const awards = awardsOf(
      Array.from({ length: 200 }, (_, index) =>
        part(index + 1, { costs: [cost(1_000 * (index + 1), 4)], coughs: index % 5 }),
      ),
      SEED,
    );
    const times = (name: AwardName) => awards.filter(({ award }) => award === name).length;
    expect(times('cougher')).toBeGreaterThan(1);
    expect(times('statue')).toBeGreaterThan(1);
    expect(times('welcome')).toBe(0);
  });
});

describe('an award', () => {
  const BYSTANDERS = [part(21, { silly: 1, coughs: 5 }), part(22, { silly: 1, coughs: 5 })];
  it.each<[AwardName, Partial<Part>, number]>([
    ['oracle', { offBy: 1.04 }, 1.04],
    ['cougher', { coughs: 12 }, 12],
    ['roadblock', { blockedMs: 14_000 }, 14_000],
    ['sillyHero', { silly: 9, coughs: 1 }, 9],
    ['late', { cameLate: true }, 4],
    ['statue', { costs: [cost(3_000, 2), cost(71_000, 2)] }, 71_000],
    ['quickDraw', { repliesMs: [1_000, 2_000, 3_000], coughs: 1 }, 2_000],
  ])('%s is for who did that best', (award, changes, figure) => {
    const awards = awardsOf([...BYSTANDERS, part(7, changes)], SEED);
    expect(awards.find(({ board }) => board === 7)).toMatchObject({ award, figure });
  });

  it('for a steady hand goes by how much the replies differ', () => {
    const wild = [1_000, 9_000, 5_000];
    const people = [part(1, { repliesMs: wild }), part(2, { repliesMs: [4_900, 5_000, 5_100] })];
    const line = linesOf(people, SEED).find(({ award }) => award === 'steadyHand')?.line;
    expect(line?.map(({ part: { board } }) => board)).toEqual([2]);
  });

  it('for the slowest reply asks that the hall was kept waiting', () => {
    const slow = { repliesMs: [2_000, 2_000, 19_000] };
    const people = [part(1, slow), part(2, { ...slow, blockedMs: 500 })];
    const line = linesOf(people, SEED).find(({ award }) => award === 'deepThinker')?.line;
    expect(line).toEqual([{ part: people[1], figure: 19_000 }]);
  });

  it('for whispering to bots needs nobody else', () => {
    expect(byBoard(awardsOf([part(5)], SEED))).toEqual({ 5: 'botWhisperer' });
    expect(Object.values(byBoard(awardsOf([part(5), part(6)], SEED)))).not.toContain('botWhisperer');
  });

  it('for an oracle is not for who was off by half', () =>
    expect(
      Object.values(byBoard(awardsOf([part(1, { offBy: 2 }), part(2, { offBy: 4 })], SEED))),
    ).not.toContain('oracle'));

  it('is drawn by lot among equals, the same for the same seed', () => {
    const equals = Array.from({ length: 8 }, (_, index) => part(index + 1));
    expect(awardsOf(equals, 1)).toEqual(awardsOf(equals, 1));
    const firsts = new Set([1, 2, 3, 4, 5, 6, 7, 8].map((seed) => awardsOf(equals, seed)[0]?.board));
    expect(firsts.size).toBeGreaterThan(1);
  });
});
