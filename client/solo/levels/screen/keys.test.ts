import { describe, expect, it } from 'vitest';
import { boardOf, letterOf } from './keys.ts';

const press = (key: string, code = '', more = {}) =>
  boardOf({ key, code, ctrlKey: false, altKey: false, metaKey: false, ...more });

describe('the key of a board', () => {
  it('is its number, and a letter where that has two digits', () => {
    expect(['1', '9', 'a', 'B', 'c', 'd', '0', 'p'].map((key) => press(key))).toEqual([
      ...[1, 9, 10, 11, 12, null, null, null],
    ]);
    expect([9, 10, 12].map(letterOf)).toEqual([null, 'A', 'C']);
  });
  it('is the same on keyboards that have digits on the shift key, and on the number pad', () =>
    expect([press('&', 'Digit1'), press('End', 'Numpad1')]).toEqual([1, 1]));
  it('leaves the browser its own keys', () => expect(press('1', 'Digit1', { ctrlKey: true })).toBeNull());
});
