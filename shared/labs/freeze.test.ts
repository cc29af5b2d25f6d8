import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type FreezeEvent, freezeFiguresOf, type Place } from './freeze.ts';
import { type Frame, frameFrom, type Seen, see } from './freeze-screen.ts';

const frame = (more: Partial<Frame> = {}): Frame => ({
  clockMs: 0,
  at: 0,
  hands: [],
  played: 0,
  delayMs: 0,
  watchers: 1,
  press: 0,
  over: 0,
  ...more,
});

/** What a screen reports of pictures that come at these moments. */
function reportsOf(...pictures: readonly (readonly [nowMs: number, more: Partial<Frame>])[]) {
  let seen: Seen | null = null;
  return pictures.flatMap(([nowMs, more]) => {
    const next = see(seen, frame(more), nowMs);
    seen = next.seen;
    return next.report ? [next.report] : [];
  });
}

describe('what a screen saw', () => {
  it('is the gap before the first picture after a blocked loop', () => {
    const reports = reportsOf([0, {}], [50, {}], [2_060, { press: 1 }], [2_110, { press: 1, over: 1 }]);
    expect(reports).toEqual([{ press: 1, gapMs: 2_010 }]);
  });

  it('is the longest gap while a thread works, told when that is over', () => {
    const reports = reportsOf(
      [0, {}],
      [50, { press: 1 }],
      [130, { press: 1 }],
      [180, { press: 1, over: 1 }],
      [900, { press: 1, over: 1 }],
    );
    expect(reports).toEqual([{ press: 1, gapMs: 80 }]);
  });

  it('is nothing where the screen came in the middle', () => {
    expect(reportsOf([0, { press: 1 }], [50, { press: 1, over: 1 }])).toEqual([]);
  });

  it('is told once a press, and is never longer than all of the time', () => {
    const steps = fc.array(fc.record({ sinceMs: fc.nat(3_000), isPress: fc.boolean() }), { maxLength: 60 });
    fc.assert(
      fc.property(steps, (all) => {
        let nowMs = 0;
        let press = 0;
        const pictures = all.map(({ sinceMs, isPress }) => {
          nowMs += sinceMs;
          if (isPress) press++;
          return [nowMs, { press, over: isPress ? press - 1 : press }] as const;
        });
        const reports = reportsOf(...pictures);
        expect(new Set(reports.map((report) => report.press)).size).toBe(reports.length);
        for (const { gapMs } of reports) expect(gapMs).toBeLessThanOrEqual(nowMs);
      }),
    );
  });

  it.each(['', 'null', '[]', '{}', '{"at":"x"}'])('reads no picture out of %j', (text) =>
    expect(frameFrom(text)).toBeNull(),
  );
  it('reads what was sent', () => expect(frameFrom(JSON.stringify(frame()))).toEqual(frame()));
});

describe('the figures', () => {
  const over = (press: number, place: Place, delayMs: number): FreezeEvent => ({
    kind: 'over',
    press,
    place,
    workMs: 2_000,
    delayMs,
  });
  const saw = (press: number, place: Place, gapMs: number): FreezeEvent => ({
    kind: 'saw',
    press,
    place,
    gapMs,
  });

  it('are of the last press in the loop and the last one in a thread', () => {
    const events = [
      over(1, 'loop', 900),
      saw(1, 'loop', 950),
      over(2, 'loop', 2_001),
      saw(2, 'loop', 2_040),
      saw(2, 'loop', 2_010),
      over(3, 'thread', 2),
      saw(3, 'thread', 60),
    ];
    expect(freezeFiguresOf(events)).toEqual({
      loopDelayMs: 2_001,
      threadDelayMs: 2,
      loopGapLeastMs: 2_010,
      loopGapMs: 2_040,
      threadGapMs: 60,
      screens: 2,
    });
  });

  it('are none before anybody has pressed', () => expect(freezeFiguresOf([])).toEqual({}));
});
