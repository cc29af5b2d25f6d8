/** Somebody is the master: each level to its end, by keys, by touch and by mouse. The clock is turned by hand. */
import { LEVELS, type LevelName } from '../../shared/levels/levels.ts';
import { violationsIn } from '../axe.ts';
import { expect, test } from '../classroom.ts';
import { LevelsPage } from '../pages/levels.ts';
import { weigh, withPhaser } from '../requests.ts';
import { en, fill, like } from '../words.ts';

const PUZZLE = 5;
/** Long enough to have served every board; to its last second, and to all of its stars, a level is played by touch. */
const PLAYED_MS = 12_000;
const STARS = new RegExp(
  [en.levels.stars_zero, en.levels.stars_one, en.levels.stars_other]
    .map((name) => like(name).source)
    .join('|'),
);
/** The key of a board; a puzzle is handed to the assistant. */
function keyOf(name: LevelName, board: number): string {
  if (name === 'sleep' && board === PUZZLE) return 'h';
  return board > 9 ? 'abc'.charAt(board - 10) : String(board);
}

test.describe('by keys', () => {
  for (const { name, number } of LEVELS)
    test(`${name} to its end`, async ({ laptop: { page } }) => {
      const levels = new LevelsPage(page);
      const fetched = await weigh(page);
      await levels.opens();
      await levels.chooses(name, number);
      await levels.starts((button) => button.press('Enter'));
      await levels.playsToTheEnd((_, board) => page.keyboard.press(keyOf(name, board)), PLAYED_MS);
      await expect(page.getByText(en.levels.about[name])).toBeVisible();
      await expect(levels.stars).toHaveAccessibleName(STARS);
      expect(
        Number(/\d+/.exec((await page.locator('.level-over h1').textContent()) ?? '')?.[0]),
      ).toBeGreaterThan(0);
      const violations = await violationsIn(page);
      expect(violations.map(({ id }) => id)).toEqual([]);
      expect(await withPhaser(page, fetched())).toEqual([]);
    });
});

test('by touch: two levels after each other, the same people', async ({ pupil }) => {
  const { page } = await pupil('Solo');
  const levels = new LevelsPage(page);
  await levels.opens('#polite');
  await levels.starts();
  await levels.playsToTheEnd((seat) => seat.tap(), PLAYED_MS);
  await page
    .getByRole('button', { name: fill(en.levels.over.next, { name: en.levels.name.restless }) })
    .tap();
  await levels.starts();
  await levels.playsToTheEnd((seat) => seat.tap());
  await expect(levels.stars).toHaveAccessibleName(fill(en.levels.stars_other, { count: 3 }));
  await page.getByRole('button', { name: en.levels.back }).tap();
  await expect(page.getByRole('link', { name: like(en.levels.best) })).toHaveCount(2);
  await page.reload();
  await expect(page.getByRole('link', { name: like(en.levels.best) })).toHaveCount(2);
});

test('by mouse: a pause, the assistant, and the link to the same people', async ({ laptop: { page } }) => {
  const levels = new LevelsPage(page);
  await levels.opens('#sleep-10-4711-3');
  await expect(page.getByText(fill(en.levels.over.toBeat, { score: 3 }))).toBeVisible();
  await levels.starts();
  await expect(levels.seats).toHaveCount(10);
  await page.getByRole('button', { name: en.levels.pause }).click();
  await expect(levels.seats).toHaveCount(0);
  await page.getByRole('button', { name: en.levels.goOn }).click();
  await page.getByRole('button', { name: fill(en.levels.assistant.handOver, { board: PUZZLE }) }).click();
  await levels.playsToTheEnd((seat) => seat.click(), PLAYED_MS);
  await expect(page.getByText(fill(en.levels.over.beaten, { score: 3 }))).toBeVisible();
  await page.getByText(en.levels.over.share).click();
  const link = await page.getByRole('textbox', { name: en.levels.over.link }).inputValue();
  expect(link).toMatch(/\/solo#sleep-10-4711-\d+$/);
  await page.goto(link);
  await expect(page.getByRole('heading', { name: en.levels.name.sleep })).toBeVisible();

  await page.goto('/solo#sleep-99-1');
  await expect(page.getByText(en.levels.nowhere.text)).toBeVisible();
  await page.getByRole('button', { name: en.levels.back }).click();
  await expect(page.getByRole('heading', { name: en.levels.doors.master })).toBeVisible();
});
