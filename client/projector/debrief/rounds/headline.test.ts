import { describe, expect, it } from 'vitest';
import {
  botReplies,
  classRound,
  famousEvening,
  playOut,
  type Replies,
  settle,
} from '../../../../shared/simul/index.ts';
import { headlineOf, isUnequal, movesAMinute } from './headline.ts';
import { type Settled, settledOf } from './settled.ts';

const bots = (count: number): Replies[] =>
  Array.from({ length: count }, (_, index) => botReplies(1, index + 1));

function settled(policy: 'blocking' | 'event-loop', seconds = 60, replies = bots(8)): Settled {
  const scenario = classRound({ policy, boards: replies.length, durationMs: seconds * 1000, replies });
  const { facts } = playOut(scenario);
  return { number: 1, round: { scenario, facts }, ledger: settle(scenario, facts) };
}

describe('the headline says only what is true', () => {
  it('two rounds that differ in nothing but the way', () =>
    expect(headlineOf([settled('blocking'), settled('event-loop')])).toBe(
      'Same master. Same players. Same 60 seconds.',
    ));
  it('of another length', () =>
    expect(headlineOf([settled('blocking', 30), settled('event-loop', 60)])).toBe(
      'Same master. Same players. 30 + 60 seconds.',
    ));
  it('with other players', () =>
    expect(headlineOf([settled('blocking'), settled('event-loop', 60, bots(8).toReversed())])).toBe(
      'Same master. Same 60 seconds.',
    ));
  it('of one round, what it was', () =>
    expect(headlineOf([settled('blocking')])).toBe('One master. 8 players. 60 seconds.'));
  it('of a whole evening, in hours', () => {
    const evening = (['blocking', 'event-loop'] as const).map(famousEvening);
    const rounds = evening.map((scenario) => ({ scenario, facts: playOut(scenario).facts, isShow: true }));
    expect(headlineOf(settledOf(rounds)).replaceAll('\u00a0', ' ')).toBe(
      'Same master. Same players. 12 h against 1 h 1 min.',
    );
  });
  it('moves of rounds that were not equally long are compared by the minute', () => {
    const early = settled('event-loop', 20);
    expect(isUnequal([settled('blocking', 40), early])).toBe(true);
    expect(isUnequal([settled('blocking', 20), early])).toBe(false);
    expect(movesAMinute(early)).toBe(
      Math.round((early.ledger.movesAnswered * 60_000) / early.ledger.makespanMs),
    );
  });
  it('of none', () => expect(headlineOf([])).toBe('No round has been played yet.'));
});
