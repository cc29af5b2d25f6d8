import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameKey } from '../../shared/protocol/names.ts';
import { Seats } from './seats.ts';

const SEATS = 5;
const act = fc.oneof(
  fc.record({
    do: fc.constant('take'),
    name: fc.constantFrom('Ada', 'ADA', 'Ben', 'Deep Beige', '__proto__'),
  }),
  fc.record({ do: fc.constant('free'), index: fc.nat(10) }),
);

describe('the seats of a hall', () => {
  it('are held by their tokens alone, whoever comes and goes; no two people have one name', () =>
    fc.assert(
      fc.property(fc.array(act, { maxLength: 40 }), (acts) => {
        const seats = new Seats(SEATS);
        const held = new Map<string, number>();
        const gone: string[] = [];
        for (const one of acts) {
          if ('name' in one) {
            const taken = seats.take(one.name);
            expect(taken === null).toBe(held.size === SEATS);
            if (taken) held.set(taken.token, taken.seat.board);
          } else {
            const [token, board] = [...held][one.index] ?? [];
            if (token === undefined || board === undefined) continue;
            seats.free(board);
            held.delete(token);
            gone.push(token);
          }
        }
        for (const [token, board] of held) expect(seats.heldBy(token)).toMatchObject({ board, bot: false });
        for (const token of gone) expect(seats.heldBy(token)).toBeNull();
        expect(new Set(held.values()).size).toBe(held.size);
        expect(seats.people).toBe(held.size);
        const names = seats.all.filter(({ bot }) => !bot).map(({ name }) => nameKey(name));
        expect(new Set(names).size).toBe(names.length);
      }),
      { numRuns: 100 },
    ));

  it('tell nobody a token', () => {
    const seats = new Seats(SEATS);
    const { token } = seats.take('Ada') ?? { token: '' };
    expect(JSON.stringify(seats.all)).not.toContain(token);
  });
});
