import { describe, expect, it } from 'vitest';
import { shortcutOf } from './shortcuts.ts';

describe('a single key', () => {
  const press = (key: string, more = {}) => ({ key, ctrlKey: false, altKey: false, metaKey: false, ...more });

  it('plays a suggestion or answers a question', () => {
    expect(['1', '2', '3', 'c', 's', 'L', 'q', 'b'].map((key) => shortcutOf(press(key), true))).toEqual([
      'suggest1',
      'suggest2',
      'suggest3',
      'cough',
      'state',
      'lastMove',
      'queue',
      'board',
    ]);
    expect(shortcutOf(press('x'), true)).toBeNull();
  });

  it('does nothing when switched off, and leaves the browser its own keys', () => {
    expect(shortcutOf(press('1'), false)).toBeNull();
    expect(shortcutOf(press('s', { ctrlKey: true }), true)).toBeNull();
    expect(shortcutOf(press('l', { metaKey: true }), true)).toBeNull();
  });
});
