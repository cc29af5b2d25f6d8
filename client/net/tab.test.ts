import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { OLDER_PAGES_MAX } from '../../shared/protocol/classroom.ts';
import { joinWanted } from '../../shared/protocol/messages.ts';
import { newestPage, tabName } from './tab.ts';

beforeEach(() => {
  const items = new Map<string, string>();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
  });
});
afterEach(() => void vi.unstubAllGlobals());

it('knows the pages of its browser that are older, the last one first, and none of another class', () => {
  expect(newestPage('412907', 'a')).toEqual({ page: 'a', after: [] });
  expect(newestPage('412907', 'b')).toEqual({ page: 'b', after: ['a'] });
  expect(newestPage('111111', 'c')).toEqual({ page: 'c', after: [] });
  expect(newestPage('412907', 'a taken over')).toMatchObject({ after: ['b', 'a'] });
});

it('says no more than the server takes, however often it is loaded', () => {
  for (let loads = 0; loads < 3 * OLDER_PAGES_MAX; loads++) {
    const pages = newestPage('412907', tabName());
    expect(pages.after).toHaveLength(Math.min(loads, OLDER_PAGES_MAX));
    expect(joinWanted.safeParse({ as: 'player', name: 'Ada', ...pages }).success).toBe(true);
  }
});

it('knows of none where nothing can be kept', () => {
  vi.stubGlobal('localStorage', undefined);
  newestPage('412907', 'a');
  expect(newestPage('412907', 'b')).toEqual({ page: 'b', after: [] });
});
