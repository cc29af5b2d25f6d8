/** A class writes programs: a pupil's own is the master, at a hall of its own and on the class's stage. */
import type { Page } from '@playwright/test';
import { exerciseNamed } from '../../shared/exercises/exercises.ts';
import type { Plan } from '../../shared/lesson/plan.ts';
import { violationsIn } from '../axe.ts';
import { expect, test } from '../classroom.ts';
import { LONG } from '../pages/code.ts';
import { en, fill, like } from '../words.ts';

const LONG_MS = 600_000;
const plan: Plan = {
  name: 'custom',
  steps: [
    { kind: 'program', topic: 'program', boards: 12, durationMs: LONG_MS },
    { kind: 'round', topic: 'programOnStage', policy: 'driven', durationMs: LONG_MS },
  ],
};
const { python } = exerciseNamed('makeItAwait');

/** The page on which a program is written. */
function codePage(page: Page) {
  const editor = page.getByRole('textbox', { name: en.code.page.editor });
  return {
    editor,
    run: page.getByRole('button', { name: en.code.page.run }),
    stop: page.getByRole('button', { name: en.code.page.stop }),
    alert: page.getByRole('alert'),
    /** In place of all that stands there. */
    writes: async (text: string) => {
      await editor.click();
      await page.keyboard.press('ControlOrMeta+a');
      await page.keyboard.insertText(text);
    },
  };
}

test('a pupil’s program in Python awaits, and plays the class with its line lit', async ({
  teacher,
  stage,
  pupil,
}) => {
  test.slow();
  const code = await teacher.hasAHall({ seats: 4, plan });
  const [mia, ada] = [await pupil('Mia'), await pupil('Ada')];
  await mia.hasASeat(code);
  await ada.hasASeat(code);
  await stage.shows(code);
  await teacher.starts();
  await stage.says(en.lessonPages.programs.first);
  const own = codePage(mia.page);

  await test.step('on her phone she finds the way to write', async () => {
    await mia.page.getByRole('link', { name: en.phone.program.write }).click();
    await mia.page.getByText(en.code.page.languages.javascript, { exact: true }).click();
    await expect(own.editor).toContainText('waitForReply');
  });

  await test.step('who waits at each board is not yet one who awaits', async () => {
    await own.run.click();
    await expect(stage.page.locator('.programs-bar')).toHaveCount(1, LONG);
    // While it runs, it and its hall have her screen.
    const violations = await violationsIn(mia.page);
    expect(violations.map(({ id, html }) => [id, html[0]])).toEqual([]);
    await expect(mia.page.getByRole('heading', { level: 1 })).toHaveText(en.code.inClass.title);
    await stage.says(en.lessonPages.programs.first);
    await own.stop.click();
  });

  await test.step('in Python her program awaits, and the big screen counts it', async () => {
    await mia.page.getByText(en.code.page.languages.python, { exact: true }).click();
    await expect(own.editor).toContainText('wait_for_reply');
    await own.writes(python.solution);
    await own.run.click();
    await expect(stage.page.getByRole('heading', { level: 2 })).toHaveText(
      fill(en.lessonPages.programs.await_one, { count: 1, people: 2 }),
      LONG,
    );
    await expect(mia.page.getByText(like(en.code.inClass.best))).toContainText(/best: \d\d/, {
      timeout: 30_000,
    });
  });

  await test.step('when the step is over no program runs any more, and hers is kept', async () => {
    await teacher.desk.press(fill(en.host.programs.putNamed, { name: 'Mia' }));
    await teacher.desk.press(en.host.closes.program);
    await stage.says(fill(en.lessonPages.programs.awaited_one, { count: 1, people: 2 }));
    await expect(mia.page.getByText(en.code.inClass.over)).toBeVisible();
    await own.run.click();
    await expect(own.alert.first()).toContainText(en.refusals.notWriting);
    await mia.page.reload();
    await expect(own.editor).toContainText('TaskGroup');
  });

  const source = stage.page.getByRole('complementary', {
    name: fill(en.stage.source.label, { name: 'Mia' }),
  });
  await test.step('on the stage it starts by itself, its line is lit, and the class plays it', async () => {
    await teacher.desk.press(
      fill(en.host.to.round, { number: 1, title: en.lesson.topics.programOnStage.title }),
    );
    await stage.says(fill(en.stage.by, { name: 'Mia' }));
    await expect(source).toContainText('TaskGroup', LONG);
    await expect(source.locator('.is-live')).toBeVisible(LONG);
    await ada.phone.playsSuggestion(1);
    await expect(ada.page.getByText(like(en.phone.line.yourTurn)).first()).toBeVisible({ timeout: 30_000 });
  });

  await test.step('it ends, and the loop goes on; she reloads, and it runs again', async () => {
    await own.stop.click();
    await expect(source).toBeHidden();
    await mia.page.reload();
    await expect(source).toContainText('TaskGroup', LONG);
  });
});
