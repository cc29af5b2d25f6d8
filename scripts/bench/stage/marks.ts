/**
 * What the pieces of a frame cost, from the marks that `scripts/pictures/measure.tsx` sets: in time of the page's own thread, so
 * that nothing counts in which the machine did something else.
 */
import type { Page } from '@playwright/test';

/** A mark of the page. `cpuMs` is what its thread has worked so far. */
export type Mark = { readonly name: string; readonly cpuMs: number };

/** What pieces of work cost, in ms: each frame's together, and each reading of a message, the first picture before all others. */
export type Costs = {
  readonly frames: readonly { readonly all: number; readonly scene: number }[];
  readonly readings: readonly number[];
};

type TraceEvent = { readonly name: string; readonly cat: string; readonly tts?: number };

/** Listens to the marks of a page while `use` goes on. */
export async function marksOf(page: Page, use: () => Promise<void>): Promise<readonly Mark[]> {
  const browser = page.context().browser();
  if (browser === null) throw new Error('The page has no browser that could be traced.');
  const tracing = await browser.newBrowserCDPSession();
  const marks: Mark[] = [];
  tracing.on('Tracing.dataCollected', ({ value }) => {
    for (const { name, cat, tts } of value as unknown as readonly TraceEvent[])
      if (cat === 'blink.user_timing' && tts !== undefined) marks.push({ name, cpuMs: tts / 1000 });
  });
  await tracing.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['blink.user_timing'] },
  });
  await use();
  const complete = new Promise<void>((resolve) => tracing.once('Tracing.tracingComplete', () => resolve()));
  await tracing.send('Tracing.end');
  await complete;
  await tracing.detach();
  return marks.sort((a, b) => a.cpuMs - b.cpuMs);
}

/** Adds up what lies between the marks "… begins" and "… ends"; a piece within a piece counts once. */
export function costsOf(marks: readonly Mark[]): Costs {
  const frames: { all: number; scene: number }[] = [];
  const readings: number[] = [];
  const open: { readonly what: string; readonly fromMs: number }[] = [];
  let frame = { all: 0, scene: 0 };
  let counts = false;
  for (const { name, cpuMs } of marks) {
    const [what = '', edge] = name.split(' ');
    if (edge === 'begins') open.push({ what, fromMs: cpuMs });
    else if (edge === 'ends') {
      const piece = open.pop();
      if (piece?.what !== what) continue;
      const ms = cpuMs - piece.fromMs;
      if (what === 'reading') readings.push(ms);
      if (what === 'scene') frame.scene += ms;
      if (open.length === 0) frame.all += ms;
    } else if (name === 'frame') {
      if (counts) frames.push(frame);
      counts = true;
      frame = { all: 0, scene: 0 };
    }
  }
  return { frames, readings };
}
