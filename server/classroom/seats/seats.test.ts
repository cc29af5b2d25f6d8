import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameKey } from '../../../shared/protocol/typed-name.ts';
import { systemChance } from '../../chance.ts';
import { hashOf, Seats, tokenFrom } from './seats.ts';

const SEATS = 5;
const act = fc.oneof(
  fc.record({
    do: fc.constant('take'),
    name: fc.constantFrom('Ada', 'ADA', 'Ben', 'Deep Beige', '__proto__'),
  }),
  fc.record({ do: fc.constant('free'), index: fc.nat(10) }),
);

function take(seats: Seats, name: string): { board: number; token: string } | null {
  const offer = seats.offer(name);
  const token = tokenFrom(undefined, systemChance.secret);
  if (offer) seats.sit(offer.board, { name: offer.name, tokenHash: hashOf(token) });
  return offer && { board: offer.board, token };
}

describe('the seats of a hall', () => {
  it('are held by their tokens alone, whoever comes and goes; no two people have one name', () =>
    fc.assert(
      fc.property(fc.array(act, { maxLength: 40 }), (acts) => {
        const seats = new Seats(SEATS);
        const held = new Map<string, number>();
        const gone: string[] = [];
        for (const one of acts) {
          if ('name' in one) {
            const taken = take(seats, one.name);
            expect(taken === null).toBe(held.size === SEATS);
            if (taken) held.set(taken.token, taken.board);
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
    const { token } = take(seats, 'Ada') ?? { token: '' };
    expect(JSON.stringify(seats.all)).not.toContain(token);
  });

  it('that are being taken are offered to nobody else, nor their names', () => {
    const seats = new Seats(2);
    expect(seats.offer('Ada')).toEqual({ board: 1, name: 'Ada' });
    expect(seats.offer('Ada')).toEqual({ board: 2, name: 'Ada 2' });
    expect(seats.full).toBe(true);
    expect(seats.offer('Ben')).toBeNull();
    expect(seats.people).toBe(0);
    seats.giveUp(1);
    expect(seats.offer('Ada')).toEqual({ board: 1, name: 'Ada' });
  });

  it('take the token that a phone brings, if it is a good one', () => {
    const own = 'abcdefghijklmnopqrstuv';
    expect(tokenFrom(own, systemChance.secret)).toBe(own);
    for (const bad of [undefined, '', 'short', `${own}w`, `${own.slice(1)}!`])
      expect(tokenFrom(bad, systemChance.secret)).toMatch(/^[\w-]{22}$/);
  });
});
