/** A plan of the host's own: made, kept, brought back, led from a laptop and from a phone. */
import { readFile } from 'node:fs/promises';
import { linkPartOf } from '../../client/host/editor/plan-text.ts';
import { planFormat } from '../../shared/lesson/plan-format.ts';
import { plans } from '../../shared/lesson/plans.ts';
import { expect, test } from '../classroom.ts';
import { ControlPage } from '../pages/control.ts';
import { SetUpPage } from '../pages/set-up.ts';
import { en, fill, like } from '../words.ts';

const TITLE = 'Our <own> round';

test('a plan is made from a preset; its link and its file bring the same plan back', {
  tag: '@both',
}, async ({ teacher, laptop }) => {
  const { setUp } = teacher;
  const other = new SetUpPage(laptop.page);
  const steps = await test.step('taken from the icebreaker, and changed', async () => {
    await setUp.opens();
    await setUp.page.getByRole('button', { name: en.host.makeOwn }).click();
    await expect(setUp.ownSteps).toHaveCount(plans.icebreaker.steps.length);
    await setUp.opensStep(2);
    await setUp.page.getByLabel(en.planner.policy).selectOption(en.common.policy['in-order']);
    await setUp.page.getByLabel(en.planner.seconds).fill('30');
    await setUp.page.getByLabel(en.planner.ownTitle).fill(TITLE);
    await setUp.button(fill(en.planner.up, { number: 2 })).click();
    await setUp.button(fill(en.planner.remove, { number: plans.icebreaker.steps.length })).click();
    await setUp.button(en.planner.adds.question).click();
    await expect(setUp.ownSteps.first()).toHaveText(TITLE);
    await expect(setUp.ownSteps).toHaveCount(plans.icebreaker.steps.length);
    return setUp.ownSteps.allTextContents();
  });

  await test.step('by its link', async () => {
    // On plain http too, where a page may not use the clipboard.
    await setUp.button(en.planner.keep.copy).click();
    await expect(setUp.page.getByText(en.planner.keep.copied)).toBeVisible();
    await expect.poll(() => setUp.link.inputValue()).toContain('#plan=');
    await other.page.goto(await setUp.link.inputValue());
    await expect(other.plan('custom')).toBeChecked();
    await expect(other.ownSteps).toHaveText(steps);
    await expect(other.link).toHaveValue(await setUp.link.inputValue());
  });

  await test.step('by its file; what is no plan is told and changes nothing', async () => {
    const saved = setUp.page.waitForEvent('download');
    await setUp.button(en.planner.keep.download).click();
    const path = await (await saved).path();
    const plan = planFormat.parse(JSON.parse(await readFile(path, 'utf8')));
    expect(plan.steps[0]).toMatchObject({ policy: 'in-order', durationMs: 30_000, title: TITLE });

    // Another link into the page that is open.
    await other.page.goto(`/host${await linkPartOf(plans.history)}`);
    await expect(other.ownSteps).toHaveCount(plans.history.steps.length);
    await other.file.setInputFiles(path);
    await expect(other.ownSteps).toHaveText(steps);
    await other.file.setInputFiles({
      name: 'x.json',
      mimeType: 'application/json',
      buffer: Buffer.from('{'),
    });
    await expect(other.page.getByText(en.planner.keep.noJson)).toBeVisible();
    await expect(other.ownSteps).toHaveText(steps);
    await other.button(en.planner.undo).click();
    await expect(other.ownSteps).toHaveCount(plans.history.steps.length);
    await other.dropsAFile(await readFile(path, 'utf8'));
    await expect(other.ownSteps).toHaveText(steps);
  });

  await test.step('this browser keeps it, and the hall plays it', async () => {
    await setUp.opens();
    await setUp.typesThePin();
    await setUp.plan('custom').check();
    await expect(setUp.ownSteps).toHaveText(steps);
    await setUp.opensTheHall();
    await teacher.isAtTheDesk();
    await expect(teacher.desk.steps).toHaveText(steps.map((title) => new RegExp(like(title).source)));
    await expect(teacher.desk.starting).toContainText(TITLE);
  });
});

test('a link that lost its end is told, and everything stays', async ({ teacher: { setUp } }) => {
  await setUp.page.goto('/host#plan=abc');
  await expect(setUp.page.getByText(en.planner.keep.badLink)).toBeVisible();
  await expect(setUp.plan('icebreaker')).toBeChecked();
});

test('a plan with nothing to play is not opened, and the page says what to do', async ({ teacher }) => {
  const { setUp } = teacher;
  await setUp.opens();
  await setUp.typesThePin();
  await setUp.plan('custom').check();
  for (const number of [2, 1]) await setUp.button(fill(en.planner.remove, { number })).click();
  await setUp.opensTheHall();
  await expect(setUp.page.getByRole('alert')).toHaveText(en.planner.problems.noRound);
});

test('the host moves from laptop to phone in mid-round, and the round goes on', async ({
  teacher,
  stage,
  pupil,
}) => {
  const code = await teacher.hasAHall({ seats: 4 });
  const ada = await pupil('Ada');
  await ada.hasASeat(code);
  await stage.shows(code);
  await teacher.starts();
  await expect(ada.phone.suggestions).toHaveCount(3);

  const phone = await pupil('the teacher');
  await phone.page.goto(teacher.page.url());
  const desk = new ControlPage(phone.page);
  await expect(teacher.desk.phase(en.host.elsewhere)).toBeVisible();
  await expect(desk.phase(fill(en.host.phase.round, { number: 1, rounds: 2 }))).toBeVisible();
  await ada.phone.playsSuggestion(1);

  await test.step('what is pressed next is under the thumb', async () => {
    await expect(desk.button(en.host.pause)).toBeInViewport({ ratio: 1 });
    await desk.press(en.host.pause);
    await stage.says(en.stage.pausedMore);
    await expect(desk.button(en.host.goOn)).toBeInViewport({ ratio: 1 });
    await desk.press(en.host.goOn);
    await expect(ada.phone.headline).not.toHaveText(en.phone.headline.paused);
  });
  await teacher.desk.press(en.host.takeControl);
  await expect(desk.phase(en.host.elsewhere)).toBeVisible();
});

test('a question is asked, answered and closed; A lets the plan run by itself', async ({
  teacher,
  pupil,
}) => {
  const { desk, setUp } = teacher;
  await setUp.opens();
  await setUp.typesThePin();
  await setUp.chooses({ names: 'typed' });
  await setUp.opensTheHall();
  const code = await teacher.isAtTheDesk();
  const ada = await pupil('Ada');
  await ada.hasASeat(code);
  await teacher.page.keyboard.press('Space');
  await expect(desk.phase(en.host.phase.question)).toBeVisible();
  await expect(teacher.page.getByText(like(en.host.autopilotNow.closes))).toBeVisible();
  await expect(teacher.page.getByText(fill(en.host.answers_other, { count: 0, people: 1 }))).toBeVisible();
  // The only one who is there has answered: nobody has to close it, and its time need not pass.
  await ada.page.getByRole('button', { name: /^A\b/ }).click();
  await expect(desk.phase(en.host.phase.answered)).toBeVisible({ timeout: 6_000 });
  await teacher.page.keyboard.press('a');
  await expect(teacher.page.getByText(like(en.host.autopilotNow.goesOn))).toBeVisible();
  await expect(desk.phase(fill(en.host.phase.round, { number: 1, rounds: 3 }))).toBeVisible();
  await teacher.page.keyboard.press('r');
  await expect(teacher.page.getByRole('timer')).toBeVisible();
});
