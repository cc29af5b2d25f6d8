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
  const picture = await stage.canvas.screenshot({ timeout: 30_000 });
  expect(picture.byteLength).toBeGreaterThan(20_000);
  expect(mistakes).toEqual([]);
});
