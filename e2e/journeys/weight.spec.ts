/** A phone on a school's Wi-Fi: what it has to fetch before it plays. */
import { expect, test } from '../classroom.ts';
import { weigh, withPhaser } from '../requests.ts';

/** All that comes over the wire, compressed as it is, fonts apart. */
const BYTES_MAX = 200_000;

test('from the link to the first board a phone fetches less than 200 kB, and no Phaser', async ({
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
