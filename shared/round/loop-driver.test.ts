import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Fact, type PolicyName, replay } from '../simul/index.ts';
import { Exhibition } from './exhibition.ts';
import { HandClock } from './hand-clock.ts';

function exhibitionOf(policy: PolicyName, goesByItself: boolean, boards = 6) {
  const clock = new HandClock();
  const played = new Exhibition({
    rules: { policy, durationMs: 30_000, traps: [{ board: 2, lingerMs: 3_000 }] },
    sitters: Array(boards).fill('bot'),
    capMs: 20_000,
    speed: 1,
    seed: 7,
    clock,
    goesByItself,
    requestMove: () => {},
    onFacts: () => {},
  });
  return { played, clock };
}

/** What took time, and for whom: neither orders nor what they end in no time. */
const happened = (facts: readonly Fact[]) =>
  facts.filter(
    ({ kind, ...fact }) =>
      kind !== 'masterSent' && kind !== 'restBegan' && !('unasked' in fact && fact.unasked),
  );

describe('a driven master whom nobody drives', () => {
  it('goes as the event loop would', () => {
    const byItself = exhibitionOf('driven', true);
    const loop = exhibitionOf('event-loop', false);
    for (const { played, clock } of [byItself, loop]) {
      played.start();
      clock.pass(30_000);
    }
    expect(happened(byItself.played.facts)).toEqual(happened(loop.played.facts));
    const { movesAnswered, idleWithHandsUpShare } = loop.played.ledger;
    expect(byItself.played.ledger).toMatchObject({ movesAnswered, idleWithHandsUpShare });
    expect(replay(byItself.played.scenario, byItself.played.facts)).toEqual(byItself.played.hall);
  });

  it('goes the same way however late his timers ring, and by whichever moments he is played again', () => {
    const onTime = exhibitionOf('driven', true);
    onTime.played.start();
    onTime.clock.pass(30_000);
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 4_000 }), { minLength: 1 }), (lateness) => {
        const late = exhibitionOf('driven', true);
        late.played.start();
        let nth = 0;
        late.clock.pass(40_000, () => lateness[nth++ % lateness.length] ?? 0);
        expect(late.played.facts).toEqual(onTime.played.facts);
        const again = exhibitionOf('driven', true);
        again.played.start();
        for (let atMs = 0; atMs < 30_000; atMs += 1 + (lateness[nth++ % lateness.length] ?? 0))
          again.played.reach(atMs);
        again.played.reach(30_000);
        expect(again.played.facts).toEqual(onTime.played.facts);
      }),
      { numRuns: 5 },
    );
  });

  it('is left to stand when somebody takes over, and leaves where he was sent in vain when they are gone', () => {
    const { played, clock } = exhibitionOf('driven', false);
    played.start();
    expect(played.send(6)).toBeNull();
    clock.pass(500);
    expect(played.hall.masters[0]).toMatchObject({ doing: 'blocked', board: 6 });
    clock.pass(12_000);
    played.goByItself(true);
    clock.pass(5_000);
    const answered = played.ledger.movesAnswered;
    expect(answered).toBeGreaterThan(3);
    played.goByItself(false);
    clock.pass(10_000);
    expect(played.ledger.movesAnswered - answered).toBeLessThanOrEqual(1);
  });
});

describe('sending him', () => {
  it('is refused where nobody drives, before the round, in a pause, after the bell and to no board', () => {
    const loop = exhibitionOf('event-loop', false);
    loop.played.start();
    expect(loop.played.send(1)).toBe('notTheMaster');
    const { played, clock } = exhibitionOf('driven', false);
    expect(played.send(1)).toBe('noRound');
    played.start();
    expect(played.send(7)).toBe('cantGoThere');
    played.pause();
    expect(played.send(1)).toBe('paused');
    played.goOn();
    expect(played.send(1)).toBeNull();
    clock.pass(30_000);
    expect(played.send(1)).toBe('noRound');
  });
});
