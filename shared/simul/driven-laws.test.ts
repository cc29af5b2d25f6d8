/** What holds whoever drives the master: a person, a program, or nobody who knows what they do. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyScenario, ms } from '../testing/any-scenario.ts';
import {
  advance,
  botReplies,
  boundOf,
  classRound,
  type Driver,
  draw,
  driveOut,
  type Fact,
  lanesOf,
  maySend,
  openHall,
  perfectLoop,
  playOut,
  policies,
  problemsOf,
  replay,
  type Scenario,
  scoreOf,
  send,
  settle,
  starsOf,
} from './index.ts';
import { onTick } from './model/time.ts';

const runs = { numRuns: 200, endOnFailure: true };
const anyDriven = fc
  .tuple(anyScenario, fc.boolean())
  .map(([scenario, polite]): Scenario => ({ ...scenario, policy: 'driven', polite }))
  .filter((scenario) => problemsOf(scenario).length === 0);
const anyReactionMs = fc.oneof(fc.constant(0), ms(5));

/** Sends him anywhere, at times nowhere, whoever has a hand up. */
function anybody(seed: number): Driver {
  let looks = 0;
  return ({ boards }, me) => {
    const board = Math.floor(draw(seed, me.id, looks++) * (boards.length + 2));
    return board === 0 ? null : board;
  };
}
const anyRound = fc.tuple(anyDriven, fc.nat(99), anyReactionMs).map(([scenario, seed, reactionMs]) => ({
  scenario,
  ...driveOut(scenario, anybody(seed), reactionMs),
}));

/** Goes where the event loop would go. */
const likeTheLoop: Driver = (hall, me) => {
  const choice = policies['event-loop'].choose(hall, me);
  return 'board' in choice ? choice.board : null;
};

/** What is done: without orders, and without what he does while he has none. */
const deeds = (facts: readonly Fact[]): readonly Fact[] =>
  facts.filter((fact) => fact.kind !== 'masterSent' && fact.kind !== 'restBegan' && !('unasked' in fact));

describe('a driven master', () => {
  it('who is sent where the event loop would go has the event loop’s facts (SPEC 4.11, 4.12)', () =>
    fc.assert(
      fc.property(anyScenario, (random) => {
        // Several masters are told one after the other, so the order within an instant may be another one.
        const loop: Scenario = { ...random, policy: 'event-loop', masters: 1 };
        // The nearest one is looked for from where he has just played, which who stands unasked has left behind.
        fc.pre(loop.queue !== 'nearest' && problemsOf(loop).length === 0);
        const driven = driveOut({ ...loop, policy: 'driven' }, likeTheLoop);
        const { facts } = playOut(loop);
        expect(deeds(driven.facts)).toEqual(deeds(facts));
        expect(settle(loop, driven.facts)).toEqual(settle(loop, facts));
      }),
      runs,
    ));

  it('leaves a log that rebuilds the hall, through JSON too (SPEC 8.1)', () =>
    fc.assert(
      fc.property(anyRound, ({ scenario, hall, facts }) => {
        const rebuilt = replay(scenario, JSON.parse(JSON.stringify(facts)));
        expect(advance(rebuilt, hall.now).hall).toEqual(hall);
      }),
      runs,
    ));

  it('sent again as in the log has the same facts, in whatever slices the clock is read (SPEC 1.3)', () =>
    fc.assert(
      fc.property(anyRound, fc.array(ms(20)), ({ scenario, facts }, slices) => {
        const hall = openHall(scenario);
        const again: Fact[] = [];
        let now = 0;
        const looks = slices.map((slice) => (now += slice));
        for (const fact of facts) {
          if (fact.kind !== 'masterSent') continue;
          while (looks[0] !== undefined && looks[0] < fact.at)
            again.push(...advance(hall, looks.shift() ?? 0).facts);
          again.push(...send(hall, fact.master, fact.to, fact.at).facts);
        }
        again.push(...advance(hall, Infinity).facts);
        expect(again).toEqual(facts);
      }),
      runs,
    ));

  it('is sent nowhere that he may not go, and none is sent where another is (SPEC 4.13)', () =>
    fc.assert(
      fc.property(anyRound, ({ scenario, facts }) => {
        const hall = openHall(scenario);
        for (const fact of facts) {
          if (fact.kind === 'masterSent') {
            advance(hall, fact.at);
            expect(maySend(hall, fact.master, fact.to)).toBe(true);
            send(hall, fact.master, fact.to, fact.at);
          }
          const places = hall.boards.flatMap(({ master }) => (master === null ? [] : [master]));
          expect(new Set(places).size).toBe(places.length);
        }
      }),
      runs,
    ));

  it('has every millisecond in one account, and lanes without gaps (SPEC 7.2)', () =>
    fc.assert(
      fc.property(anyRound, ({ scenario, facts }) => {
        const { accounts, makespanMs } = settle(scenario, facts);
        for (const account of accounts)
          expect(onTick(Object.values(account).reduce((sum, one) => sum + one, 0))).toBe(makespanMs);
        for (const { segments } of lanesOf(scenario, facts, makespanMs))
          for (const [index, { from }] of segments.entries()) expect(from).toBe(segments[index - 1]?.to ?? 0);
      }),
      runs,
    ));
});

/** Eight bots, forty seconds. */
const bots = (seed: number): Scenario =>
  classRound({
    policy: 'driven',
    boards: 8,
    durationMs: 40_000,
    playMs: 500,
    walkVisitMs: 200,
    replies: Array.from({ length: 8 }, (_, index) => botReplies(seed, index + 1)),
  });
/** Takes any board of those with a hand up, and now and then any board at all. */
function careless(seed: number, share: number): Driver {
  const any = anybody(seed);
  let looks = 0;
  return (hall, me) => {
    if (draw(seed, 0, looks++) < share) return any(hall, me);
    const ready = hall.boards.filter(({ state }) => state === 'ready');
    return ready[Math.floor(draw(seed, 0, looks++) * ready.length)]?.id ?? null;
  };
}

describe('the bound', () => {
  it('is beaten by no driver, and where nobody must be polite not by the loop (SPEC 7.8)', () =>
    fc.assert(
      fc.property(
        anyRound,
        fc.array(fc.constantFrom(1, 3), { maxLength: 7 }),
        ({ scenario, facts }, worth) => {
          // People who were given no time at all would let moves without any time never end.
          fc.pre(problemsOf(perfectLoop(scenario, facts)).length === 0);
          const bound = boundOf(scenario, facts, worth);
          expect(scoreOf(facts, worth)).toBeLessThanOrEqual(bound);
          const free = boundOf({ ...scenario, polite: false }, facts, worth);
          expect(scoreOf(playOut(perfectLoop(scenario, facts)).facts, worth)).toBeLessThanOrEqual(free);
        },
      ),
      runs,
    ));

  it('is near: the best of many careless drivers approaches the loop, and the loop the bound (SPEC 7.8)', () => {
    for (const seed of [1, 2, 3]) {
      const scenario = bots(seed);
      const loop = scoreOf(playOut(perfectLoop(scenario, [])).facts);
      const scores = Array.from({ length: 60 }, (_, index) =>
        scoreOf(driveOut(scenario, careless(index, (index % 10) / 10)).facts),
      );
      const bestOf = (some: number) => Math.max(...scores.slice(0, some));
      expect(Math.min(...scores)).toBeLessThan(0.75 * loop);
      expect(bestOf(60)).toBeGreaterThanOrEqual(0.95 * loop);
      expect(loop).toBeGreaterThanOrEqual(0.8 * boundOf(scenario, []));
    }
  });

  it('with constant times is N / (S + Z) or 1 / S, whichever is less, but for the edges of the round (SPEC 7.8)', () => {
    const round = (boards: number): Scenario =>
      classRound({
        ...{ policy: 'driven', boards, durationMs: 600_000, playMs: 800, walkVisitMs: 200 },
        replies: { kind: 'fixed', ms: 9_000 },
      });
    expect(boundOf(round(4), [])).toBeCloseTo(4 * Math.floor(600 / 9.8), -1);
    expect(boundOf(round(20), [])).toBe(591);
  });

  it('of a polite master has the first replies of a board first: quick ones after a slow one cost the slow one (SPEC 7.8)', () => {
    const scenario: Scenario = {
      ...bots(1),
      ...{ boards: 2, opens: 'master', polite: true, durationMs: 30_000, playMs: 500, walkVisitMs: 500 },
      replies: [
        { kind: 'recorded', ms: [21_000, ...new Array<number>(60).fill(0)] },
        { kind: 'fixed', ms: 4_000 },
      ],
    };
    // At board 2 alone six moves and five waits; 21 s at board 1 leave time for nine moves, and quick ones need no more.
    expect(boundOf(scenario, [])).toBe(9);
    expect(scoreOf(driveOut(scenario, () => 1).facts)).toBe(9);
    expect(scoreOf(driveOut(scenario, () => 2).facts)).toBe(6);
  });

  it('of a class of people takes what they took, and their loop meets the same (SPEC 7.8)', () => {
    const person = { kind: 'human', capMs: 5_000 } as const;
    const scenario: Scenario = { ...bots(1), replies: person };
    const { facts } = driveOut(scenario, careless(1, 0));
    const loop = perfectLoop(scenario, facts);
    expect(loop).toMatchObject({ policy: 'event-loop', polite: false, replies: expect.any(Array) });
    expect(scoreOf(playOut(loop).facts)).toBeLessThanOrEqual(boundOf(scenario, facts));
  });

  it('gives stars by shares of it', () => {
    const from = [0.3, 0.6, 0.9] as const;
    expect([0, 3, 6, 8.9, 9, 10].map((score) => starsOf(score, 10, from))).toEqual([0, 1, 2, 2, 3, 3]);
    expect(starsOf(0, 0, from)).toBe(0);
  });
});
