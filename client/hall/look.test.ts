import { describe, expect, it } from 'vitest';
import { type Drawn, Look } from './look.ts';

const master: Drawn = { visible: true, x: 100, y: 50, texture: { key: 'master/sleep-0' } };
const ring: Drawn = { visible: true, x: 100, y: 50, commandBuffer: [0, 7, 0xffaa00, 1, 2, 3] };
const hidden: Drawn = { visible: false, x: 1, y: 1 };

/** Whether a second frame, 33 ms later, has to be drawn. */
function isNewAfter(before: readonly Drawn[], after: readonly Drawn[], laterMs = 33): boolean {
  const look = new Look();
  expect(look.isNew(before, 1_000)).toBe(true);
  return look.isNew(after, 1_000 + laterMs);
}

describe('a frame of the hall', () => {
  const scene = [master, ring, hidden];
  it('is not drawn again while all looks the same', () => expect(isNewAfter(scene, [...scene])).toBe(false));
  it.each<[string, readonly Drawn[]]>([
    ['somebody moves', [{ ...master, x: 101 }, ring, hidden]],
    ['another picture of him is shown', [{ ...master, texture: { key: 'master/sleep-1' } }, ring, hidden]],
    ['he turns round', [{ ...master, flipX: true }, ring, hidden]],
    ['he fades', [{ ...master, alpha: 0.5 }, ring, hidden]],
    ['a shape has another colour', [master, { ...ring, commandBuffer: [0, 7, 0x00ff00, 1, 2, 3] }, hidden]],
    ['a shape has lost a stroke', [master, { ...ring, commandBuffer: [0, 7, 0xffaa00, 1, 2] }, hidden]],
    ['something appears', [master, ring, { ...hidden, visible: true }]],
    ['something is added', [...scene, master]],
    ['something is gone', [master, ring]],
  ])('is drawn when %s', (_, after) => expect(isNewAfter(scene, after)).toBe(true));
  it('is the same wherever something hidden would stand', () =>
    expect(isNewAfter(scene, [master, ring, { ...hidden, x: 7 }])).toBe(false));
  it('is drawn twice a second, whatever was missed', () => {
    expect(isNewAfter(scene, scene, 499)).toBe(false);
    expect(isNewAfter(scene, scene, 500)).toBe(true);
  });
  it('is drawn when a picture in it was painted anew', () => {
    const look = new Look();
    look.isNew(scene, 1_000);
    look.repainted();
    expect(look.isNew(scene, 1_001)).toBe(true);
    expect(look.isNew(scene, 1_002)).toBe(false);
  });
});
