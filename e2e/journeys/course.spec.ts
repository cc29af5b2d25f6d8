/** The course as a path, in one browser from its first claim to its last: each claim happens, and its figure is kept. */
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { COURSE, type StepName } from '../../shared/course/course.ts';
import { violationsIn } from '../axe.ts';
import { expect, test } from '../classroom.ts';
import { CoursePage } from '../pages/course.ts';
import { en, fill } from '../words.ts';

const words = en.course;

type Stored = {
  readonly what: string;
  readonly figures: Readonly<Record<string, number>>;
  readonly settings: Readonly<Record<string, number | string>>;
};
/** What this browser has kept, as it stands in its storage. */
const stored = (page: Page): Promise<readonly Stored[]> =>
  page.evaluate(() => JSON.parse(localStorage.getItem('simul.measured') ?? '[]'));

/** A number on the page may be in seconds where milliseconds were measured, in GB where MB were, in KB where bytes were. */
const SCALES = [1, 1e-3, 1e3, 1e-6];

/** The numbers of a sentence which nothing that was measured or chosen rounds to. */
function unmeasured(sentence: string, results: readonly Stored[]): readonly string[] {
  const values = results.flatMap(({ figures, settings }) =>
    [...Object.values(figures), ...Object.values(settings)].filter((value) => typeof value === 'number'),
  );
  return (sentence.match(/\d[\d,]*(?:\.\d+)?/g) ?? []).filter((said) => {
    const [whole = '', decimals = ''] = said.replaceAll(',', '').split('.');
    const half = 0.5001 * 10 ** -decimals.length;
    const shown = Number(`${whole}.${decimals}`);
    return !values.some((value) => SCALES.some((scale) => Math.abs(value * scale - shown) <= half));
  });
}

/** What the course says of each lab, as a ratio of what was measured here. */
function holdsTrue(results: readonly Stored[]): void {
  const of = (what: string) => results.findLast((one) => one.what === what)?.figures ?? {};
  const ratio = (what: string, one: string, other: string) => (of(what)[one] ?? 0) / (of(what)[other] ?? 0);
  expect(ratio('lab.report', 'blockingAllMs', 'asyncAllMs')).toBeGreaterThan(2.5);
  expect(ratio('lab.threads', 'threadsReservedMb', 'threadsTouchedMb')).toBeGreaterThan(20);
  expect(ratio('lab.throughput', 'loopPerSecond', 'poolPerSecond')).toBeGreaterThan(1.3);
  expect(ratio('lab.freeze', 'loopDelayMs', 'threadDelayMs')).toBeGreaterThan(1.5);
  expect(ratio('lab.crowd', 'reservedMb', 'connections')).toBeCloseTo(8);
  expect(ratio('lab.sleep', 'blockingMs', 'asyncMs')).toBeGreaterThan(3);
  expect(of('watch.hidden').heldMs).toBeGreaterThan(400);
}

async function isSound(page: Page): Promise<void> {
  const violations = await violationsIn(page);
  expect(violations.map(({ id, html }) => [id, html[0]])).toEqual([]);
}

test('the course from its first claim to its last: every figure on its last page was measured @long', async ({
  laptop: { page },
}) => {
  test.setTimeout(360_000);
  const course = new CoursePage(page);
  await page.clock.install();
  await page.goto('/');
  await page.getByRole('link', { name: en.landing.course }).click();
  await page.getByRole('link', { name: words.toEnd }).click();
  await expect(page.getByText(words.end.nothing)).toBeVisible();
  await expect(page.getByText(words.end.noProgram)).toBeVisible();
  await page.goto('/course#await');
  await expect(page.locator('#course-await')).toBeFocused();
  await isSound(page);

  const walked: StepName[] = [];
  for (let name = await course.next(); name !== null; name = await course.next()) {
    walked.push(name);
    await course.does(name);
    await expect(course.card(name)).toContainText(words.measured);
    await page.reload();
    await expect(course.card(name)).toContainText(words.measured);
  }
  // Two labs show two claims each; the page goes on to the first that has not happened.
  const twice: readonly StepName[] = ['switching', 'sleepAwaits'];
  expect(walked).toEqual(COURSE.map(({ name }) => name).filter((name) => !twice.includes(name)));
  await expect(page.getByText(fill(words.allDone, { all: COURSE.length }))).toBeVisible();

  await page.getByRole('link', { name: words.toEnd }).click();
  await page.reload();
  const results = await stored(page);
  for (const { name, needs } of COURSE) {
    const own = (await course.row(name).locator('b').textContent()) ?? '';
    expect(own, name).toMatch(/\d/);
    const ofStep = results.filter(({ what }) => needs.some((need) => need.what === what));
    expect(unmeasured(own, ofStep), own).toEqual([]);
  }
  holdsTrue(results);
  await expect(page.locator('pre')).toContainText('Promise.all');
  await expect(page.locator('pre')).not.toContainText('typed later');
  await isSound(page);

  await page.getByLabel(words.end.by).fill('Ada');
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: words.end.save }).click(),
  ]);
  const saved = readFileSync(await file.path(), 'utf8');
  expect(saved).toContain(fill(words.end.byName, { name: 'Ada' }));
  expect(saved).toContain('Promise.all');
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('button').or(page.getByRole('textbox'))).toHaveCount(0);
  await expect(course.row('sleepBlocks')).toBeVisible();
});
