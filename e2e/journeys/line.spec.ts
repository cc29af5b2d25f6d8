/** The projector's network breaks in the middle of a round. */
import { expect, test } from '../classroom.ts';
import { en } from '../words.ts';

test('while the line is down the big screen says so and counts nothing on; then it catches up', async ({
  teacher,
  stage,
  pupil,
}) => {
  const code = await teacher.hasAHall({ seats: 8 });
  await stage.shows(code);
  const ada = await pupil('Ada');
  await ada.hasASeat(code);
  await teacher.starts();
  const clock = stage.page.getByRole('timer', { name: en.stage.timeLeft });
  const secondsLeft = async () => {
    const [minutes, seconds] = ((await clock.textContent()) ?? '').match(/\d+/g) ?? [];
    return Number(minutes) * 60 + Number(seconds);
  };
  await expect(clock).toBeVisible();

  await stage.page.context().setOffline(true);
  await stage.says(en.stage.linkLost);
  await stage.says(en.stage.linkLostMore);
  const brokeAt = await secondsLeft();
  await stage.page.waitForTimeout(3000);
  expect(await secondsLeft()).toBe(brokeAt);

  await stage.page.context().setOffline(false);
  await expect(stage.page.getByText(en.stage.linkLost)).toBeHidden();
  await expect.poll(secondsLeft).toBeLessThanOrEqual(brokeAt - 3);
});
