/** The labs on what waiting costs, on the server's own machine, with few of everything. */
import type { Page } from '@playwright/test';
import { violationsIn } from '../axe.ts';
import { expect, test } from '../classroom.ts';
import { PIN } from '../pages/set-up.ts';
import { en, like } from '../words.ts';

const { threads, throughput, page: words } = en.labs;
/** Programs start and wait; on a busy machine they take their time. */
const RUN_MS = 60_000;

const slides = (page: Page, label: string, to: number) =>
  page.getByRole('slider', { name: new RegExp(`^${label}`) }).fill(String(to));
const row = (page: Page, label: string) =>
  page.getByRole('row', { name: new RegExp(`^${label}`) }).getByRole('cell');

/** Heavy labs ask for the host's PIN where it has not been given. */
async function runs(page: Page) {
  await page.getByRole('button', { name: words.run, exact: true }).click();
  const pin = page.getByLabel(words.pin);
  const done = page.getByText(words.ended.done, { exact: true });
  const stop = page.getByRole('button', { name: words.stop, exact: true });
  await expect(pin.or(stop).or(done).first()).toBeVisible();
  if (await pin.isVisible()) {
    await pin.fill(PIN);
    await page.getByRole('button', { name: words.pinRun }).click();
  }
  await expect(done).toBeVisible({ timeout: RUN_MS });
}

async function numberIn(page: Page, label: string): Promise<number> {
  const text = (await row(page, label).first().textContent()) ?? '';
  return Number(text.replace(/[^\d.]/g, ''));
}

test('threads cost more than tasks, and twice as many requests help the event loop alone @long', async ({
  laptop: { page },
}) => {
  test.setTimeout(3 * RUN_MS);
  await page.goto('/lab#threads');
  await page.getByText(threads.predict.hardly).click();
  await slides(page, threads.settings.threads, 60);
  await slides(page, threads.settings.tasks, 3_000);
  await runs(page);
  await expect(page.getByText(threads.now.over)).toBeVisible();
  expect(await numberIn(page, threads.rows.threadsCount)).toBe(60);
  expect(await numberIn(page, threads.rows.cpuRatio)).toBeGreaterThan(2);
  expect(await numberIn(page, threads.rows.threadsReservedMb)).toBeGreaterThan(
    20 * (await numberIn(page, threads.rows.threadsTouchedMb)),
  );
  await expect(page.getByRole('heading', { name: threads.fit.title })).toBeVisible();
  const violations = await violationsIn(page);
  expect(violations.map(({ id }) => id)).toEqual([]);

  await page.goto('/lab#throughput');
  await slides(page, throughput.settings.threads, 20);
  await slides(page, throughput.settings.latencyMs, 200);
  // The curves follow the sliders at once, without a server.
  await expect(page.getByText('20 threads / 0.2 s = 100 a second', { exact: false })).toBeVisible();
  await runs(page);
  await expect(page.getByText(like(throughput.off))).toBeVisible();
  await expect(page.locator('.throughput-dot')).toHaveCount(6);
  expect(await numberIn(page, throughput.rows.loopPerSecond)).toBeGreaterThan(
    1.3 * (await numberIn(page, throughput.rows.poolPerSecond)),
  );
  await page.reload();
  await expect(page.getByRole('img', { name: like(throughput.chart.label) })).toBeVisible();
});
