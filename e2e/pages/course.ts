/** `/course`: the cards of its steps, the way back from where they happen, and what each step asks for, done as small as it proves. */
import { expect, type Locator, type Page } from '@playwright/test';
import { COURSE, type StepName } from '../../shared/course/course.ts';
import { exerciseNamed } from '../../shared/exercises/exercises.ts';
import { en, fill } from '../words.ts';
import { LabPage } from './labs.ts';
import { LevelsPage } from './levels.ts';
import { SoloPage } from './solo.ts';

const { course: words, labs } = en;
/** Python comes, and on a busy machine it takes its time. */
const PYTHON = { timeout: 80_000 };
const LEVEL_MS = 46_000;
const ROUND_S = 30;

export class CoursePage {
  readonly page: Page;
  readonly wayBack: Locator;

  constructor(page: Page) {
    this.page = page;
    this.wayBack = page.getByRole('navigation', { name: words.back.label });
  }

  card(name: StepName): Locator {
    return this.page.getByRole('listitem').filter({ has: this.page.locator(`#course-${name}`) });
  }

  /** What the page says comes next; its number counts the steps from 1. */
  async next(): Promise<StepName | null> {
    const link = this.page.locator('.course-progress a.button-primary');
    const hash = new URL((await link.getAttribute('href')) ?? '', 'http://simul').hash.slice(1);
    return COURSE.find(({ name }) => name === hash)?.name ?? null;
  }

  /** Of the last page. */
  row(name: StepName): Locator {
    return this.page.getByRole('row').filter({ hasText: words.name[name] });
  }

  /** Goes to where it happens, does it, and comes back. */
  async does(name: StepName): Promise<void> {
    const step = COURSE.findIndex((one) => one.name === name) + 1;
    await this.card(name).getByRole('link', { name: words.go[name] }).press('Enter');
    await expect(this.wayBack).toContainText(fill(words.back.now, { number: step, name: words.name[name] }));
    await DOES[name](this.page);
    await expect(this.wayBack).toContainText(words.back.measured, PYTHON);
    await this.page.getByRole('link', { name: words.back.to }).click();
  }
}

type Does = (page: Page) => Promise<unknown>;

const playsALevel: Does = async (page) => {
  const levels = new LevelsPage(page);
  await levels.starts();
  for (const board of [1, 2]) {
    await page.keyboard.press(String(board));
    await page.clock.runFor(1_500);
  }
  await page.clock.fastForward(LEVEL_MS);
  await page.clock.resume();
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
};

/** The program that reached its goal, and not what is typed afterwards, is what the course keeps. */
const writesAProgram: Does = async (page) => {
  await page.getByText(en.code.page.languages.javascript).click();
  const editor = page.getByRole('textbox', { name: en.code.page.editor });
  await expect(editor).toContainText('waitForReply');
  await editor.click();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.insertText(exerciseNamed('makeItAwait').javascript?.solution ?? '');
  await editor.press('ControlOrMeta+Enter');
  await expect(page.getByRole('heading', { name: en.code.over.passed })).toBeVisible(PYTHON);
  await editor.click();
  await page.keyboard.insertText('// typed later');
};

/** @param choose makes it small */
const runsALab =
  (choose: (page: Page, lab: LabPage) => Promise<unknown> = async () => undefined): Does =>
  async (page) => {
    const lab = new LabPage(page);
    await choose(page, lab);
    await lab.runs();
  };

const startsThreads = runsALab(async (_, lab) => {
  await lab.slides(labs.threads.settings.threads, 60);
  await lab.slides(labs.threads.settings.tasks, 2_000);
});

const runsBothScripts = runsALab((page) => page.getByText(labs.sleep.languages.javascript).click());

const DOES: { readonly [name in StepName]: Does } = {
  oneThread: async (page) => {
    await page.reload();
    await playsALevel(page);
  },
  idle: runsALab(async (page) => {
    await page.getByLabel(labs.report.settings.seconds).fill('0.5');
  }),
  stack: playsALevel,
  thousand: startsThreads,
  switching: startsThreads,
  throughput: runsALab(async (_, lab) => {
    await lab.slides(labs.throughput.settings.threads, 20);
    await lab.slides(labs.throughput.settings.latencyMs, 200);
  }),
  perTask: playsALevel,
  master: takesASeat,
  await: writesAProgram,
  freeze: runsALab(async (page) => {
    await page.getByLabel(labs.freeze.settings.seconds).fill('0.5');
  }),
  tenThousand: runsALab(async (page) => {
    await page.getByText(labs.crowd.settings.n100, { exact: true }).click();
    await page.getByLabel(labs.crowd.settings.playS).fill('2');
  }),
  sleepBlocks: runsBothScripts,
  sleepAwaits: runsBothScripts,
  hidden: (page) => page.getByRole('button', { name: en.watched.run, exact: true }).click(),
};
