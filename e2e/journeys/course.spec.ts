/** The course as a path, in one browser from its first claim to its last: each claim happens, and its figure is kept. */
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { COURSE, type StepName } from '../../shared/course/course.ts';
import { exerciseNamed } from '../../shared/exercises/exercises.ts';
import { violationsIn } from '../axe.ts';
import { expect, test } from '../classroom.ts';
import { LevelsPage } from '../pages/levels.ts';
import { SoloPage } from '../pages/solo.ts';
import { en, fill } from '../words.ts';

const words = en.course;
/** Python comes, and on a busy machine it takes its time. */
const PYTHON = { timeout: 80_000 };
const LEVEL_MS = 46_000;
const ROUND_S = 30;

/** Does what a step asks for. @returns a figure as the place itself shows it; null: it shows none */
type Does = (page: Page) => Promise<string | null>;

const playsALevel: Does = async (page) => {
  const levels = new LevelsPage(page);
  await levels.starts();
  for (const board of [1, 2]) {
    await page.keyboard.press(String(board));
    await page.clock.runFor(1_500);
  }
  await page.clock.fastForward(LEVEL_MS);
  await page.clock.resume();
  return numberIn(await page.locator('.level-over h1').textContent());
};

const takesASeat: Does = async (page) => {
  const solo = new SoloPage(page);
  await page.getByText(String(ROUND_S), { exact: true }).click();
  await page.getByRole('button', { name: en.solo.start }).click();
  for (const round of [1, 2]) {
    await solo.guesses(1);
    await page.getByRole('timer').or(page.locator('.solo-clock')).first().waitFor();
    await solo.waitsForTheBell(ROUND_S);
    await expect(page.getByText(fill(en.solo.over.title, { number: round }))).toBeVisible();
  }
  return null;
};

const writesAProgram: Does = async (page) => {
  await page.getByText(en.code.page.languages.javascript).click();
  const editor = page.getByRole('textbox', { name: en.code.page.editor });
  await expect(editor).toContainText('waitForReply');
  await editor.click();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.insertText(exerciseNamed('makeItAwait').javascript?.solution ?? '');
  await editor.press('ControlOrMeta+Enter');
  const result = page.getByRole('heading', { name: en.code.over.passed });
  await expect(result).toBeVisible(PYTHON);
  return numberIn((await result.textContent())?.replace(en.code.over.passed, '') ?? null);
};

const runsTheScript: Does = async (page) => {
  await page.getByRole('button', { name: en.watched.run, exact: true }).click();
  await expect(wayBack(page)).toContainText(words.back.measured, PYTHON);
  const printed = await page.locator('pre').allTextContents();
  return /Total time: ([\d.]+)s/.exec(printed.join('\n'))?.[1] ?? null;
};

const DOES: { readonly [name in StepName]?: Does } = {
  oneThread: playsALevel,
  stack: playsALevel,
  perTask: playsALevel,
  master: takesASeat,
  await: writesAProgram,
  sleepBlocks: runsTheScript,
  sleepAwaits: runsTheScript,
  hidden: runsTheScript,
};
const WALKED = COURSE.filter(({ name }) => name in DOES);

const wayBack = (page: Page) => page.getByRole('navigation', { name: words.back.label });
const numberIn = (text: string | null) => /[\d.]+/.exec(text ?? '')?.[0] ?? null;
const cardOf = (page: Page, name: StepName) =>
  page.getByRole('listitem').filter({ has: page.locator(`#course-${name}`) });

async function isSound(page: Page): Promise<void> {
  const violations = await violationsIn(page);
  expect(violations.map(({ id, html }) => [id, html[0]])).toEqual([]);
}

test('the course from its first claim to its last: every figure on its last page was measured @long', async ({
  laptop: { page },
}) => {
  test.setTimeout(240_000);
  await page.clock.install();
  await page.goto('/');
  await page.getByRole('link', { name: en.landing.course }).click();
  await page.getByRole('link', { name: words.toEnd }).click();
  await expect(page.getByText(words.end.nothing)).toBeVisible();
  await expect(page.getByText(words.end.noProgram)).toBeVisible();
  await page.goto('/course#await');
  await expect(page.locator('#course-await')).toBeFocused();
  await isSound(page);
  await expect(
    page.getByRole('link', { name: fill(words.start, { name: words.name.oneThread }) }),
  ).toBeVisible();

  const shown = new Map<StepName, string | null>();
  for (const { name } of WALKED) {
    await cardOf(page, name).getByRole('link', { name: words.go[name] }).press('Enter');
    await expect(wayBack(page)).toContainText(words.name[name]);
    if (name === 'oneThread') await page.reload();
    shown.set(name, (await DOES[name]?.(page)) ?? null);
    await expect(wayBack(page)).toContainText(words.back.measured);
    await page.getByRole('link', { name: words.back.to }).click();
    await expect(cardOf(page, name)).toContainText(words.measured);
  }

  await page.reload();
  await page.getByRole('link', { name: words.toEnd }).click();
  const row = (name: StepName) => page.getByRole('row').filter({ hasText: words.name[name] });
  for (const { name } of WALKED) {
    await expect(row(name)).not.toContainText(words.end.notYet);
    const own = (await row(name).getByRole('cell').last().textContent()) ?? '';
    const figure = shown.get(name);
    // What a script prints of itself, and what was measured around it, are two clocks.
    if (name.startsWith('sleep')) expect(Number(numberIn(own)) / Number(figure)).toBeCloseTo(1, 0);
    else if (figure) expect(own.match(/\d+/g)).toContain(figure);
  }
  expect(Number(shown.get('sleepBlocks')) / Number(shown.get('sleepAwaits'))).toBeGreaterThan(3);
  await expect(page.locator('pre')).toContainText('Promise.all');
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
  await expect(page.getByRole('button')).toHaveCount(0);
  await expect(row('sleepBlocks')).toBeVisible();
});
