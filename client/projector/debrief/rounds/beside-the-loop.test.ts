import { describe, expect, it } from 'vitest';
import { type Driver, driveOut, scenarioOf, settle } from '../../../../shared/simul/index.ts';
import { besideTheLoop, besideWords } from './beside-the-loop.ts';
import type { Settled } from './settled.ts';

const scenario = scenarioOf({
  ...{ policy: 'driven', boards: 8, opens: 'opponents', exchanges: null, durationMs: 30_000 },
  ...{ playMs: 300, walkVisitMs: 100 },
  replies: { kind: 'sampled', law: 'logNormal', meanMs: 4_000, sigma: 0.5, seed: 3 },
});
const drivenBy = (driver: Driver, reactionMs: number): Settled => {
  const { facts } = driveOut(scenario, driver, reactionMs);
  return {
    ...{ number: 1, round: { scenario, facts }, ledger: settle(scenario, facts) },
    driver: { board: 2, name: 'Mia' },
  };
};
/** Board 1 and then the others by number, hand or no hand. */
const byNumber: Driver = (_, { board, visit }) => (visit === 'none' ? board : (board % 8) + 1);
const toHands: Driver = ({ boards }) =>
  [...boards].filter(({ state }) => state === 'ready').sort((a, b) => a.since - b.since)[0]?.id ?? null;

describe('a person beside the event loop', () => {
  it('is told what it answers on the very same replies, and what nobody can beat', () => {
    const mia = drivenBy(byNumber, 500);
    const beside = besideTheLoop(mia);
    const moves = mia.ledger.movesAnswered;
    expect(beside.loop.round.scenario.policy).toBe('event-loop');
    expect(beside.loop.ledger.movesAnswered).toBeGreaterThan(moves);
    expect(beside.bound).toBeGreaterThanOrEqual(beside.loop.ledger.movesAnswered);
    expect(besideWords(mia, beside)).toBe(
      `Mia answered ${moves} moves. On the very same replies the event loop answers ${beside.loop.ledger.movesAnswered}, and nobody can answer more than ${beside.bound}.`,
    );
  });

  it('is praised where they did as well, and never told of more than was possible', () => {
    const mia = drivenBy(toHands, 0);
    const beside = besideTheLoop(mia);
    expect(mia.ledger.movesAnswered).toBeLessThanOrEqual(beside.bound);
    expect(besideWords(mia, beside)).toContain('as good as the event loop');
    expect(besideWords({ ...mia, driver: { board: 0, name: '' } }, beside)).toMatch(/^The host answered/);
  });

  it('is compared up to the bell, if the host rang it early', () => {
    const { round, ...mia } = drivenBy(toHands, 0);
    const facts = round.facts.filter(({ at }) => at <= 12_000);
    const cut = [...facts, { kind: 'bellRang', at: 12_000 } as const];
    const settled = { ...mia, round: { scenario, facts: cut }, ledger: settle(scenario, cut) };
    const { loop, bound } = besideTheLoop(settled);
    expect(loop.ledger.makespanMs).toBeLessThanOrEqual(12_000);
    expect(bound).toBeLessThan(besideTheLoop({ ...mia, round }).bound);
  });
});
