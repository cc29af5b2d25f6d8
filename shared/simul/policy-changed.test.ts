/** Another policy in the middle of a round: the same opponents, and not a millisecond lost. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyScenario, ms } from '../testing/any-scenario.ts';
import {
  advance,
  changePolicy,
  classRound,
  type Fact,
  type Hall,
  lanesOf,
  masterAt,
  mayChangePolicy,
  nextAppointment,
  openHall,
  POLICY_NAMES,
  playOut,
  QUEUE_ORDERS,
  readyBoards,
  replay,
  reply,
  type Scenario,
  settle,
  stintsOf,
  type Way,
  waitsOf,
  whatIf,
} from './index.ts';
import { onTick } from './model/time.ts';

const runs = { numRuns: 300, endOnFailure: true };
type Change = Way & { readonly at: number };

const anyWay = fc.record({
  policy: fc.constantFrom(...POLICY_NAMES),
  queue: fc.constantFrom(...QUEUE_ORDERS),
});
const anyChanges: fc.Arbitrary<readonly Change[]> = fc
  .array(fc.tuple(anyWay, ms(60)), { minLength: 1, maxLength: 6 })
  .map((changes) => changes.map(([way, at]) => ({ ...way, at })).sort((a, b) => a.at - b.at));

/** The round to its end, with these changes in it. @param looks when else the clock is read */
function played(scenario: Scenario, changes: readonly Change[], looks: readonly number[] = []) {
  const hall = openHall(scenario);
  const facts: Fact[] = [];
  const acts = [...changes, ...looks.map((at) => ({ at }))].sort((a, b) => a.at - b.at);
  for (const act of acts)
    facts.push(...('policy' in act ? changePolicy(hall, act, act.at) : advance(hall, act.at)).facts);
  facts.push(...advance(hall, Infinity).facts);
  return { scenario, hall, facts };
}
const anyChanged = fc
  .tuple(anyScenario, anyChanges)
  .map(([scenario, changes]) => ({ ...played({ ...scenario, masters: 1 }, changes), changes }));

describe('a policy that changes in a round', () => {
  it('leaves a log that rebuilds the hall, through JSON too (SPEC 3.6, 8.1)', () =>
    fc.assert(
      fc.property(anyChanged, ({ scenario, hall, facts }) => {
        const rebuilt = replay(scenario, JSON.parse(JSON.stringify(facts)));
        expect(advance(rebuilt, hall.now).hall).toEqual(hall);
      }),
      runs,
    ));

  it('changes at its moment, in whatever slices the clock is read (SPEC 1.3)', () =>
    fc.assert(
      fc.property(anyChanged, fc.array(ms(80)), ({ scenario, facts, changes }, looks) => {
        expect(played(scenario, changes, looks).facts).toEqual(facts);
      }),
      runs,
    ));

  it('goes on where a hall was cut off (SPEC 8.1)', () =>
    fc.assert(
      fc.property(anyScenario, anyWay, ms(40), (random, way, at) => {
        const scenario = { ...random, masters: 1 };
        const cut = JSON.parse(JSON.stringify(advance(openHall(scenario), at).hall));
        const facts = [...changePolicy(cut, way, at).facts, ...advance(cut, Infinity).facts];
        expect(facts).toEqual(played(scenario, [{ ...way, at }]).facts.slice(-facts.length || Infinity));
      }),
      runs,
    ));

  it('has every millisecond in one account, and lanes without gaps (SPEC 7.2)', () =>
    fc.assert(
      fc.property(anyChanged, ({ scenario, facts }) => {
        const { accounts, makespanMs } = settle(scenario, facts);
        for (const account of accounts)
          expect(onTick(Object.values(account).reduce((sum, one) => sum + one, 0))).toBe(makespanMs);
        for (const { segments } of lanesOf(scenario, facts, makespanMs))
          for (const [index, { from }] of segments.entries()) expect(from).toBe(segments[index - 1]?.to ?? 0);
      }),
      runs,
    ));

  it('ends each play as it began, unless that game is over under his hands (SPEC 3.6, 2.5)', () =>
    fc.assert(
      fc.property(anyChanged, ({ facts }) => {
        for (const [index, fact] of facts.entries()) {
          if (fact.kind !== 'playBegan') continue;
          const end = facts
            .slice(index)
            .find((one) => 'board' in one && one.board === fact.board && one.kind !== 'playBegan');
          if (end?.kind === 'masterMoved') expect(end.at).toBe(fact.until);
          else expect(end === undefined || end.kind === 'boardClosed').toBe(true);
        }
      }),
      runs,
    ));

  it('repeats itself with the replies that were measured (SPEC 8.3)', () =>
    fc.assert(
      fc.property(anyChanged, ({ scenario, facts }) => {
        const again = whatIf(scenario, facts, scenario.policy);
        // A change that the round could not be played with may be one that the replies it was measured by allow.
        const changes = facts.filter((fact) => fact.kind === 'policyChanged');
        expect(played(again, changes).facts).toEqual(facts);
      }),
      runs,
    ));

  it('comes to its end whatever follows whatever: no master is lost (SPEC 6.2, 3.6)', () =>
    fc.assert(
      fc.property(anyChanged, ({ scenario, hall }) => {
        fc.pre(scenario.exchanges !== null && scenario.cleanupMs !== 'leak');
        expect(hall.ended).toBe(true);
      }),
      runs,
    ));

  it('is as good as the event loop from then on: he never waits, nor rests while a hand is up (SPEC 4.9)', () =>
    fc.assert(
      fc.property(anyScenario, ms(60), (random, at) => {
        const scenario: Scenario = { ...random, masters: 1, traps: [] };
        const hall = openHall(scenario);
        advance(hall, at);
        changePolicy(hall, { policy: 'event-loop', queue: 'fifo' }, at);
        for (let next = nextAppointment(hall); next !== null; next = nextAppointment(hall)) {
          const { doing } = masterAt(hall, 1);
          expect(doing).not.toBe('blocked');
          if (doing === 'rest') expect(readyBoards(hall)).toEqual([]);
          advance(hall, next);
        }
      }),
      runs,
    ));
});

const classOf = (wanted: Partial<Scenario>) =>
  openHall({
    ...classRound({
      ...{ policy: 'blocking', boards: 5, durationMs: 900_000, playMs: 10_000, walkVisitMs: 1_000 },
      replies: { kind: 'human', capMs: null },
    }),
    ...wanted,
  });
const does = (hall: Hall) => {
  const { doing, board } = masterAt(hall, 1);
  return [doing, board];
};
const loop: Way = { policy: 'event-loop', queue: 'fifo' };

describe('the master', () => {
  it('who waits at a board leaves it at once, and serves whoever is ready (SPEC 3.6)', () => {
    const hall = classOf({});
    reply(hall, 1, 5_000);
    reply(hall, 4, 6_000);
    advance(hall, 20_000);
    expect(does(hall)).toEqual(['blocked', 1]);
    expect(changePolicy(hall, loop, 21_000).facts).toEqual([
      { kind: 'policyChanged', at: 21_000, ...loop },
      { kind: 'walkBegan', at: 21_000, master: 1, board: 4, until: 22_000 },
    ]);
  });

  it('who plays makes his move, and then stands there where he is to wait (SPEC 3.6)', () => {
    const hall = classOf({ policy: 'event-loop' });
    reply(hall, 2, 1_000);
    reply(hall, 3, 2_000);
    expect(changePolicy(hall, { policy: 'blocking', queue: 'fifo' }, 5_000).facts).toHaveLength(1);
    advance(hall, 30_000);
    expect(does(hall)).toEqual(['blocked', 2]);
    expect(hall.boards[1]?.answers).toBe(1);
  });

  it('who sleeps sleeps on (SPEC 3.6)', () => {
    const hall = classOf({ policy: 'event-loop', traps: [{ board: 2, lingerMs: 60_000 }] });
    reply(hall, 2, 0);
    reply(hall, 3, 0);
    advance(hall, 20_000);
    changePolicy(hall, { policy: 'to-and-fro', queue: 'fifo' }, 20_000);
    advance(hall, 70_999);
    expect(does(hall)).toEqual(['blocked', 2]);
    advance(hall, 71_000);
    expect(does(hall)).toEqual(['walk', 3]);
  });

  it('who takes one game at a time stays where he is, then begins with the first (SPEC 3.6, 4.5)', () => {
    const replies = { kind: 'fixed', ms: 500 } as const;
    const hall = openHall({ ...classOf({ ...loop, boards: 3, replies }).scenario, exchanges: 3 });
    advance(hall, 12_500);
    expect(does(hall)).toEqual(['play', 2]);
    changePolicy(hall, { policy: 'blocking-stay', queue: 'fifo' }, 12_500);
    const rest = advance(hall, Infinity).facts;
    const closed = rest.flatMap((fact) => (fact.kind === 'boardClosed' ? [fact.board] : []));
    expect(closed).toEqual([2, 1, 3]);
  });

  it('takes hands in the new order (SPEC 3.6, 4.7)', () => {
    const hall = classOf({ policy: 'event-loop' });
    for (const board of [2, 5, 3, 1]) reply(hall, board, hall.now + 100);
    expect(readyBoards(hall)).toEqual([5, 3, 1]);
    changePolicy(hall, { policy: 'event-loop', queue: 'lifo' }, 1_000);
    expect(readyBoards(hall)).toEqual([1, 3, 5]);
    changePolicy(hall, { policy: 'blocking', queue: 'lowest' }, 1_000);
    changePolicy(hall, loop, 1_000);
    expect(readyBoards(hall)).toEqual([5, 3, 1]);
  });

  it('keeps his policy where he is driven, or one of several, or the round could not be played (SPEC 3.7)', () => {
    const may = (wanted: Partial<Scenario>, way: Partial<Way> = {}) =>
      mayChangePolicy(classOf(wanted), { ...loop, ...way });
    expect(may({})).toBe(true);
    expect(may({ policy: 'event-loop' })).toBe(false);
    expect(may({ masters: 2 })).toBe(false);
    expect(may({ policy: 'driven' })).toBe(false);
    expect(may({}, { policy: 'driven' })).toBe(false);
    expect(may({ walkVisitMs: 0 }, { policy: 'polling' })).toBe(false);
    const hall = classOf({ masters: 2 });
    const { facts } = changePolicy(hall, loop, 5_000);
    expect(facts.filter(({ kind }) => kind === 'policyChanged')).toEqual([]);
    expect(hall.now).toBe(5_000);
  });
});

describe('stints', () => {
  it('sum to the whole round (SPEC 7.9)', () =>
    fc.assert(
      fc.property(anyChanged, ({ scenario, facts }) => {
        const ledger = settle(scenario, facts);
        const stints = stintsOf(scenario, facts, 1, 0);
        const sum = (of: (stint: (typeof stints)[number]) => number) =>
          onTick(stints.reduce((total, stint) => total + of(stint), 0));
        expect(sum(({ from, to }) => to - from)).toBe(ledger.makespanMs);
        expect(sum(({ movesAnswered }) => movesAnswered)).toBe(ledger.movesAnswered);
        const waste = ledger.idleWithHandsUpShare * ledger.makespanMs;
        expect(sum(({ wastedMs }) => wastedMs)).toBeCloseTo(waste, 6);
        const own = waitsOf(scenario, facts)[0];
        expect(sum(({ answers }) => answers)).toBe(own?.answers);
        expect(sum(({ handUpMs }) => handUpMs)).toBeCloseTo(own?.totalWaitMs ?? 0, 6);
      }),
      runs,
    ));

  it('show what a change was worth at one and the same board (SPEC 7.9)', () => {
    const scenario = classRound({
      ...{ policy: 'blocking', boards: 12, durationMs: 80_000 },
      replies: { kind: 'fixed', ms: 5_000 },
    });
    const { facts } = played(scenario, [{ ...loop, at: 40_000 }]);
    const [before, after] = stintsOf(scenario, facts, 4, 80_000);
    expect(before).toMatchObject({ policy: 'blocking', from: 0, to: 40_000, answers: 1 });
    expect(after).toMatchObject({ policy: 'event-loop', from: 40_000, to: 80_000 });
    expect(after?.answers).toBeGreaterThan(5);
    expect(after?.movesAnswered).toBeGreaterThan(5 * (before?.movesAnswered ?? 0));
    expect(after?.wastedMs).toBe(0);
  });

  it('are one where nothing changed', () => {
    const scenario = { ...classOf({ replies: { kind: 'fixed', ms: 500 } }).scenario, durationMs: 9_000 };
    const { facts } = playOut(scenario);
    expect(stintsOf(scenario, facts, 1, 9_000)).toHaveLength(1);
  });
});
