import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scenarioOf } from '../../../shared/simul/index.ts';
import { memoryLayout } from './memory.ts';

const strip = { width: 1376, height: 104 };
const planFor = (masters: number, ramBytes: number | null = null) => {
  const layout = memoryLayout(strip, scenarioOf({ policy: 'blocking', boards: 24, masters, ramBytes }));
  if (layout === null) throw new Error('Memory is a subject here');
  return layout;
};

describe('the floor as memory', () => {
  it('says what is reserved and what is really used', () => {
    const { reservedBytes, touchedBytes } = planFor(1000);
    expect(reservedBytes).toBe(8e9);
    expect(touchedBytes).toBe(16e6);
  });
  it('is no subject where one master has all the room he wants', () =>
    expect(memoryLayout(strip, scenarioOf({ policy: 'blocking', boards: 24 }))).toBeNull());
  it('when it is full the others stay out', () => {
    const { carpets, outside, corridor } = planFor(8, 32e6);
    expect([carpets, outside]).toEqual([4, 4]);
    expect(corridor.width).toBeGreaterThan(0);
  });
  it('what is left of it stays empty', () => {
    const { carpets, carpet, floor } = planFor(2, 32e6);
    expect(carpets * carpet.width).toBeCloseTo(floor.width / 2);
  });
  it('nothing lies on another thing or beside the strip', () =>
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 2000 }),
        fc.option(fc.integer({ min: 1, max: 2000 })),
        (masters, fits) => {
          const layout = planFor(masters, fits === null ? null : fits * 8e6);
          expect(layout.words.x + layout.words.width).toBeLessThanOrEqual(layout.floor.x);
          expect(layout.floor.x + layout.floor.width).toBeLessThanOrEqual(layout.corridor.x + 1e-6);
          expect(layout.carpets * layout.carpet.width).toBeLessThanOrEqual(layout.floor.width + 1e-6);
          expect(layout.carpets + layout.outside).toBe(masters);
        },
      ),
    ));
});
