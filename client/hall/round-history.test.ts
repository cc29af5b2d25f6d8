import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { advance, openHall, playOut, type Scenario, scenarioOf } from '../../shared/simul/index.ts';
import { RoundHistory } from './round-history.ts';

const replies = (seed: number) => ({ kind: 'sampled', law: 'exponential', meanMs: 5_000, seed }) as const;
const toldAll = (scenario: Scenario) => {
  const { hall, facts } = playOut(scenario);
  const history = new RoundHistory(scenario);
  history.read({ scenario, facts });
  return { history, facts, hall };
};

describe('what only the facts can tell', () => {
  it('why a board is closed, and when', () => {
    const boards = {
      policy: 'event-loop',
      boards: 5,
      exchanges: 1,
      replies: { kind: 'fixed', ms: 1_000 },
    } as const;
    const group = { kind: 'group', boards: [1, 2, 3, 4, 5] } as const;
    const { history } = toldAll(
      scenarioOf({ ...boards, playMs: 0, groups: [group], failures: [{ board: 3, atMs: 500 }] }),
    );
    expect(history.closed.get(3)).toEqual({ why: 'failed', at: 500 });
    for (const board of [1, 2, 4, 5])
      expect(history.closed.get(board)).toEqual({ why: 'cancelled', at: 500 });
  });
  it('whether it is told at once or fact by fact makes no difference', () => {
    const scenario = scenarioOf({
      policy: 'event-loop',
      boards: 6,
      timeoutMs: 4_000,
      replies: replies(3),
      exchanges: 3,
    });
    const { facts } = playOut(scenario);
    const [atOnce, bitByBit] = [new RoundHistory(scenario), new RoundHistory(scenario)];
    atOnce.read({ scenario, facts });
    for (let told = 0; told <= facts.length; told++) bitByBit.read({ scenario, facts: facts.slice(0, told) });
    expect([...bitByBit.closed]).toEqual([...atOnce.closed]);
    expect(atOnce.closed.size).toBe(6);
  });
});

describe('polling', () => {
  it('leaves a mark at each board that had nothing for him, and none where he plays', () => {
    const scenario = scenarioOf({
      ...{ policy: 'polling', boards: 4, opens: 'opponents', exchanges: 1, walkMs: 100, playMs: 50 },
      replies: [150, 10_000, 10_000, 10_000].map((ms) => ({ kind: 'fixed', ms }) as const),
    });
    const { facts } = advance(openHall(scenario), 900);
    const history = new RoundHistory(scenario);
    history.read({ scenario, facts });
    expect([...history.vainLooks.keys()].toSorted()).toEqual([2, 3, 4]);
  });
  it('leaves none under another policy', () => {
    const { history } = toldAll(scenarioOf({ policy: 'in-order', boards: 4, exchanges: 2, walkMs: 100 }));
    expect(history.vainLooks.size).toBe(0);
  });
});

describe('the crown', () => {
  const round = fc.record({
    ...{ masters: fc.integer({ min: 2, max: 5 }), brains: fc.integer({ min: 1, max: 4 }) },
    ...{
      atMs: fc.integer({ min: 0, max: 60_000 }),
      switchMs: fc.constantFrom(0, 300),
      recallMs: fc.constantFrom(0, 200),
    },
    policy: fc.constantFrom('blocking', 'event-loop', 'blocking-stay'),
  });
  it('is on the heads of those who used a brain last, as in the core', () =>
    fc.assert(
      fc.property(round, ({ masters, brains, atMs, policy, ...prices }) => {
        fc.pre(brains < masters);
        const scenario = scenarioOf({
          ...{ policy, boards: 9, masters, brains, exchanges: 4, playMs: 900, timeoutMs: 9_000 },
          ...{ ...prices, replies: replies(7) },
        });
        const { hall, facts } = advance(openHall(scenario), atMs);
        const history = new RoundHistory(scenario);
        history.read({ scenario, facts });
        for (let id = 1; id <= masters; id++)
          expect(history.crowns?.worn(id)).toBe(hall.brains?.lastMaster.includes(id));
      }),
    ));
  it('comes from who had it before', () => {
    const { history, facts } = toldAll(
      scenarioOf({ policy: 'blocking', boards: 2, masters: 2, brains: 1, switchMs: 300, exchanges: 1 }),
    );
    const last = facts.findLast(({ kind }) => kind === 'switchBegan');
    expect(last && 'master' in last && history.crowns?.giver(last.master)).toBe(
      last && 'master' in last && 3 - last.master,
    );
  });
  it('is nobody’s to share where everybody has his own', () =>
    expect(new RoundHistory(scenarioOf({ policy: 'blocking', boards: 4, masters: 2 })).crowns).toBeNull());
});
