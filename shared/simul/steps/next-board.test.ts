/** The board he goes to next, as his policy says. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  advance,
  close,
  type Hall,
  masterAt,
  nextAppointment,
  nextBoardOf,
  nextOwnBoard,
  openHall,
  type PolicyName,
  reply,
  type Scenario,
  scenarioOf,
} from '../index.ts';

const classOf = (wanted: Partial<Scenario>) =>
  openHall(
    scenarioOf({
      ...{ policy: 'event-loop', boards: 5, opens: 'opponents', durationMs: 900_000, playMs: 10_000 },
      ...{ replies: { kind: 'human', capMs: null }, walkVisitMs: 1_000, ...wanted },
    }),
  );
/** Hands go up at these boards, a second apart. */
function withHands(hall: Hall, ...boards: number[]): Hall {
  for (const board of boards) reply(hall, board, hall.now + 1_000);
  return hall;
}
const next = (hall: Hall, master = 1) => nextBoardOf(hall, masterAt(hall, master));

describe('the board he goes to next', () => {
  it.each([
    ['fifo', 5],
    ['lifo', 1],
    ['lowest', 1],
    ['nearest', 3],
    ['urgent', 1],
  ] as const)('of a ready queue in the order %s is %i', (queue, board) => {
    const hall = classOf({ queue, patienceMs: [1_000, 90_000, 90_000, 90_000, 90_000] });
    expect(next(withHands(hall, 2, 5, 3, 1))).toBe(board);
  });

  it('is nobody’s while no hand is up, or several masters share the queue', () => {
    expect(next(withHands(classOf({}), 2))).toBeNull();
    expect(next(withHands(classOf({ masters: 2 }), 1, 2, 3))).toBeNull();
    expect(next(withHands(classOf({ policy: 'blocking-stay', masters: 2 }), 1, 2, 3))).toBeNull();
  });

  it('is the next of his circle, whoever has a hand up, while he walks, plays and is blocked', () => {
    const hall = withHands(classOf({ policy: 'blocking' }), 5, 3, 1);
    expect([hall.masters[0]?.doing, next(hall)]).toEqual(['play', 2]);
    advance(hall, 20_000);
    expect([hall.masters[0]?.doing, next(hall)]).toEqual(['blocked', 2]);
    reply(hall, 1, 20_500);
    expect([hall.masters[0]?.doing, hall.masters[0]?.board, next(hall)]).toEqual(['walk', 2, 3]);
  });

  it('is the first of his circle after the last, and never one that is closed', () => {
    const hall = classOf({ policy: 'in-order', boards: 3 });
    close(hall, 1, 100);
    close(hall, 3, 100);
    expect(next(withHands(hall, 2))).toBe(2);
  });

  it('is one of his own boards where several masters go round', () => {
    const hall = withHands(classOf({ policy: 'blocking', masters: 2 }), 1, 2);
    expect([next(hall, 1), next(hall, 2)]).toEqual([3, 4]);
  });

  it('is the next whom nobody has served where he stays until a game is over', () =>
    expect(next(withHands(classOf({ policy: 'blocking-stay' }), 1))).toBe(2));

  it('is where he goes, whenever nothing happens before he does', () =>
    fc.assert(
      fc.property(
        fc.constantFrom<PolicyName>('blocking', 'in-order', 'polling', 'event-loop'),
        fc.integer({ min: 2, max: 6 }),
        fc.integer({ min: 1, max: 99 }),
        (policy, boards, seed) => {
          const replies = { kind: 'sampled', law: 'exponential', meanMs: 300, seed } as const;
          const hall = openHall(
            scenarioOf({
              policy,
              boards,
              replies,
              playMs: 100,
              walkVisitMs: 7,
              exchanges: null,
              durationMs: 5_000,
            }),
          );
          let leaves: number | null = null;
          for (let at = nextAppointment(hall); at !== null; at = nextAppointment(hall)) {
            const { facts } = advance(hall, at);
            const [left] = facts;
            // He was done, and what he was told before he chose still held.
            if (left?.kind === 'masterMoved' && facts[1]?.kind === 'walkBegan')
              expect(facts[1].board).toBe(leaves);
            leaves = next(hall);
            const { visit, board } = masterAt(hall, 1);
            if (policy === 'in-order' && visit !== 'none')
              expect(nextOwnBoard(board, hall.boards, 1)).toBe(leaves ?? board);
          }
        },
      ),
    ));
});
