/** Somebody's own asyncio program, watched: run in the browser, and opened from files. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { violationsIn } from '../axe.ts';
import { expect, test } from '../classroom.ts';
import { en, fill, like } from '../words.ts';

const words = en.watched;
const trace = (name: string) =>
  fileURLToPath(new URL(`../../shared/testing/traces/${name}.trace`, import.meta.url));
/** Python comes, and on a busy machine it takes its time. */
const PYTHON_MS = 80_000;

const opensFile = (page: Page, file: Parameters<ReturnType<Page['locator']>['setInputFiles']>[0]) =>
  page.locator('input[type=file]').setInputFiles(file);
const verdict = (page: Page, sentence: string | RegExp) =>
  page.getByRole('heading', { level: 2, name: sentence });

/** What a script of the course printed, but for its total; and that, in seconds by its own clock. */
const linesOf = (printed: string) => printed.trim().split('\n').slice(0, -1);
const totalOf = (printed: string) => Number(/Total time: ([\d.]+)s/.exec(printed)?.[1]);

async function chooses(page: Page, example: string) {
  await page.getByRole('button', { name: example }).click();
  await page.getByRole('button', { name: words.run, exact: true }).click();
}

test('a hidden time.sleep is named with file, line and length; the course’s scripts take five seconds and one', async ({
  laptop: { page },
}) => {
  test.setTimeout(2 * PYTHON_MS);
  await page.goto('/code');
  await page.getByRole('link', { name: en.code.watch.go }).click();
  await chooses(page, words.example.hidden);
  const held = verdict(page, /^Line 6 of program\.py held the loop for \d+\.\d\d s\.$/);
  await expect(held).toBeVisible({ timeout: PYTHON_MS });
  // Three calls of half a second: a busy machine makes it longer, and nothing makes it shorter.
  const heldS = async () => Number(/for ([\d.]+)\s/.exec((await held.textContent()) ?? '')?.[1]);
  await expect.poll(heldS).toBeGreaterThanOrEqual(1.5);
  const show = page.getByRole('button', { name: fill(words.holds.show, { where: 'program.py:6' }) });
  await show.press('Enter');
  await expect(page.getByRole('listitem').filter({ hasText: 'time.sleep(0.5)' })).toBeFocused();
  await expect(page.getByText(like(words.whatIf.waited))).toBeVisible({ timeout: PYTHON_MS });
  await expect(page.getByRole('img', { name: words.lanes.whatIf })).toBeVisible();
  const violations = await violationsIn(page);
  expect(violations.map(({ id }) => id)).toEqual([]);

  await page.getByRole('button', { name: words.change }).click();
  await chooses(page, words.example.waits);
  await expect(verdict(page, words.verdict.nothing)).toBeVisible({ timeout: PYTHON_MS });
  await expect(page.getByText(words.holds.none)).toBeVisible();
  const printed = page.locator('pre').filter({ hasText: 'Total time: ' });
  const side = (await printed.textContent()) ?? '';
  const cups = [0, 1, 2, 3, 4];
  expect(linesOf(side)).toEqual([
    ...cups.map((cup) => `[${cup}] ☕ Starting coffee...`),
    ...cups.map((cup) => `[${cup}] ☕ Coffee ready!`),
  ]);

  await page.getByRole('button', { name: words.change }).click();
  await chooses(page, words.example.blocks);
  await expect(page.getByText('☕ Coffee ready!').first()).toBeVisible({ timeout: PYTHON_MS });
  await expect(printed).toBeVisible();
  const after = (await printed.textContent()) ?? '';
  const coffee = ['☕ Starting coffee...', '☕ Coffee ready!'];
  const toast = ['🍞 Starting toast...', '🍞 Toast ready!'];
  expect(linesOf(after)).toEqual([coffee, toast, coffee, toast, coffee].flat());
  expect(totalOf(after) / totalOf(side)).toBeGreaterThan(3);
});

test('files of simul.py watch, of Node and of viztracer are opened, and what they lack is said', async ({
  laptop: { page },
}) => {
  await page.goto('/watch');
  await opensFile(page, {
    name: 'hidden.simul.json',
    mimeType: 'application/json',
    buffer: readFileSync(trace('hidden.simul')),
  });
  await expect(verdict(page, /^Line 5 of hidden\.py held the loop/)).toBeVisible();
  await opensFile(page, trace('node'));
  await expect(verdict(page, /^One step of PROMISE 4 held the loop/)).toBeVisible();
  await expect(page.getByText(words.missing.none)).toBeVisible();
  await opensFile(page, trace('viztracer'));
  await expect(verdict(page, /^look_up in hidden\.py held the loop/)).toBeVisible();
  await expect(page.getByText(words.missing.functions)).toBeVisible();
  await opensFile(page, { name: 'x.json', mimeType: 'application/json', buffer: Buffer.from('{}') });
  await expect(page.getByRole('alert').filter({ hasText: words.problems.notATrace })).toBeVisible();
});
