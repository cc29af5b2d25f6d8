/** The labs on what waiting costs, on the server's own machine, with few of everything. */
import type { Page } from '@playwright/test';
import { violationsIn } from '../axe.ts';
import { expect, test } from '../classroom.ts';
import { LAB_RUN_MS, LabPage } from '../pages/labs.ts';
import { en, like } from '../words.ts';

const { threads, throughput } = en.labs;

const row = (page: Page, label: string) =>
  page.getByRole('row', { name: new RegExp(`^${label}`) }).getByRole('cell');

async function numberIn(page: Page, label: string): Promise<number> {
  const text = (await row(page, label).first().textContent()) ?? '';
  return Number(text.replace(/[^\d.]/g, ''));
}

test('threads cost more than tasks, and twice as many requests help the event loop alone @long', async ({
  laptop: { page },
}) => {
  test.setTimeout(3 * LAB_RUN_MS);
  const lab = new LabPage(page);
  await page.goto('/lab#threads');
  await page.getByText(en.labGuess.threads.hardly).click();
  await lab.slides(threads.settings.threads, 60);
  await lab.slides(threads.settings.tasks, 3_000);
  await lab.runs();
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
  await lab.slides(throughput.settings.threads, 20);
  await lab.slides(throughput.settings.latencyMs, 500);
  // The curves follow the sliders at once, without a server.
  await expect(page.getByText('20 threads / 0.5 s = 40 a second', { exact: false })).toBeVisible();
  await lab.runs();
  await expect(page.getByText(like(throughput.off))).toBeVisible();
  await expect(page.locator('.throughput-dot')).toHaveCount(6);
  expect(await numberIn(page, throughput.rows.loopPerSecond)).toBeGreaterThan(
    1.3 * (await numberIn(page, throughput.rows.poolPerSecond)),
  );
  await page.reload();
  await expect(page.getByRole('img', { name: like(throughput.chart.label) })).toBeVisible();
});
