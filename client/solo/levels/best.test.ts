import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

const shelf = new Map<string, string>();
const storage = (refuses: boolean) => ({
  getItem: (key: string) => shelf.get(key) ?? null,
  setItem: (key: string, value: string) => {
    if (refuses) throw new DOMException('refused');
    shelf.set(key, value);
  },
});

/** The page as it is loaded anew. */
async function loaded(refuses = false) {
  vi.resetModules();
  vi.stubGlobal('localStorage', storage(refuses));
  return import('./best.ts');
}

beforeEach(() => shelf.clear());
// Files share their globals: whoever comes next has the storage that is there.
afterEach(() => vi.unstubAllGlobals());

describe('the best results', () => {
  it('are kept over a reload: more stars first, then the score', async () => {
    const { keepBest } = await loaded();
    expect(keepBest('polite', { score: 7, stars: 2 })).toBe(true);
    keepBest('polite', { score: 9, stars: 1 });
    keepBest('polite', { score: 8, stars: 2 });
    keepBest('polite', { score: 6, stars: 2 });
    expect((await loaded()).bestsSoFar()).toEqual({ polite: { score: 8, stars: 2 } });
  });

  it('last as long as the tab where the browser keeps nothing, and that is told', async () => {
    const { bestsSoFar, keepBest } = await loaded(true);
    expect(keepBest('rush', { score: 30, stars: 3 })).toBe(false);
    expect(bestsSoFar()).toEqual({ rush: { score: 30, stars: 3 } });
  });

  it.each(['', 'no json', 'null', '[]', '{"polite":7}', '{"polite":{"score":"9","stars":1}}', '{"x":{}}'])(
    'are none where %j stands',
    async (text) => {
      shelf.set('simul.levels', text);
      expect((await loaded()).bestsSoFar()).toEqual({});
    },
  );
});
