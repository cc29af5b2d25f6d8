/** The hall on a machine with graphics hardware: drawn through WebGL. */
import { expect, test } from '../classroom.ts';
import { withWebGl } from '../machine.ts';

test.use({ launchOptions: withWebGl });

test('the hall is drawn through WebGL', async ({ teacher, stage }) => {
  const code = await teacher.hasAHall({ seats: 8 });
  const mistakes: string[] = [];
  stage.page.on('pageerror', ({ message }) => mistakes.push(message));
  await stage.page.goto(`/stage/${code}?webgl`);
  await teacher.starts();
  await expect(stage.canvas).toBeVisible();
  const isWebGl = () =>
    stage.canvas.evaluate(
      (canvas: HTMLCanvasElement) => canvas.getContext('2d') === null && canvas.width > 1,
    );
  await expect.poll(isWebGl).toBe(true);
  // A hall of one colour was not drawn.
  const picture = await stage.canvas.screenshot();
  expect(picture.byteLength).toBeGreaterThan(20_000);
  expect(mistakes).toEqual([]);
});

/** Long enough for some hundred frames; what would be kept of each of them shows. */
const RUNS_MS = 12_000;
/** The round's own log and figures grow by a few hundred facts; a picture kept per move, or a shape per frame, is more. */
const MOST_GROWTH_BYTES = 1_000_000;

test('the memory of the projector stays as it is while a round runs', async ({ teacher, stage }) => {
  const code = await teacher.hasAHall({ seats: 24 });
  await stage.page.goto(`/stage/${code}?canvas`);
  await teacher.starts();
  await expect(stage.canvas).toBeVisible();
  const browser = await stage.page.context().newCDPSession(stage.page);
  const heapBytes = async () => {
    // What is only weakly held goes with the second collection.
    for (let times = 0; times < 2; times++) await browser.send('HeapProfiler.collectGarbage');
    return (await browser.send('Runtime.getHeapUsage')).usedSize;
  };
  await stage.page.waitForTimeout(RUNS_MS / 3);
  const before = await heapBytes();
  await stage.page.waitForTimeout(RUNS_MS);
  expect((await heapBytes()) - before).toBeLessThan(MOST_GROWTH_BYTES);
});
