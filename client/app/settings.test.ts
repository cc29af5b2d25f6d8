import { afterEach, describe, expect, it, vi } from 'vitest';

/** A browser's storage with what it already holds. */
function storage(kept: Record<string, string>) {
  const items = new Map(Object.entries(kept));
  return {
    items,
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
    removeItem: (key: string) => void items.delete(key),
  };
}

async function settingsOver(localStorage: unknown) {
  vi.resetModules();
  vi.stubGlobal('localStorage', localStorage);
  return import('./settings.ts');
}

afterEach(() => void vi.unstubAllGlobals());

describe('settings', () => {
  it('come back, and a change is kept', async () => {
    const shelf = storage({ 'simul.theme': 'dark' });
    const { theme, themeInForce } = await settingsOver(shelf);
    expect(themeInForce.value).toBe('dark');
    theme.value = 'light';
    expect(themeInForce.value).toBe('light');
    expect(shelf.items.get('simul.theme')).toBe('light');
  });
  it('keeps nothing that was never chosen', async () => {
    const shelf = storage({});
    await settingsOver(shelf);
    expect([...shelf.items]).toEqual([]);
  });
  it('falls back where something unknown was kept', async () => {
    const { textSize } = await settingsOver(storage({ 'simul.textSize': '9000' }));
    expect(textSize.value).toBe('100');
  });
  it('works where storage is blocked', async () => {
    const blocked = {
      getItem: () => {
        throw new Error('SecurityError');
      },
      setItem: () => {
        throw new Error('SecurityError');
      },
    };
    const { motion, motionReduced } = await settingsOver(blocked);
    motion.value = 'reduced';
    expect(motionReduced.value).toBe(true);
  });
});
