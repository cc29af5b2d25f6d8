/** A tournament against the plain search that it stands for. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  enter,
  first,
  firstFrom,
  firstKey,
  lastUpTo,
  NEVER,
  openTournament,
  takesPart,
} from './tournament.ts';

const changes = (keys: fc.Arbitrary<number>) =>
  fc.integer({ min: 1, max: 40 }).chain((places) =>
    fc.record({
      places: fc.constant(places),
      changes: fc.array(fc.tuple(fc.integer({ min: 1, max: places }), keys), { maxLength: 80 }),
      from: fc.integer({ min: 1, max: places + 3 }),
    }),
  );

it('the lowest key is first, among equals the lowest place, whoever comes, changes or goes', () =>
  fc.assert(
    fc.property(changes(fc.constantFrom(0, 1, 2, 3.5, NEVER)), ({ places, changes }) => {
      const tournament = openTournament(places);
      const plain = new Map<number, number>();
      for (const [place, key] of changes) {
        enter(tournament, place, key);
        plain.set(place, key);
        const present = [...plain].filter(([, its]) => its !== NEVER);
        const best = present.sort((a, b) => a[1] - b[1] || a[0] - b[0])[0];
        expect([first(tournament), firstKey(tournament)]).toEqual(best ?? [0, NEVER]);
        expect(takesPart(tournament, place)).toBe(key !== NEVER);
      }
    }),
  ));

it('as a plain set it finds the next place from anywhere, on and back', () =>
  fc.assert(
    fc.property(changes(fc.constantFrom(0, NEVER)), ({ places, changes, from }) => {
      const tournament = openTournament(places);
      const present = new Set<number>();
      for (const [place, key] of changes) {
        enter(tournament, place, key);
        if (key === NEVER) present.delete(place);
        else present.add(place);
      }
      const ahead = [...present].filter((place) => place >= from);
      expect(firstFrom(tournament, from)).toBe(ahead.length === 0 ? 0 : Math.min(...ahead));
      const to = Math.min(places, from - 1);
      expect(lastUpTo(tournament, to)).toBe(Math.max(0, ...[...present].filter((place) => place <= to)));
    }),
  ));
