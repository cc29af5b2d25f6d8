import { describe, expect, it } from 'vitest';
import { Pulse } from './pulse.ts';

const at = (id: string, beat: number) => ({ id, beat, address: `http://${id}`, halls: 0, hallsMax: 50 });
const idsOf = (members: readonly { id: string }[]) => members.map(({ id }) => id);

describe('a server among others', () => {
  it('is gone when its count stands still for four seconds, and not because it counts slowly', () => {
    const pulse = new Pulse();
    for (let nowMs = 0; nowMs <= 20_000; nowMs += 1_000) {
      const members = [
        at('quick', nowMs),
        at('slow', Math.floor(nowMs / 3_000)),
        at('dead', Math.min(nowMs, 3_000)),
      ];
      expect(idsOf(pulse.note(members, nowMs))).toEqual(nowMs >= 7_000 ? ['dead'] : []);
    }
  });

  it('is not gone because nobody could look: the database was away from everybody', () => {
    const pulse = new Pulse();
    pulse.note([at('other', 7)], 0);
    pulse.forget();
    expect(pulse.note([at('other', 7)], 30_000)).toEqual([]);
    expect(pulse.note([at('other', 7)], 39_900)).toEqual([]);
    expect(idsOf(pulse.note([at('other', 7)], 40_000))).toEqual(['other']);
  });

  it('that has counted again since then is gone after four seconds, as ever', () => {
    const pulse = new Pulse();
    pulse.forget();
    pulse.note([at('other', 7)], 0);
    pulse.note([at('other', 8)], 9_000);
    expect(idsOf(pulse.note([at('other', 8)], 13_000))).toEqual(['other']);
  });
});
