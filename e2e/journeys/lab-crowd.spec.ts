/** Ten thousand, with a hundred: real connections at a hall on one thread, from the page. */
import { expect, test } from '../classroom.ts';
import { PIN } from '../pages/set-up.ts';
import { en } from '../words.ts';

const { page: frame, crowd: words } = en.labs;

test('a hundred real connections play on one thread, and what they take is measured @long', async ({
  laptop: { page },
}) => {
  await page.goto('/lab#crowd');
  await page.getByText(words.settings.n100, { exact: true }).click();
  await page.getByLabel(words.settings.playS).fill('2');
  await page.getByRole('button', { name: frame.run, exact: true }).click();
  await page.getByLabel(frame.pin, { exact: true }).fill(PIN);
  await page.getByRole('button', { name: frame.pinRun }).click();
  await expect(page.getByText(words.phase.done)).toBeVisible({ timeout: 60_000 });
  const figure = (name: string) => page.locator(`[data-figure=${name}] b`);
  await expect(figure('connections')).toHaveText('100');
  await expect(figure('ackP50')).toHaveText(/ms$/);
  await expect(figure('moves')).toHaveText(/^[1-9]/);
  await expect(page.locator('.crowd-memory').getByText('800 MB')).toBeVisible();
});
