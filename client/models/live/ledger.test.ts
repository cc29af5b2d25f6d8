import { describe, expect, it } from 'vitest';
import { botReplies, classRound, playOut, settle } from '../../../shared/simul/index.ts';
import { figureOf, isAlarming } from '../../charts/figures.ts';
import { LiveLedger } from './ledger.ts';

const durationMs = 60_000;
const roundOf = (policy: 'blocking' | 'event-loop') => {
  const replies = Array.from({ length: 24 }, (_, index) => botReplies(7, index + 1));
  const scenario = classRound({ policy, boards: 24, durationMs, replies });
  return { scenario, facts: playOut(scenario).facts };
};

describe('the ledger of a running round', () => {
  it.each(['blocking', 'event-loop'] as const)(
    '%s: facts that come bit by bit give the same figures',
    (policy) => {
      const { scenario, facts } = roundOf(policy);
      const ledger = new LiveLedger();
      for (let heard = 0; heard < facts.length; heard += 13)
        ledger.at({ scenario, facts: facts.slice(0, heard) }, facts[heard]?.at ?? 0);
      expect(ledger.at({ scenario, facts }, durationMs)).toEqual(settle(scenario, facts));
    },
  );
  it('what is shown while it runs is the same without the waits', () => {
    const { scenario, facts } = roundOf('blocking');
    const ledger = new LiveLedger();
    for (let heard = 0; heard < facts.length; heard += 29) {
      const round = { scenario, facts: facts.slice(0, heard) };
      const nowMs = (facts[heard]?.at ?? 0) - 1;
      const { accounts, makespanMs, movesAnswered, idleWithHandsUpShare, neverServed } = ledger.at(
        round,
        nowMs,
      );
      expect(ledger.soFar(round, nowMs)).toMatchObject({
        ...{ accounts, makespanMs, movesAnswered, idleWithHandsUpShare, neverServed },
      });
    }
  });
  it('another round begins with empty books', () => {
    const [first, second] = [roundOf('blocking'), roundOf('event-loop')];
    const ledger = new LiveLedger();
    ledger.at(first, durationMs);
    expect(ledger.at(second, durationMs)).toEqual(settle(second.scenario, second.facts));
  });
  it('says the same as the figures that people read', () => {
    const { scenario, facts } = roundOf('blocking');
    const ledger = settle(scenario, facts);
    expect(figureOf({ ...ledger, movesAnswered: 9_507 }, 'movesAnswered')).toBe('9,507');
    expect(figureOf(ledger, 'idleWithHandsUp')).toMatch(/^[89]\d%$/);
    expect(isAlarming(ledger, 'idleWithHandsUp')).toBe(true);
    expect(isAlarming(settle(scenario, []), 'idleWithHandsUp')).toBe(false);
  });
});
