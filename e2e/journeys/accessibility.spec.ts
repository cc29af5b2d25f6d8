/** Every screen, light and dark, looked over by axe: nothing serious may be left. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { plans } from '../../shared/lesson/plans.ts';
import { expect, test } from '../classroom.ts';
import { SetUpPage } from '../pages/set-up.ts';
import { en } from '../words.ts';

/** First the colours, then the rest: with motion reduced colours fade, and a shade on the way is nobody's choice. */
async function changesTo(page: Page, colorScheme: 'light' | 'dark'): Promise<void> {
  const root = page.locator('html');
  await page.emulateMedia({ colorScheme, reducedMotion: 'no-preference' });
  await expect(root).toHaveAttribute('data-theme', colorScheme);
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
  await expect(root).toHaveAttribute('data-motion', 'reduced');
}

async function isSound(page: Page, screen: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await changesTo(page, colorScheme);
    // There are no frames of other origins here, for which it would open a window more for each look.
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
    const serious = violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 120)}`));
    expect.soft(serious, `${screen}, ${colorScheme}`).toEqual([]);
  }
}

test('start page, settings, set-up, solo', async ({ laptop: { page } }) => {
  await page.goto('/');
  await isSound(page, 'landing');
  await page.getByRole('button', { name: en.common.settings.title }).click();
  await isSound(page, 'settings');
  await page.goto('/host');
  await isSound(page, 'set-up');
  await new SetUpPage(page).showsEveryField(plans.lessonTwo);
  await isSound(page, 'the plan editor');
  await page.goto('/solo');
  await isSound(page, 'solo');
});

test('a level in which one is the master', async ({ laptop: { page } }) => {
  await page.goto('/solo#rush');
  await isSound(page, 'a level, before it begins');
  await page.getByRole('button', { name: en.levels.start }).click();
  await isSound(page, 'a level');
  await page.getByRole('button', { name: en.levels.pause }).click();
  await isSound(page, 'a level in a pause');
});

test('a lesson on every screen', async ({ teacher, stage, pupil }) => {
  test.slow();
  const code = await teacher.hasAHall({ seats: 8 });
  await stage.shows(code);
  const [ada, ben, cem] = [await pupil('Ada'), await pupil('Ben'), await pupil('Cem')];
  await ada.door.opens(`/j/${code}`);
  await expect(ada.door.name).toBeVisible();
  await isSound(ada.page, 'join');
  await ada.joins(code);
  await ben.hasASeat(code);
  await isSound(ada.page, 'phone in the lobby');
  await isSound(teacher.page, 'control in the lobby');
  await isSound(stage.page, 'stage in the lobby');

  await teacher.starts();
  await expect(ada.phone.suggestions).toHaveCount(3);
  await isSound(ada.page, 'phone in a blocking round');
  await isSound(stage.page, 'stage in a blocking round');
  await isSound(ben.page, 'another phone in a blocking round');
  await cem.page.goto(`/watch/${code}`);
  await expect(cem.page.getByText(en.landing.watchMoves)).toBeVisible();
  await isSound(cem.page, 'watching a blocking round');
  await teacher.desk.press(en.host.pause);
  await expect(ada.phone.headline).toHaveText(en.phone.headline.paused);
  await isSound(ada.page, 'phone, paused');
  await isSound(stage.page, 'stage, paused');
  await isSound(teacher.page, 'control in a round');
  await teacher.desk.press(en.host.goOn);
  await teacher.desk.press(en.host.endRound);
  await stage.says(en.stage.between.next);
  await isSound(stage.page, 'stage between rounds');
  await isSound(ada.page, 'phone, round over');
  await teacher.startsTheSecondRound();
  await stage.says(en.stage.queue.title);
  await isSound(stage.page, 'stage in an event-loop round');
  await teacher.desk.press(en.host.endRound);
  await expect(stage.lanes).toHaveCount(2);
  await isSound(stage.page, 'debrief');
  await isSound(cem.page, 'watching, all rounds over');
});
