/** A lab as a step of a plan: the class's own phones ask for the report, behind one handler and then the other. */
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import type { Plan } from '../../shared/lesson/plan.ts';
import { violationsIn } from '../axe.ts';
import { expect, test } from '../classroom.ts';
import { en, fill, like } from '../words.ts';

const { inClass, report } = en.labs;
const { labPhone } = en;
/** Two children are started, and on a busy machine that takes its time. */
const STARTED_MS = 40_000;

const plan: Plan = {
  name: 'custom',
  steps: [
    {
      kind: 'lab',
      topic: 'labReport',
      lab: 'report',
      settings: { clients: 0, seconds: 1 },
      durationMs: 600_000,
    },
    { kind: 'round', topic: 'event-loop', policy: 'event-loop', durationMs: 600_000 },
  ],
};

const button = (page: Page) => page.getByRole('button', { name: labPhone.button, exact: true });
/** In tenths of a second, as a tile of the big screen shows it. */
async function measured(page: Page, label: string): Promise<number> {
  const tile = page.locator('.lab-results > div').filter({ hasText: label });
  return Number.parseFloat((await tile.locator('b').textContent()) ?? '');
}

test('everybody taps Report: one after the other, then all at once; and the class plays on', async ({
  teacher,
  stage,
  pupil,
}) => {
  const code = await teacher.hasAHall({ seats: 4, plan });
  const phones = [await pupil('Mia'), await pupil('Ada')];
  for (const phone of phones) await phone.hasASeat(code);
  await stage.shows(code);
  await teacher.starts();
  const bothTap = () => Promise.all(phones.map(({ page }) => button(page).click()));
  const bothHave = async (sentence: string) => {
    for (const { page } of phones) await expect(page.getByText(like(sentence))).toBeVisible();
  };

  await test.step('everybody guesses first, and no phone can ask yet', async () => {
    const asked = fill(en.labGuess.report.ofClass, { seconds: '1\u00a0s' });
    await stage.says(asked);
    for (const [index, { page }] of phones.entries()) {
      await expect(page.getByRole('main').getByText(asked)).toBeVisible();
      await expect(button(page)).toHaveCount(0);
      await page.getByRole('button', { name: ['A:', 'C:'][index] }).click();
    }
    await stage.says(en.lessonPages.question.allAnswered);
    expect(await violationsIn(phones[0]?.page as Page)).toEqual([]);
    expect(await violationsIn(stage.page)).toEqual([]);
  });

  await test.step('behind the blocking handler one waits for the other', async () => {
    await teacher.desk.press(en.host.runLab);
    await expect(stage.screen).toContainText(inClass.tap.blocking, { timeout: STARTED_MS });
    const guesses = fill(inClass.guessedSo_one, { letter: 'C', text: /.*/.source, count: 1 });
    await expect(stage.page.getByRole('img', { name: new RegExp(guesses) })).toBeVisible();
    await bothTap();
    await expect(stage.page.locator('.report-bars li')).toHaveCount(2);
    for (const { name } of phones) await stage.says(name);
    await bothHave(labPhone.came.blocking);
    const second = fill(labPhone.place_ordinal_two, { count: 2 });
    const both = await Promise.all(phones.map(({ page }) => page.getByText(second).count()));
    expect(both.sort()).toEqual([0, 1]);
    expect(await violationsIn(phones[0]?.page as Page)).toEqual([]);
  });

  await test.step('behind the async one nobody does', async () => {
    await teacher.desk.press(report.handler.async);
    await stage.says(inClass.tap.async);
    await bothTap();
    await bothHave(labPhone.came.async);
    expect(await violationsIn(stage.page)).toEqual([]);
    expect(await violationsIn(teacher.page)).toEqual([]);
    await teacher.desk.press(en.host.stopLab);
    await bothHave(labPhone.over);
    const blockingMs = await measured(stage.page, report.rows.blockingAllMs);
    expect(blockingMs / (await measured(stage.page, report.rows.asyncAllMs))).toBeGreaterThan(1.3);
  });

  await test.step('a stage that comes late has all of it; then the class plays', async () => {
    await stage.page.reload();
    await expect(stage.page.locator('.report-bars li')).toHaveCount(4);
    await teacher.desk.press(fill(en.host.to.round, { number: 1, title: en.common.policy['event-loop'] }));
    await phones[0]?.phone.playsSuggestion(1);
  });

  await test.step('what was measured is taken home as a table', async () => {
    await teacher.desk.press(en.host.endRound);
    await stage.page.getByRole('tab', { name: en.debrief.tabs.takeHome }).click();
    const [file] = await Promise.all([
      stage.page.waitForEvent('download'),
      stage.page.getByRole('button', { name: en.debrief.takeHome.labs }).click(),
    ]);
    const table = await readFile(await file.path(), 'utf8');
    expect(table).toMatch(/,lab\.report,.*seconds=1.*,blockingAllMs,\d/);
    expect(table).toMatch(/,asyncAllMs,\d/);
  });
});
