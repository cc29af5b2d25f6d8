/** The course's claims, happening: a lab is found, guessed, run, run again, and what it measured is kept. */
import type { Page } from '@playwright/test';
import { violationsIn } from '../axe.ts';
import { expect, test } from '../classroom.ts';
import { en } from '../words.ts';

const { page: words, sleep } = en.labs;
const LONG = { timeout: 45_000 };

const scriptsOn = (page: Page) => ({
  blocking: page.locator('[data-way=blocking]'),
  async: page.locator('[data-way=async]'),
});
/** A row of what was measured: now, and before. */
async function measured(page: Page, label: string): Promise<readonly number[]> {
  const cells = await page.getByRole('row', { name: label }).getByRole('cell').allTextContents();
  return cells.map((text) => Number.parseFloat(text));
}

/** One after the other; all at once. */
async function expectTheCoursesClaim(page: Page): Promise<void> {
  const scripts = scriptsOn(page);
  const isReadyOf = async (way: 'blocking' | 'async') =>
    ((await scripts[way].locator('.sleep-output').textContent()) ?? '')
      .split('\n')
      .filter((line) => /coffee|toast/i.test(line))
      .map((line) => line.endsWith('ready!'));
  expect(await isReadyOf('blocking')).toEqual(Array.from({ length: 10 }, (_, index) => index % 2 === 1));
  expect(await isReadyOf('async')).toEqual(Array.from({ length: 10 }, (_, index) => index >= 5));
  const [ratio] = await measured(page, sleep.rows.ratio);
  expect(ratio).toBeGreaterThanOrEqual(3);
}

test('the sleep test: both scripts side by side, one time.sleep, and the results kept', async ({
  laptop,
}) => {
  test.slow();
  const { page } = laptop;
  await page.goto('/');
  await page.getByRole('link', { name: en.landing.labs }).click();
  await page.getByRole('link', { name: en.labs.names.sleep.title }).click();
  await page.getByText(sleep.languages.javascript, { exact: true }).click();
  await page.getByText('5 times', { exact: true }).click();
  await page.keyboard.press('r');

  const scripts = scriptsOn(page);
  // The line that blocks is lit while it blocks, and the cook stands there.
  await expect(scripts.blocking.locator('.is-live.is-blocks')).toContainText('sleepSync', LONG);
  await expect(scripts.blocking.getByText('Stands at pot')).toBeVisible();
  await expect(page.getByText(words.ended.done)).toBeVisible(LONG);
  await expectTheCoursesClaim(page);
  const violations = await violationsIn(page);
  expect(violations.map(({ id, html }) => `${id}: ${html[0]}`)).toEqual([]);

  // One time.sleep among the tasks: those after it begin only when it is over.
  await page.getByText(sleep.slips.blocks, { exact: true }).click();
  await page.getByText(sleep.ways.async, { exact: true }).click();
  await page.getByRole('button', { name: words.run, exact: true }).click();
  await expect(scripts.async.locator('.is-live.is-blocks')).toContainText('BLOCKS the whole loop', LONG);
  await expect(page.getByText(words.ended.done)).toBeVisible(LONG);
  const [nowS = 0, beforeS = 0] = await measured(page, sleep.rows.async);
  expect(nowS / beforeS).toBeGreaterThan(1.4);

  await page.reload();
  await page.getByRole('link', { name: words.all }).click();
  await expect(page.getByRole('button', { name: words.save })).toBeVisible();
});

test('the sleep test in Python: the course’s scripts as they are @long', async ({ laptop: { page } }) => {
  test.slow();
  await page.goto('/lab#sleep');
  await page.getByText(sleep.languages.python, { exact: true }).click();
  await page.keyboard.press('r');
  const { blocking, async } = scriptsOn(page);
  await expect(blocking.locator('.is-live.is-blocks')).toContainText('time.sleep', LONG);
  await expect(async.locator('.sleep-output')).toContainText('ready!', LONG);
  await expect(page.getByText(words.ended.done)).toBeVisible(LONG);
  await expectTheCoursesClaim(page);
});
