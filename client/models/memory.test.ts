import { describe, expect, it } from 'vitest';
import { scenarioOf } from '../../shared/simul/index.ts';
import { memoryOf } from './memory.ts';

const memoryWith = (masters: number, ramBytes: number | null) =>
  memoryOf(scenarioOf({ policy: 'blocking', boards: 24, masters, ramBytes }));

describe('the memory of the masters', () => {
  it('is no subject for one master without a limit', () => {
    expect(memoryWith(1, null)).toBeNull();
    expect(memoryWith(1, 64e6)).not.toBeNull();
  });
  it('reserves 8 MB for each and touches 16 KB: two figures, told apart', () => {
    const memory = memoryWith(8, null);
    expect(memory).toMatchObject({ reservedBytes: 64e6, touchedBytes: 128e3, wholeBytes: 64e6, refused: 0 });
  });
  it('is too small for some', () =>
    expect(memoryWith(8, 40e6)).toMatchObject({ reservedBytes: 40e6, wholeBytes: 40e6, refused: 3 }));
  it('500 threads of 8 MB are the course’s 4 GB, 8 MB of them real', () => {
    const memory = memoryWith(1000, 4e9);
    expect([memory?.reservedBytes, memory?.touchedBytes, memory?.refused]).toEqual([4e9, 8e6, 500]);
  });
});
