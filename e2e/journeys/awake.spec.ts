/** A phone stays awake while the class runs, and no longer. */
import type { Page } from '@playwright/test';
import { expect, test } from '../classroom.ts';
import { SoloPage } from '../pages/solo.ts';
import { onPlainHttp } from '../requests.ts';

/** The video that keeps a screen on where there is no wake lock. */
const plays = (page: Page) =>
  expect.poll(() => page.evaluate(() => document.querySelector('video')?.paused === false));

test('on plain http: from Sit down until the hall is closed, after a reload too', async ({
  teacher,
  stage,
  pupil,
}) => {
  const code = await teacher.hasAHall({ seats: 4 });
  const ada = await pupil('Ada');
  for (const { page } of [ada, stage]) await onPlainHttp(page);
  await ada.joins(code);
  await plays(ada.page).toBe(true);
  await teacher.starts();
  await expect(ada.phone.suggestions).toHaveCount(3);
  await ada.page.reload();
  await ada.phone.playsSuggestion(1);
  await plays(ada.page).toBe(true);

  await stage.shows(code);
  await stage.page.keyboard.press('w');
  await plays(stage.page).toBe(true);

  await teacher.goesHome();
  await plays(ada.page).toBe(false);
  await plays(stage.page).toBe(false);
});

test('alone on plain http: as long as a round runs', async ({ pupil }) => {
  const { page, phone } = await pupil('Solo');
  await onPlainHttp(page);
  const solo = new SoloPage(page);
  await solo.opens();
  await solo.starts(30);
  await solo.guesses(1);
  await phone.playsSuggestion(1);
  await plays(page).toBe(true);
  await solo.waitsForTheBell(30);
  await plays(page).toBe(false);
});

test('over https: by the wake lock of the browser', async ({ teacher, pupil }) => {
  const code = await teacher.hasAHall({ seats: 4 });
  const { page, ...ada } = await pupil('Ada');
  await page.addInitScript(() => {
    const held = new Set<EventTarget>();
    const request = async () => {
      const lock: EventTarget = Object.assign(new EventTarget(), { release: async () => held.delete(lock) });
      held.add(lock);
      return lock;
    };
    Object.defineProperty(navigator, 'wakeLock', { value: { request } });
    Object.defineProperty(window, 'locksHeld', { get: () => held.size });
  });
  const locks = () => expect.poll(() => page.evaluate('locksHeld'));
  await ada.door.opens(`/j/${code}`);
  await ada.door.typesAName('Ada');
  await page.waitForURL(`**/play/${code}`);
  await locks().toBe(1);
  await teacher.starts();
  await expect(ada.phone.suggestions).toHaveCount(3);
  await locks().toBe(1);
  await teacher.goesHome();
  await locks().toBe(0);
});
