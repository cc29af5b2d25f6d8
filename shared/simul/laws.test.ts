/** What holds in every hall, over random scenarios of everything a scenario can say. Rules: SPEC.md. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyScenario, ms } from '../testing/any-scenario.ts';
import { handsUpOf } from './figures/hands.ts';
import {
  advance,
  book,
  type Fact,
  goesRound,
  type Hall,
  lanesOf,
  ledgerOf,
  masterOpens,
  nextAppointment,
  openBooks,
  openHall,
  type PolicyName,
  playOut,
  problemsOf,
  readyBoards,
  replay,
  type Scenario,
  scenarioOf,
  settle,
  waitsOf,
  whatIf,
} from './index.ts';
import { onTick } from './model/time.ts';

const runs = { numRuns: 400 };
/** @returns every scenario's own round, the law is asked of each */
const law = (of: (scenario: Scenario, facts: readonly Fact[], hall: Hall) => void) =>
  fc.assert(
    fc.property(anyScenario, (scenario) => {
      const { hall, facts } = playOut(scenario);
      of(scenario, facts, hall);
    }),
    runs,
  );
const copy = <T>(plain: T): T => JSON.parse(JSON.stringify(plain)) as T;
const sum = (amounts: readonly number[]) => amounts.reduce((total, amount) => total + amount, 0);
/** What all times are multiplied with: a number over another. None makes a time finer than a tenth of a millisecond. */
type Scale = readonly [over: number, under: number];
const anyScale: fc.Arbitrary<Scale> = fc.tuple(
  fc.oneof(fc.constantFrom(1, 10, 100, 1_000, 10_000, 100_000), fc.integer({ min: 1, max: 5_000 })),
  fc.constantFrom(1, 2, 5, 10),
);
/** A scenario or a fact with all its times scaled, each as somebody would type it. */
function atScale<T>(thing: T, [over, under]: Scale): T {
  const scaled = (key: string, value: unknown): unknown => {
    if (typeof value === 'number') return isTime(key) ? onTick((value * over) / under) : value;
    if (Array.isArray(value)) return value.map((each) => scaled(key, each));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, scaled(name, each)]));
  };
  return scaled('', thing) as T;
}
const isTime = (key: string) => key === 'at' || key === 'until' || /^ms$|Ms$/.test(key);
const without = (scenario: Scenario, changed: Partial<Scenario>): Scenario => ({ ...scenario, ...changed });

describe('time', () => {
  it('every millisecond of every master is in exactly one account (SPEC 7.2)', () =>
    law((scenario, facts) => {
      const { accounts, makespanMs } = settle(scenario, facts);
      for (const account of accounts) expect(onTick(sum(Object.values(account)))).toBe(makespanMs);
    }));

  it('lanes have no gaps, and show the accounts and the waste (SPEC 7.6)', () =>
    law((scenario, facts) => {
      const { accounts, makespanMs, idleWithHandsUpShare } = settle(scenario, facts);
      const lanes = lanesOf(scenario, facts, makespanMs);
      let wasteMs = 0;
      lanes.forEach(({ segments }, index) => {
        expect(segments.map(({ from }) => from).slice(1)).toEqual(segments.map(({ to }) => to).slice(0, -1));
        expect(segments[0]?.from ?? 0).toBe(0);
        expect(segments.at(-1)?.to ?? 0).toBe(makespanMs);
        const waits = segments.filter(({ doing }) => doing === 'blocked');
        expect(onTick(sum(waits.map(({ from, to }) => to - from)))).toBe(accounts[index]?.blockedMs);
        wasteMs += sum(waits.filter(({ handsUp }) => handsUp).map(({ from, to }) => to - from));
      });
      expect(wasteMs).toBeCloseTo(idleWithHandsUpShare * makespanMs * accounts.length, 6);
    }));

  it('Little: hands up on average are arrivals per time times the mean wait, each measured on its own (SPEC 7.4, 7.5)', () =>
    law((scenario, facts) => {
      const { meanWaiting, waitMs, makespanMs } = settle(scenario, facts);
      const perBoard = waitsOf(scenario, facts, makespanMs);
      const totalWaitMs = sum(perBoard.map((board) => board.totalWaitMs));
      const curve = handsUpOf(scenario, facts);
      const area = curve.map(({ at, hands }, i) => hands * ((curve[i + 1]?.at ?? makespanMs) - at));
      expect(meanWaiting * makespanMs).toBeCloseTo(totalWaitMs, 6);
      expect(sum(area)).toBeCloseTo(totalWaitMs, 6);
      expect(Math.max(0, ...perBoard.map((board) => board.longestWaitMs))).toBe(waitMs.max);
    }));

  it('slicing time anywhere gives the same facts (SPEC 1.1, 1.3)', () =>
    fc.assert(
      fc.property(anyScenario, fc.array(ms(50)), (scenario, slices) => {
        const whole = playOut(scenario);
        const sliced: Fact[] = [];
        const hall = openHall(scenario);
        let now = 0;
        for (const slice of slices) {
          now += slice;
          sliced.push(...advance(hall, now).facts);
        }
        sliced.push(...advance(hall, Infinity).facts);
        expect(sliced).toEqual(whole.facts);
      }),
      runs,
    ));

  it('at another scale the same happens in the same order, at the scaled moments, whatever the laws (SPEC 1.4)', () =>
    fc.assert(
      fc.property(anyScenario, anyScale, (scenario, scale) => {
        const scaled = playOut(atScale(scenario, scale)).facts;
        expect(scaled).toEqual(playOut(scenario).facts.map((fact) => atScale(fact, scale)));
      }),
      runs,
    ));

  it('tenths of milliseconds that were typed are added up as thousands of them are (SPEC 1.4)', () => {
    const round = (policy: PolicyName, unitMs: number) =>
      scenarioOf({
        policy,
        boards: 12,
        exchanges: 20,
        playMs: unitMs,
        walkVisitMs: 2 * unitMs,
        replies: { kind: 'sampled', law: 'logNormal', meanMs: 3 * unitMs, seed: 4 },
      });
    expect(
      playOut(scenarioOf({ policy: 'event-loop', boards: 2, playMs: 0.1, recallMs: 0.2 })).facts,
    ).toContainEqual({
      kind: 'masterMoved',
      at: 0.3,
      master: 1,
      board: 1,
    });
    for (const policy of ['blocking', 'blocking-stay', 'in-order', 'event-loop', 'polling'] as const) {
      const tenths = playOut(round(policy, 0.1)).facts;
      expect(playOut(round(policy, 100)).facts).toEqual(tenths.map((fact) => atScale(fact, [1_000, 1])));
    }
  });

  it('timers that fire late give the same facts, and an appointment is never missed', () =>
    fc.assert(
      fc.property(anyScenario, ms(7), (scenario, lateMs) => {
        const hall = openHall(scenario);
        const facts: Fact[] = [];
        for (let at = nextAppointment(hall); at !== null; at = nextAppointment(hall)) {
          const step = advance(hall, at + lateMs);
          if (step.facts.length > 0) expect(step.facts[0]?.at).toBeLessThanOrEqual(at);
          facts.push(...step.facts);
        }
        expect(facts).toEqual(playOut(scenario).facts);
      }),
      runs,
    ));
});

describe('one log', () => {
  it('replaying it gives the same hall (SPEC 8.1)', () =>
    law((scenario, facts, hall) => expect(replay(scenario, facts)).toEqual(hall)));

  it('a hall goes through JSON, and a log cut anywhere goes on as if nothing had happened', () =>
    fc.assert(
      fc.property(anyScenario, fc.double({ min: 0, max: 1, noNaN: true }), (scenario, where) => {
        const { facts } = playOut(scenario);
        const cut = Math.floor(where * facts.length);
        const travelled = copy(replay(copy(scenario), copy(facts.slice(0, cut))));
        expect(advance(travelled, Infinity).facts).toEqual(facts.slice(cut));
      }),
      runs,
    ));

  it('books kept while it grows say what the log says, at any moment (SPEC 8.2)', () =>
    law((scenario, facts) => {
      const books = openBooks(scenario);
      facts.forEach((fact, index) => {
        book(books, fact);
        if (index % 5 === 0) expect(ledgerOf(books)).toEqual(settle(scenario, facts.slice(0, index + 1)));
      });
      expect(ledgerOf(books)).toEqual(settle(scenario, facts));
    }));

  it('the measured replies under the same policy repeat the round', () =>
    law((scenario, facts) => {
      expect(playOut(whatIf(scenario, facts, scenario.policy)).facts).toEqual(facts);
    }));

  it('time never runs backwards in it, nothing follows the bell (SPEC 6.1)', () =>
    law((scenario, facts) => {
      facts.forEach(({ at, kind }, index) => {
        expect(at).toBeGreaterThanOrEqual(facts[index - 1]?.at ?? 0);
        if (kind === 'bellRang') expect(index).toBe(facts.length - 1);
      });
      if (scenario.durationMs !== null) expect(facts.at(-1)?.kind).toBe('bellRang');
    }));
});

describe('the hall', () => {
  it('no board is served while its opponent thinks, and a master plays where he stands', () =>
    law((scenario, facts) => {
      const hall = openHall(scenario);
      const handUp = new Map(hall.boards.map(({ id, state }) => [id, state === 'ready']));
      const thinksAt = new Map<number, number>();
      for (const fact of facts) {
        if (fact.kind === 'opponentMoved') handUp.set(fact.board, true);
        if (fact.kind === 'boardAdmitted') handUp.set(fact.board, masterOpens(scenario, fact.board));
        if (fact.kind === 'playBegan') {
          expect(handUp.get(fact.board)).toBe(true);
          handUp.set(fact.board, false);
          thinksAt.set(fact.master, fact.board);
        }
        if (fact.kind === 'masterMoved') expect(thinksAt.get(fact.master)).toBe(fact.board);
      }
    }));

  it('at one instant opponents come before masters, masters before choices (SPEC 1.2)', () =>
    law((_, facts) => {
      const rank = ({ kind }: Fact) =>
        kind === 'opponentMoved' ? 0 : kind === 'masterMoved' ? 1 : kind === 'bellRang' ? 2 : null;
      // Only where nothing takes no time: else an instant has several rounds of opponents, masters and choices.
      const instants = Map.groupBy(facts, ({ at }) => at);
      for (const [at, together] of instants) {
        const begun = together.some((fact) => 'until' in fact && fact.until === at);
        if (begun) continue;
        const order = together.map(rank).filter((place) => place !== null);
        if (!facts.some((fact) => fact.kind === 'masterMoved' && fact.at === at)) continue;
        const firstMaster = order.indexOf(1);
        const zeroReply = order.lastIndexOf(0) > firstMaster;
        if (!zeroReply) expect(order).toEqual([...order].sort());
      }
    }));

  it('the event loop without traps never waits, and never rests while a hand is up (SPEC 4.9)', () =>
    fc.assert(
      fc.property(anyScenario, (random) => {
        const scenario = without(random, { policy: 'event-loop', traps: [] });
        fc.pre(problemsOf(scenario).length === 0);
        const hall = openHall(scenario);
        for (let at = nextAppointment(hall); at !== null; at = nextAppointment(hall)) {
          const { facts } = advance(hall, at);
          expect(facts.filter(({ kind }) => kind === 'blockBegan')).toEqual([]);
          const rests = hall.masters.some(({ doing }) => doing === 'rest');
          if (rests && !hall.ended) expect(readyBoards(hall)).toEqual([]);
        }
        expect(settle(scenario, playOut(scenario).facts).idleWithHandsUpShare).toBe(0);
      }),
      runs,
    ));

  it('no more masters play at once than there are brains', () =>
    law((scenario, facts, { masters }) => {
      const lanes = lanesOf(scenario, facts, facts.at(-1)?.at ?? 0);
      const turns = lanes.flatMap(({ segments }) =>
        segments
          .filter(({ doing }) => doing === 'play' || doing === 'recall' || doing === 'switch')
          .flatMap(({ from, to }) => [
            { at: from, change: 1 },
            { at: to, change: -1 },
          ]),
      );
      turns.sort((a, b) => a.at - b.at || a.change - b.change);
      let thinking = 0;
      for (const { change } of turns) {
        thinking += change;
        expect(thinking).toBeLessThanOrEqual(Math.min(scenario.brains, masters.length));
      }
    }));

  it('on a circle everybody serves his own boards; behind a door there are never more than it lets in (SPEC 4.1, 5.1)', () =>
    law((scenario, facts, { masters }) => {
      const circle = goesRound(scenario.policy);
      let inside = Math.min(scenario.boards, scenario.door ?? scenario.boards);
      const admitted = new Set(Array.from({ length: inside }, (_, index) => index + 1));
      for (const fact of facts) {
        if (fact.kind === 'playBegan' && circle)
          expect((fact.board - 1) % masters.length).toBe(fact.master - 1);
        if (fact.kind === 'boardAdmitted') {
          admitted.add(fact.board);
          inside++;
        }
        if (fact.kind === 'boardClosed' && admitted.has(fact.board)) inside--;
        expect(inside).toBeLessThanOrEqual(scenario.door ?? scenario.boards);
      }
    }));

  it('a task group ends exactly once, after all its boards; one failure cancels the others of a group, not of a gather (SPEC 5.2, 5.3)', () =>
    law((scenario, facts, hall) => {
      scenario.groups.forEach(({ kind, boards }, index) => {
        const closed = facts.filter((fact) => fact.kind === 'boardClosed' && boards.includes(fact.board));
        const ends = facts.filter((fact) => fact.kind === 'groupEnded' && fact.group === index + 1);
        const cut = facts.at(-1)?.kind === 'bellRang' || !hall.ended;
        expect(ends.length).toBeLessThanOrEqual(1);
        if (!cut) expect(ends.length).toBe(1);
        if (ends.length === 1) expect(closed.length).toBe(boards.length);
        const whys = closed.map((fact) => (fact.kind === 'boardClosed' ? fact.why : ''));
        const failed = whys.some((why) => why === 'failed' || why === 'timedOut');
        if (kind === 'gather' || !failed) expect(whys).not.toContain('cancelled');
        if (kind === 'group' && failed) expect(closed.length).toBe(boards.length);
      });
    }));

  it('every board is somewhere at the end: served, never served, or still at the door (SPEC 7.3, 7.7)', () =>
    law((scenario, facts) => {
      const { neverServed, turnedAway, movesAnswered } = settle(scenario, facts);
      const perBoard = waitsOf(scenario, facts);
      expect(sum(perBoard.map(({ answers }) => answers))).toBe(movesAnswered);
      const unplayed = perBoard.filter(({ answers }) => answers === 0).length;
      expect(neverServed + turnedAway).toBeLessThanOrEqual(unplayed);
      if (scenario.failures.length === 0 && scenario.groups.length === 0)
        expect(neverServed + turnedAway).toBe(unplayed);
    }));
});
