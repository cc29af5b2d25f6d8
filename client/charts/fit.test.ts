import { describe, expect, it } from 'vitest';
import { fitOf } from './fit.ts';

describe('how the page fits a screen', () => {
  it.each([
    [1920, 1080, 1],
    [3840, 2160, 2],
    [1280, 720, 2 / 3],
  ])('fills %i x %i', (width, height, scale) =>
    expect(fitOf(width, height)).toEqual({ layout: 'wide', scale, left: 0, top: 0, compact: false }),
  );
  it('stands in the middle where the screen has another shape', () => {
    expect(fitOf(1920, 1200)).toMatchObject({ scale: 1, left: 0, top: 60 });
    expect(fitOf(2560, 1080)).toMatchObject({ scale: 1, left: 320, top: 0 });
  });
  it('is whole on an old projector', () => {
    expect(fitOf(800, 600)).toMatchObject({ layout: 'wide', scale: 800 / 1920, left: 0, top: 75 });
    expect(fitOf(1093, 614)).toMatchObject({ layout: 'wide', scale: 614 / 1080 });
  });
  it('is one column where the window is higher than wide', () =>
    expect(fitOf(768, 1024)).toMatchObject({ layout: 'narrow', scale: 0.768 }));
  it('shows less in larger words where a browser is zoomed to 200 %', () => {
    expect(fitOf(640, 360)).toMatchObject({ layout: 'wide', compact: true, scale: 640 / 1200 });
    expect(fitOf(960, 540).compact).toBe(false);
  });
  it('is larger where the reader wants it so', () => expect(fitOf(1920, 1080, 1.25).scale).toBe(1.25));
});
