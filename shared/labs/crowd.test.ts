import { array, assert, double, integer, nat, option, property, uint8Array } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asThreads, figuresOf, filesFor, fitting, kbEach, percentile, thinkTime } from './crowd.ts';
import { CROWD_BOARD, packBoards, unpackBoards } from './crowd-boards.ts';

const room = (openFiles: number | null, freeMb: number | null) => ({ openFiles, freeMb });

describe('what fits', () => {
  it('is all, where nothing limits it', () => {
    expect(fitting(10_000, room(null, null))).toEqual({ connections: 10_000, limit: null });
    expect(fitting(10_000, room(20_000, 4_000))).toEqual({ connections: 10_000, limit: null });
  });
  it('is what the limit on open files leaves, and says so', () =>
    expect(fitting(10_000, room(1_024, 4_000))).toEqual({ connections: 924, limit: 'openFiles' }));
  it('is what the memory leaves, and says so', () =>
    expect(fitting(10_000, room(20_000, 650))).toEqual({ connections: 5_000, limit: 'memory' }));
  it('is nobody where there is no room at all', () =>
    expect(fitting(100, room(20_000, 100))).toEqual({ connections: 0, limit: 'memory' }));

  it('is never more than is wanted, and says what limits it exactly where it is less', () => {
    const anyRoom = [option(nat(30_000)), option(nat(4_000))] as const;
    assert(
      property(integer({ min: 1, max: 10_000 }), ...anyRoom, (wanted, openFiles, freeMb) => {
        const { connections, limit } = fitting(wanted, { openFiles, freeMb });
        expect(connections).toBeLessThanOrEqual(wanted);
        expect(connections).toBeGreaterThanOrEqual(0);
        expect(limit === null).toBe(connections === wanted);
        if (openFiles !== null && connections > 0)
          expect(filesFor(connections)).toBeLessThanOrEqual(openFiles);
      }),
    );
  });
});

describe('what as many threads would take', () => {
  it('10,000 reserve 80 GB, and touch a third of one at least', () =>
    expect(asThreads(10_000)).toEqual({ reservedMb: 80_000, touchedMb: 360 }));
  it('touch what a thread was measured to touch', () =>
    expect(asThreads(1_000, 50)).toEqual({ reservedMb: 8_000, touchedMb: 50 }));
  it('is worked out for those who came, beside what was measured', () => {
    const connected = {
      kind: 'connected',
      connections: 1_000,
      failed: null,
      emptyMb: 100,
      rssMb: 108,
      kbEach: 8,
      kernelKbEach: null,
      connectMs: 500,
      connectCpuMs: 0.2,
    } as const;
    expect(figuresOf([{ kind: 'boards', boards: '' }])).toBeNull();
    const figures = figuresOf([{ kind: 'boards', boards: '' }, connected]);
    expect(figures).toEqual({
      connections: 1_000,
      emptyMb: 100,
      rssMb: 108,
      kbEach: 8,
      connectMs: 500,
      connectCpuMs: 0.2,
      reservedMb: 8_000,
    });
  });
});

describe('one of many', () => {
  it('adds its share of the difference', () => expect(kbEach(100, 177, 10_000)).toBeCloseTo(7.7));
  it('adds nothing where memory has shrunk, or nobody came', () => {
    expect(kbEach(100, 99, 1_000)).toBe(0);
    expect(kbEach(100, 200, 0)).toBe(0);
  });
});

describe('a percentile', () => {
  it('is the nearest rank', () => {
    expect(percentile([15, 20, 35, 40, 50], 0.3)).toBe(20);
    expect(percentile([15, 20, 35, 40, 50], 1)).toBe(50);
    expect(percentile([], 0.99)).toBe(0);
  });
  it('is one of the values, at least that share is no greater, and one value less would not do', () => {
    const anyShare = double({ min: 0.001, max: 1, noNaN: true });
    assert(
      property(array(nat(1_000), { minLength: 1, maxLength: 60 }), anyShare, (values, share) => {
        const sorted = values.toSorted((a, b) => a - b);
        const found = percentile(sorted, share);
        const shareOf = (isIn: (value: number) => boolean) => sorted.filter(isIn).length;
        expect(sorted).toContain(found);
        expect(shareOf((value) => value <= found)).toBeGreaterThanOrEqual(share * sorted.length);
        expect(shareOf((value) => value < found)).toBeLessThan(share * sorted.length);
      }),
    );
  });
});

describe('how long a player thinks', () => {
  it('is the average on average, and half of it at least', () => {
    expect(thinkTime(10_000, false, 0.5)).toBe(10_000);
    expect(thinkTime(10_000, false, 0)).toBe(5_000);
  });
  it('before the first move they come at any time from now on', () =>
    expect(thinkTime(10_000, true, 0)).toBe(0));
});

describe('all boards as one string', () => {
  it('ten thousand are 3.3 kB', () => {
    const boards = new Uint8Array(10_000).fill(CROWD_BOARD.answered);
    expect(packBoards(boards)).toHaveLength(3_334);
  });
  it('comes back as it was', () => {
    assert(
      property(uint8Array({ max: CROWD_BOARD.answered }), (boards) => {
        const packed = packBoards(boards);
        expect(JSON.stringify(packed)).toBe(`"${packed}"`);
        expect([...unpackBoards(packed).slice(0, boards.length)]).toEqual([...boards]);
      }),
    );
  });
  it('what is no such string is an empty hall', () => expect([...unpackBoards('~')]).toEqual([0, 0, 0]));
});
