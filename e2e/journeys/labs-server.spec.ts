/** Labs that need the server: a blocked loop seen from a second browser, and the report behind both handlers. */
import type { Page } from '@playwright/test';
import { acksOf, startClass } from '../../scripts/class/playing-class.ts';
import { violationsIn } from '../axe.ts';
import { expect, test } from '../classroom.ts';
import { PIN } from '../pages/set-up.ts';
import { en, fill, like } from '../words.ts';

const { freeze, page: frame, report } = en.labs;
/** A child is started, and on a busy machine that takes its time. */
const STARTED_MS = 40_000;

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click();
/** The number of seconds or milliseconds in a sentence like this one, in milliseconds. */
async function timeIn(page: Page, sentence: string): Promise<number> {
  const text = await page.getByText(like(sentence)).textContent();
  const [, number, unit] = /([\d.]+)\u00a0(m?s)\.?/.exec(text ?? '') ?? [];
  return Number(number) * (unit === 'ms' ? 1 : 1_000);
}
/** A row of what was measured. */
async function measured(page: Page, label: string): Promise<number> {
  const row = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: label }) });
  return Number.parseFloat((await row.getByRole('cell').first().textContent()) ?? '');
}

test('a blocked loop stands still on a second screen, too; in a thread it does not @loopback', async ({
  laptop: { page },
  browser,
  server,
}) => {
  const playing = await startClass(server, 6, 120_000);
  await page.goto('/lab#freeze');
  await page.getByText(freeze.settings.presses.hand).click();
  await page.getByText(en.labGuess.freeze.all).click();
  await press(page, frame.run);
  const link = page.getByRole('link', { name: /#freeze=/ });
  await expect(link).toBeVisible({ timeout: STARTED_MS });
  const other = await (await browser.newContext()).newPage();
  await other.goto((await link.textContent()) ?? '');
  await expect(other.getByText(freeze.screen.wait)).toBeVisible();
  await expect(page.getByText(fill(freeze.screens_other, { count: 2 }))).toBeVisible();

  await press(page, like(freeze.press.loop));
  await expect(page.getByText(like(freeze.going.loop))).toBeVisible();
  // A class on the same server plays on while the clock on that screen stands.
  const clock = other.getByText(freeze.clock);
  const stands = await clock.textContent();
  const moves = acksOf(playing.phones).length;
  await expect.poll(() => acksOf(playing.phones).length, { intervals: [20] }).toBeGreaterThan(moves + 1);
  expect(await clock.textContent()).toBe(stands);
  playing.close();
  await expect(other.getByText(like(freeze.screen.still))).toBeVisible();
  const stillMs = await timeIn(other, freeze.screen.still);
  expect(stillMs).toBeGreaterThan(1_800);
  await press(page, freeze.press.thread);
  await expect(other.getByText(like(freeze.screen.smooth))).toBeVisible();
  expect(stillMs / (await timeIn(other, freeze.screen.smooth))).toBeGreaterThan(2);

  await press(page, frame.stop);
  await expect(page.getByText(fill(frame.saidRight, { guess: en.labGuess.freeze.all }))).toBeVisible();
  await expect(other.getByText(freeze.screen.over)).toBeVisible();
  expect(await measured(page, freeze.rows.screens)).toBe(2);
  expect(await violationsIn(page)).toEqual([]);
  await other.context().close();

  await page.goto('/lab#report');
  await page.getByLabel(report.settings.seconds).fill('0.5');
  await press(page, frame.run);
  // A heavy lab asks for the host's PIN.
  await page.getByLabel(frame.pin, { exact: true }).fill(PIN);
  await press(page, frame.pinRun);
  await page.getByRole('button', { name: report.ask.button, exact: true }).click({ timeout: STARTED_MS });
  await expect(page.getByText(like(report.ask.answered))).toBeVisible();
  await expect(page.getByText(frame.ended.done)).toBeVisible();
  // One after the other takes as many times as long as there are clients; all at once takes once.
  expect(await measured(page, report.rows.factor)).toBeGreaterThan(2.5);
  expect(await violationsIn(page)).toEqual([]);
});
