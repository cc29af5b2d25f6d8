import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { carriedBy, filesFor, peopleByFiles } from './carries.ts';

const server = (openFiles: number | null, freeMemoryBytes: number | null) => ({
  openFiles,
  freeBytes: null,
  freeMemoryBytes,
});

describe('what a server has room for', () => {
  it('is limited by nothing that is not known', () =>
    expect(carriedBy(server(null, null))).toEqual({ people: Infinity, limit: null }));
  it('is what the open files leave', () =>
    expect(carriedBy(server(1_024, 8e9))).toEqual({ people: 876, limit: 'files' }));
  it('is what the memory leaves, of which the system keeps half', () =>
    expect(carriedBy(server(100_000, 600e6))).toEqual({ people: 5_000, limit: 'memory' }));
  it('is nobody where there is no room at all', () => expect(peopleByFiles(10)).toBe(0));

  it('whoever is given the files that they need fits in', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000 }), (people) => {
        expect(peopleByFiles(filesFor(people))).toBeGreaterThanOrEqual(people);
      }),
    );
  });
});
