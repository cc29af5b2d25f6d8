/** Before the class comes: a teacher tries out the room, with one phone. */
import { violationsIn } from '../axe.ts';
import { expect, test } from '../classroom.ts';
import { en } from '../words.ts';

test('a teacher tests the room, and a phone shows up with a tick', async ({ teacher, pupil }) => {
  const desk = teacher.page;
  await desk.goto('/host');
  await desk.getByRole('link', { name: en.room.link }).click();
  await expect(desk.getByRole('heading', { level: 1 })).toHaveText(en.room.title);
  const trial = (title: string) => desk.getByRole('region', { name: title, exact: true });

  await test.step('what needs nobody is told at once', async () => {
    await expect(trial(en.room.browser.title)).toContainText(/\S/);
    await expect(trial(en.room.files.title)).toContainText(/Good:|Not yet:/);
    await expect(trial(en.room.awake.title)).toContainText(/Good:|To do:/);
    await expect(trial(en.room.disk.title)).toContainText(/Good:|Not yet:/);
  });

  await test.step('the room says what it can read and hear', async () => {
    await desk.getByRole('button', { name: en.room.projector.no }).click();
    await expect(trial(en.room.projector.title)).toContainText(en.room.projector.bad);
    await desk.getByRole('button', { name: en.room.projector.yes }).click();
    await expect(trial(en.room.projector.title)).toContainText(en.room.projector.good);
    await desk.getByRole('button', { name: en.room.sound.play }).click();
    await desk.getByRole('button', { name: en.room.sound.yes }).click();
  });

  await test.step('one phone scans the code', async () => {
    const { title, here, todo, good } = en.room.phone;
    await expect(trial(title)).toContainText(todo);
    const url = (await trial(title).locator('.mono').textContent()) ?? '';
    const one = await pupil('Ada');
    await one.page.goto(new URL(url).pathname.toUpperCase());
    await expect(one.page.getByRole('heading', { level: 1 })).toHaveText(here);
    await expect(trial(title)).toContainText(good);
  });

  const violations = await violationsIn(desk);
  expect(violations.map(({ id }) => id)).toEqual([]);
  await desk.getByRole('link', { name: en.room.back }).click();
  await expect(desk.getByRole('button', { name: en.host.open })).toBeVisible();
});
