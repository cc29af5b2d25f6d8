import { describe, expect, it } from 'vitest';
import { START_FEN } from '../../shared/chess/position.ts';
import { HandClock } from '../../shared/round/hand-clock.ts';
import { instantEngine } from '../testing/instant-engine.ts';
import { COST_MS, EngineBudget } from './budget.ts';

function engineWith(share: number) {
  const clock = new HandClock();
  const budget = new EngineBudget(clock, share);
  const asked = async (level: number, times: number) => {
    const engine = budget.of(instantEngine, level);
    const answers = await Promise.allSettled(Array.from({ length: times }, () => engine.choose(START_FEN)));
    return answers.filter(({ status }) => status === 'fulfilled').length;
  };
  return { clock, asked };
}

describe('the engine’s budget', () => {
  it('answers at once what was saved up, and refuses the rest', async () => {
    const { asked } = engineWith(0.25);
    expect(await asked(0, 10_000)).toBe(250 / COST_MS[0]);
    expect(await asked(0, 1)).toBe(0);
  });
  it('answers as many as its share allows from then on', async () => {
    const { clock, asked } = engineWith(0.5);
    await asked(2, 1_000);
    for (let tenth = 0; tenth < 10; tenth++) {
      clock.pass(100);
      expect(await asked(2, 1_000)).toBe((100 * 0.5) / COST_MS[2]);
    }
  });
  it('saves up no more than a quarter of a second of work, however long nobody asks', async () => {
    const { clock, asked } = engineWith(1);
    clock.pass(3_600_000);
    expect(await asked(1, 1_000)).toBe(250 / COST_MS[1]);
  });
  it('is one for all levels and classes', async () => {
    const { asked } = engineWith(0.25);
    expect(await asked(2, 1_000)).toBeGreaterThan(0);
    expect(await asked(0, 1)).toBe(0);
  });
});
