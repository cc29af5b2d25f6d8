/** The course's claims, happening: a lab is found, guessed, run, run again, and what it measured is kept. */
import { violationsIn } from '../axe.ts';
import { expect, test } from '../classroom.ts';
import { en } from '../words.ts';

const { page: words, sleep } = en.labs;
const LONG = { timeout: 45_000 };

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

  const scripts = { blocking: page.locator('[data-way=blocking]'), async: page.locator('[data-way=async]') };
  // The line that blocks is lit while it blocks, and the cook stands there.
  await expect(scripts.blocking.locator('.is-live.is-blocks')).toContainText('sleepSync', LONG);
  await expect(scripts.blocking.getByText('Stands at pot')).toBeVisible();
  await expect(page.getByText(words.ended.done)).toBeVisible(LONG);
  // One after the other; all at once.
  const printed = async (way: 'blocking' | 'async') =>
    ((await scripts[way].locator('.sleep-output').textContent()) ?? '')
      .split('\n')
      .filter((line) => /coffee|toast/i.test(line));
  const isReady = (line: string) => line.endsWith('ready!');
  expect((await printed('blocking')).map(isReady)).toEqual(
    Array.from({ length: 10 }, (_, index) => index % 2 === 1),
  );
  expect((await printed('async')).map(isReady)).toEqual(Array.from({ length: 10 }, (_, index) => index >= 5));
  const measured = async (label: string) => {
    const cells = await page.getByRole('row', { name: label }).getByRole('cell').allTextContents();
    return cells.map((text) => Number.parseFloat(text));
  };
  const [ratio] = await measured(sleep.rows.ratio);
  expect(ratio).toBeGreaterThanOrEqual(3);
  const violations = await violationsIn(page);
  expect(violations.map(({ id, html }) => `${id}: ${html[0]}`)).toEqual([]);

  // One time.sleep among the tasks: those after it begin only when it is over.
  await page.getByText(sleep.slips.blocks, { exact: true }).click();
  await page.getByText(sleep.ways.async, { exact: true }).click();
  await page.getByRole('button', { name: words.run, exact: true }).click();
  await expect(scripts.async.locator('.is-live.is-blocks')).toContainText('BLOCKS the whole loop', LONG);
  await expect(page.getByText(words.ended.done)).toBeVisible(LONG);
  const [nowS = 0, beforeS = 0] = await measured(sleep.rows.async);
  expect(nowS / beforeS).toBeGreaterThan(1.4);

  await page.reload();
  await page.getByRole('link', { name: words.all }).click();
  await expect(page.getByRole('button', { name: words.save })).toBeVisible();
});
