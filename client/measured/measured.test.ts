import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Measured } from './measured.ts';

const shelf = new Map<string, string>();
const storage = (refuses: boolean) => ({
  getItem: (key: string) => shelf.get(key) ?? null,
  setItem: (key: string, value: string) => {
    if (refuses) throw new DOMException('refused');
    shelf.set(key, value);
  },
  removeItem: (key: string) => shelf.delete(key),
});

/** The page as it is loaded anew. */
async function loaded(refuses = false) {
  vi.resetModules();
  vi.stubGlobal('localStorage', storage(refuses));
  return import('./measured.ts');
}

const result = (what: string, atMs = 0, figures: Measured['figures'] = { totalMs: 5_000 }): Measured => ({
  what,
  atMs,
  figures,
  settings: { tasks: 5, way: 'blocking' },
});

beforeEach(() => shelf.clear());
// Files share their globals: whoever comes next has the storage that is there.
afterEach(() => vi.unstubAllGlobals());

describe('what was measured', () => {
  it('is kept over a reload, the last one of each kind first to hand', async () => {
    const { remember } = await loaded();
    remember(result('lab.sleep', 1));
    remember(result('lab.threads', 2, { residentMb: 31 }));
    remember(result('lab.sleep', 3, { totalMs: 1_000 }));
    const { allMeasured, lastOf } = await loaded();
    expect(allMeasured().map(({ atMs }) => atMs)).toEqual([1, 2, 3]);
    expect(lastOf('lab.sleep')).toEqual(result('lab.sleep', 3, { totalMs: 1_000 }));
    expect(lastOf('lab.crowd')).toBeNull();
  });

  it('is bounded: whoever repeats one thing loses nothing else', async () => {
    const { allMeasured, lastOf, remember } = await loaded();
    remember(result('lab.threads'));
    for (let atMs = 1; atMs <= 50; atMs++) remember(result('level.polite', atMs));
    expect(allMeasured()).toHaveLength(6);
    expect(lastOf('lab.threads')).not.toBeNull();
    for (let index = 0; index < 500; index++) remember(result(`lab.${index}`));
    expect(allMeasured()).toHaveLength(400);
  });

  it('keeps a whole result, whoever repeats half of it', async () => {
    const { allMeasured, remember } = await loaded();
    remember(result('lab.sleep', 0, { blockingMs: 5_000, asyncMs: 1_000 }));
    for (let atMs = 1; atMs <= 50; atMs++) remember(result('lab.sleep', atMs, { asyncMs: 1_000 }));
    expect(allMeasured().map(({ atMs }) => atMs)).toEqual([0, 46, 47, 48, 49, 50]);
  });

  it('leaves out what is no number', async () => {
    const { lastOf, remember } = await loaded();
    remember(result('lab.freeze', 0, { lagMs: Number.NaN, gapMs: Infinity, blockMs: 2_000 }));
    expect(lastOf('lab.freeze')?.figures).toEqual({ blockMs: 2_000 });
  });

  it('lasts as long as the tab where the browser keeps nothing', async () => {
    const { allMeasured, remember } = await loaded(true);
    remember(result('lab.sleep', 1));
    remember(result('lab.sleep', 2));
    expect(allMeasured().map(({ atMs }) => atMs)).toEqual([1, 2]);
  });

  it('is seen by another tab, and forgotten when one says so', async () => {
    const one = await loaded();
    const other = await loaded();
    one.remember(result('lab.sleep'));
    expect(other.lastOf('lab.sleep')).not.toBeNull();
    other.forgetMeasured();
    expect(one.allMeasured()).toEqual([]);
  });

  it.each([
    '',
    'no json',
    'null',
    '7',
    '{"what":"lab.sleep"}',
    '[null,7,{"what":"lab.sleep","atMs":1,"figures":null,"settings":{}}]',
    '[{"what":"lab.sleep","atMs":1,"figures":{"totalMs":"5"},"settings":{}}]',
    '[{"what":"lab.sleep","atMs":1,"figures":{},"settings":{"tasks":{}}}]',
  ])('is nothing where %j stands', async (text) => {
    shelf.set('simul.measured', text);
    expect((await loaded()).allMeasured()).toEqual([]);
  });
});
