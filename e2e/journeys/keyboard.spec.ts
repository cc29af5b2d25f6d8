/** Nobody needs a mouse, from the start page to the first move. */
import type { Locator } from '@playwright/test';
import { expect, test } from '../classroom.ts';
import { PIN } from '../pages/set-up.ts';
import { en, fill, spaced } from '../words.ts';

const TABS_MAX = 30;

/** Presses Tab until `there` has the focus. */
async function tabsTo(there: Locator): Promise<void> {
  await there.waitFor();
  const page = there.page();
  for (let tabs = 0; tabs < TABS_MAX; tabs++) {
    if (await there.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  await expect(there).toBeFocused();
}

test('with the keyboard alone, from the start page to the first move', async ({ teacher, laptop }) => {
  const { page: desk, setUp } = teacher;

  const code = await test.step('the teacher opens a hall', async () => {
    await desk.goto('/');
    await tabsTo(desk.getByRole('link', { name: en.landing.hostButton, exact: true }));
    await desk.keyboard.press('Enter');
    await expect(setUp.pin).toBeFocused();
    await desk.keyboard.type(PIN);
    await desk.keyboard.press('Enter');
    return teacher.isAtTheDesk();
  });

  await test.step('somebody joins with digits, Tab and Enter', async () => {
    await laptop.landing.opensWhereOneHallIs();
    await tabsTo(laptop.landing.otherCode);
    await laptop.page.keyboard.press('Enter');
    await tabsTo(laptop.landing.code);
    await laptop.page.keyboard.type(code);
    await expect(laptop.phone.headline).toHaveText(fill(en.landing.hall, { code: spaced(code) }));
    await tabsTo(laptop.door.spins.first());
    laptop.name = (await laptop.door.spins.first().textContent()) ?? '';
    await laptop.page.keyboard.press('Enter');
    await laptop.isSeated(code);
  });

  await test.step('the space bar starts, N closes the question and begins the round, 1 plays', async () => {
    await desk.keyboard.press('Space');
    await expect(teacher.desk.phase(en.host.phase.question)).toBeVisible();
    await desk.keyboard.press('n');
    await expect(teacher.desk.phase(en.host.phase.answered)).toBeVisible();
    await desk.keyboard.press('n');
    await expect(laptop.phone.suggestions).toHaveCount(3);
    const before = await laptop.phone.position();
    await laptop.page.keyboard.press('1');
    await expect.poll(() => laptop.phone.position()).not.toBe(before);
  });
});

test('the board is walked with arrow keys', async ({ teacher, laptop }) => {
  laptop.name = 'Ada';
  const code = await teacher.hasAHall({ seats: 2 });
  await laptop.hasASeat(code);
  await teacher.starts();
  const { board } = laptop.phone;
  await board.focus();
  // From the king's square: up to his pawn, pick it up, two squares on, put it down.
  for (const key of ['ArrowUp', 'Enter', 'ArrowUp', 'ArrowUp', 'Enter'])
    await laptop.page.keyboard.press(key);
  await expect.poll(() => laptop.phone.position()).toContain('/4P3/');
});
