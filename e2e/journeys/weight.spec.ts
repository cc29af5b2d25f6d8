/** What a class asks of its machines: what a phone on a school's Wi-Fi has to fetch, and what a projector has to keep. */
import { expect, test } from '../classroom.ts';
import { weigh, withPhaser } from '../requests.ts';

/** All that comes over the wire, compressed as it is, fonts apart. */
const BYTES_MAX = 197_000;

test('from the link to the first board a phone fetches less than 197 kB, and no Phaser', async ({
  teacher,
  stage,
  pupil,
}) => {
  const code = await teacher.hasAHall({ seats: 24 });
  const ada = await pupil('Ada');
  const fetched = await weigh(ada.page);
  await ada.joins(code);
  await teacher.starts();
  await expect(ada.phone.suggestions).toHaveCount(3);
  await ada.page.waitForLoadState('networkidle');

  const all = fetched();
  const weighed = all.filter(({ type }) => type !== 'Font');
  const bytes = weighed.reduce((sum, one) => sum + one.bytes, 0);
  test.info().annotations.push({ type: 'bytes', description: `${bytes} in ${weighed.length} requests` });
  expect(bytes).toBeGreaterThan(50_000);
  expect(bytes).toBeLessThan(BYTES_MAX);
  expect(await withPhaser(ada.page, all)).toEqual([]);

  // The same look at the stage finds it: what is not found above is really not there.
  const fetchedByStage = await weigh(stage.page);
  await stage.shows(code);
  await expect(stage.canvas).toBeVisible();
  expect(await withPhaser(stage.page, fetchedByStage())).toHaveLength(1);
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
