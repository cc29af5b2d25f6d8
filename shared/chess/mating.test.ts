import { describe, expect, it } from 'vitest';
import { canMate } from './mating.ts';

describe('whether a side could still mate', () => {
  it.each([
    ['a king alone', '8/8/4k3/8/8/4K3/8/q7', false],
    ['a pawn', '8/8/4k3/8/8/4K3/P7/8', true],
    ['a rook', '8/8/4k3/8/8/4K3/R7/8', true],
    ['a knight against a king', '8/8/4k3/8/8/4K3/N7/8', false],
    ['a knight against a queen', '8/8/4k3/8/8/4K3/N6q/8', false],
    ['a knight against a pawn', '8/7p/4k3/8/8/4K3/N7/8', true],
    ['two knights', '8/8/4k3/8/8/4K3/NN6/8', true],
    ['a bishop against a king', '8/8/4k3/8/8/4K3/B7/8', false],
    ['a bishop against a rook', '8/7r/4k3/8/8/4K3/B7/8', false],
    ['a bishop against a knight', '8/7n/4k3/8/8/4K3/B7/8', true],
    ['a bishop against one on squares of the other colour', '7b/8/4k3/8/8/4K3/B7/8', true],
    ['a bishop against one on squares of the same colour', '6b1/8/4k3/8/8/4K3/B7/8', false],
    ['bishops of both colours', '8/8/4k3/8/8/4K3/BB6/8', true],
    ['bishop and knight', '8/8/4k3/8/8/4K3/BN6/8', true],
  ])('%s: %s is %s', (_what, placement, expected) =>
    expect(canMate(`${placement} w - - 0 60`, 'white')).toBe(expected),
  );
  it('of Black, too', () => expect(canMate('8/8/4k3/8/8/4K3/8/q7 w - - 0 60', 'black')).toBe(true));
});
