/** Alone, without anybody's help: both rounds in one browser. Its clock is turned by hand. */
import { expect, test } from '../classroom.ts';
import { SoloPage } from '../pages/solo.ts';
import { StagePage } from '../pages/stage.ts';
import { weigh, withPhaser } from '../requests.ts';
import { en, fill, like } from '../words.ts';

const SECONDS = 30;

for (const device of ['phone', 'laptop'] as const) {
  test(`both rounds on a ${device}`, async ({ pupil, laptop }) => {
    const one = device === 'phone' ? await pupil('Solo') : laptop;
    const solo = new SoloPage(one.page);
    const fetched = await weigh(one.page);
    await solo.opens();
    await solo.starts(SECONDS);
    await expect(one.phone.suggestions).toHaveCount(3);
    await one.phone.playsSuggestion(1);
    if (device === 'laptop') await expect(solo.hall.locator('canvas')).toBeVisible();
    await solo.waitsForTheBell(SECONDS);
    await one.phone.reads(en.solo.between.over);
    await one.phone.reads(like(en.solo.between.you));
    // Chance decides whom he waits for: it may be one move.
    const { hall_one: single, hall_other: several } = en.solo.between;
    await one.phone.reads(new RegExp(`${like(single).source}|${like(several).source}`));

    await solo.startsTheSecondRound();
    await expect(
      one.page.getByText(fill(en.solo.round, { number: 2, policy: en.common.policy['event-loop'] })),
    ).toBeVisible();
    await solo.waitsForTheBell(SECONDS);
    const sideBySide = new StagePage(one.page);
    await expect(sideBySide.lanes).toHaveCount(2);
    const [blocking = 0, loop = 0] = await sideBySide.numbers('movesAnswered');
    expect(loop).toBeGreaterThan(3 * blocking);
    expect(await withPhaser(one.page, fetched())).toHaveLength(device === 'laptop' ? 1 : 0);

    await one.page.getByRole('button', { name: en.solo.again }).click();
    await expect(one.page.getByRole('button', { name: en.solo.start })).toBeVisible();
  });
}
