/** Halls at random: for laws that hold in every one. */
import fc from 'fast-check';
import {
  OPENERS,
  POLICY_NAMES,
  problemsOf,
  QUEUE_ORDERS,
  type Replies,
  type Scenario,
  scenarioOf,
} from '../simul/index.ts';

export const ms = (max: number) => fc.integer({ min: 0, max });
const seldom = <T>(thing: fc.Arbitrary<T>) => fc.option(thing, { freq: 2 });

const anyReplies: fc.Arbitrary<Replies> = fc.oneof(
  fc.record({ kind: fc.constant('fixed' as const), ms: ms(20) }),
  fc.record({
    kind: fc.constant('sampled' as const),
    law: fc.constantFrom('exponential' as const, 'logNormal' as const),
    meanMs: fc.integer({ min: 1, max: 20 }),
    seed: fc.integer({ min: 0, max: 99 }),
  }),
  fc.record({ kind: fc.constant('recorded' as const), ms: fc.array(ms(20), { minLength: 1, maxLength: 4 }) }),
  fc.record({ kind: fc.constant('human' as const), capMs: fc.integer({ min: 1, max: 20 }) }),
);

const anyPolicy = fc.constantFrom(...POLICY_NAMES);

/** A scenario of everything that a scenario can say, which can be played without people; never a driven one. */
export const anyScenario: fc.Arbitrary<Scenario> = fc
  .integer({ min: 1, max: 7 })
  .chain((boards) => {
    const board = fc.integer({ min: 1, max: boards });
    return fc.record({
      policy: anyPolicy,
      boards: fc.constant(boards),
      queue: fc.constantFrom(...QUEUE_ORDERS),
      exchanges: fc.option(fc.integer({ min: 1, max: 4 }), { freq: 3 }),
      durationMs: seldom(fc.integer({ min: 1, max: 200 })),
      opens: fc.constantFrom(...OPENERS),
      playMs: ms(5),
      replies: fc.oneof(anyReplies, fc.array(anyReplies, { minLength: boards, maxLength: boards })),
      walkMs: ms(2),
      walkVisitMs: ms(2),
      recallMs: ms(2),
      switchMs: ms(2),
      masters: fc.integer({ min: 1, max: 4 }),
      brains: fc.integer({ min: 1, max: 4 }),
      traps: fc.array(fc.record({ board, lingerMs: fc.oneof(fc.constant('untilReply' as const), ms(6)) }), {
        maxLength: 2,
      }),
      patienceMs: fc.option(fc.array(ms(30), { minLength: boards, maxLength: boards })),
      timeoutMs: seldom(fc.integer({ min: 1, max: 30 })),
      cleanupMs: fc.oneof(ms(4), fc.constant('leak' as const)),
      door: seldom(fc.integer({ min: 1, max: boards })),
      groups: fc.uniqueArray(board, { maxLength: boards }).chain((grouped) =>
        fc.constantFrom('group' as const, 'gather').map((kind) =>
          grouped.length === 0
            ? []
            : [
                { kind, boards: grouped.slice(0, 3) },
                { kind: 'group' as const, boards: grouped.slice(3) },
              ].filter((group) => group.boards.length > 0),
        ),
      ),
      failures: fc.array(fc.record({ board, atMs: ms(60) }), { maxLength: 2 }),
    });
  })
  .map(scenarioOf)
  .filter((scenario) => problemsOf(scenario).length === 0);
