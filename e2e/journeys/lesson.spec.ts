/** Whole plans, from the QR code to the last page, and what a class finds out on the way. */
import { readFile } from 'node:fs/promises';
import type { RoundPicture } from '../../client/models/picture.ts';
import { type Plan, planOf } from '../../shared/lesson/plan.ts';
import { plans } from '../../shared/lesson/plans.ts';
import { measuredAndRepeated, playOut, repliesOf, settle, whatIf } from '../../shared/simul/index.ts';
import { expect, test } from '../classroom.ts';
import type { Pupil } from '../people/pupil.ts';
import { en, fill, like } from '../words.ts';

test.describe('six times as fast', () => {
  test.use({ speed: 6 });

  test('the icebreaker runs by itself, from the code to the awards, with two people and bots @long', async ({
    teacher,
    stage,
    pupil,
  }) => {
    test.setTimeout(180_000);
    const [ada, ben] = [await pupil('Ada'), await pupil('Ben')];
    await teacher.setUp.opens();
    await teacher.setUp.typesThePin();
    await expect(teacher.setUp.plan('icebreaker')).toBeChecked();
    await teacher.setUp.chooses({ seats: 12, names: 'typed', runsByItself: true });
    await teacher.setUp.opensTheHall();
    const code = await teacher.isAtTheDesk();
    await stage.shows(code);
    for (const one of [ada, ben]) await one.joins(code);

    await test.step('nobody presses anything: the first question comes, and is answered by a tap', async () => {
      // Seen at once, not at the next look: there are two and a half seconds to answer.
      await ada.phone.headline.and(ada.page.getByText(en.phone.question.headline.moves)).waitFor();
      await ada.page.getByRole('button', { name: /^A\b/ }).click();
      await expect(ada.page.getByText(en.phone.question.mine, { exact: true })).toBeVisible();
    });

    await test.step('both rounds are played', async () => {
      await expect(stage.screen).toContainText(en.stage.strip.wasting, { timeout: 30_000 });
      await ben.playsOnToTheBell();
      await expect(ben.phone.suggestions).toHaveCount(3, { timeout: 30_000 });
      await ben.playsOnToTheBell();
    });

    await test.step('while the big screen explains, a phone shows its owner’s own rounds', async () => {
      await ben.page
        .getByRole('img', { name: like(en.phone.strip.label) })
        .nth(1)
        .waitFor();
      await ben.phone.reads(en.phone.strip.thought);
    });

    await test.step('everybody has an award, and reads the idea in one sentence', async () => {
      // Six times as fast it stands there for less than two seconds: nobody looks away before.
      const idea = ben.page.getByText(en.lesson.idea).waitFor({ timeout: 90_000 });
      await expect(ada.page.getByText(en.phone.result.award)).toBeVisible({ timeout: 60_000 });
      await idea;
    });

    await test.step('then all is over, and shown side by side', async () => {
      await expect(teacher.desk.phase(en.host.phase.debrief)).toBeVisible({ timeout: 30_000 });
      await stage.says(like(en.debrief.figures.movesAnswered));
      await expect(ada.phone.headline).toHaveText(en.phone.headline.debrief);
    });

    await test.step('with everybody’s award, on the big screen and on the phone', async () => {
      await expect(ben.page.getByText(en.phone.result.award)).toBeVisible();
      await stage.page.getByRole('tab', { name: en.lesson.topics.awards.title }).click();
      await stage.says('Ada');
      await stage.says('Ben');
    });
  });
});

test.describe('sixty times as fast', () => {
  test.use({ speed: 60 });

  test('the lesson runs to its end with bots alone, and no step breaks the big screen @long', async ({
    teacher,
    stage,
  }) => {
    test.setTimeout(180_000);
    const code = await teacher.hasAHall({ seats: 12, plan: plans.lesson, runsByItself: true });
    const broken: string[] = [];
    stage.page.on('pageerror', (error) => broken.push(error.message));
    stage.page.on('console', (said) => said.type() === 'error' && broken.push(said.text()));
    await stage.shows(code);
    await teacher.starts();
    await expect(teacher.desk.phase(en.host.phase.debrief)).toBeVisible({ timeout: 150_000 });
    await stage.says(like(en.debrief.figures.movesAnswered));
    expect(broken).toEqual([]);
  });
});

const BETRAYED: Plan = {
  name: 'custom',
  steps: [
    { kind: 'round', topic: 'saboteur', policy: 'event-loop', durationMs: 40_000, saboteur: true },
    { kind: 'page', topic: 'trace', page: 'trace', durationMs: 600_000 },
    { kind: 'question', topic: 'whoWasIt', question: { about: 'saboteur' }, durationMs: 120_000 },
  ],
};

test('the saboteur is found in the trace, and nowhere before it', async ({ teacher, stage, pupil }) => {
  const code = await teacher.hasAHall({ seats: 6, plan: BETRAYED });
  await stage.shows(code);
  const pupils = [await pupil('Ada'), await pupil('Ben'), await pupil('Cem')];
  for (const one of pupils) await one.hasASeat(code);
  await teacher.starts();

  const secret = (one: Pupil) => one.page.getByText(en.phone.secret.title);
  const isSecret = async (one: Pupil) => (await secret(one).isVisible()) && one;
  await expect.poll(async () => (await Promise.all(pupils.map(isSecret))).some(Boolean)).toBe(true);
  const [saboteur] = (await Promise.all(pupils.map(isSecret))).filter((one) => one !== false);
  if (!saboteur) throw new Error('Nobody holds the secret');
  const others = pupils.filter((one) => one !== saboteur);
  for (const one of others) await expect(secret(one)).toBeHidden();
  const board = pupils.indexOf(saboteur) + 1;

  await test.step('while it happens the big screen tells no name and no board', async () => {
    await saboteur.page.getByRole('button', { name: en.phone.secret.understood }).click();
    await saboteur.phone.playsSuggestion(1);
    await Promise.all(others.map((one) => one.phone.playsSuggestion(1)));
    await stage.says(en.stage.strip.wasting);
    for (const { name } of pupils) await expect(stage.screen).not.toContainText(name);
    await expect(stage.canvas).toHaveCount(0);
  });

  await test.step('the trace shows at which board the loop stood still', async () => {
    await teacher.desk.press(en.host.endRound);
    await teacher.desk.press(en.host.to.page.trace);
    const line = en.lessonPages.trace.line.split('{{seconds}}')[0] ?? '';
    await stage.says(fill(line, { board }));
    const held = stage.page.getByRole('listitem', { name: new RegExp(`^Board ${board}: [1-9]`) });
    await expect(held).toBeVisible();
  });

  await test.step('the others accuse that board, and are right', async () => {
    await teacher.desk.press(en.host.to.question.saboteur);
    for (const one of others)
      await one.page
        .getByRole('button', { name: fill(en.phone.question.board, { board }), exact: true })
        .click();
    await expect(teacher.page.getByText(fill(en.host.answers_other, { count: 2, people: 3 }))).toBeVisible();
    await teacher.desk.press(en.host.closes.saboteur);
    await stage.says(fill(en.lessonPages.question.itWas, { name: saboteur.name, board }));
    await stage.says(fill(en.lessonPages.question.foundBy_other, { count: 2, answers: 2 }));
    for (const one of others) await expect(one.phone.headline).toHaveText(en.phone.question.verdict.right);
    await expect(saboteur.phone.headline).toHaveText(en.phone.question.verdict.you);
  });
});

test('this class under another master: the figures are the core’s own', async ({ teacher, stage, pupil }) => {
  const round = { policy: 'blocking', durationMs: 20_000 } as const;
  const code = await teacher.hasAHall({ seats: 8, plan: planOf([round]) });
  await stage.shows(code);
  const ada = await pupil('Ada');
  await ada.hasASeat(code);
  await teacher.starts();
  await ada.playsOnToTheBell();
  await expect(teacher.desk.phase(en.host.phase.debrief)).toBeVisible({ timeout: 30_000 });

  const played = await test.step('the log of what was played is taken home', async () => {
    await stage.page.getByRole('tab', { name: en.debrief.tabs.takeHome }).click();
    const saved = stage.page.waitForEvent('download');
    await stage.page.getByRole('button', { name: en.debrief.takeHome.trace }).click();
    const log = await readFile(await (await saved).path(), 'utf8');
    return (JSON.parse(log) as { rounds: [RoundPicture] }).rounds[0];
  });

  await test.step('an event loop with the same people answers as many moves as the core says', async () => {
    const scenario = whatIf(played.scenario, played.facts, 'event-loop');
    const { facts } = playOut(scenario);
    const moves = [settle(played.scenario, played.facts), settle(scenario, facts)].map(
      (one) => one.movesAnswered,
    );
    await stage.page.getByRole('tab', { name: en.debrief.tabs.replay }).click();
    await expect.poll(() => stage.numbers('movesAnswered')).toEqual(moves);
    const counts = measuredAndRepeated(repliesOf(played.facts, scenario.boards), facts);
    await stage.says(fill(en.debrief.replay.counts, counts));
  });

  await test.step('the same master repeats the round, fact by fact', async () => {
    await stage.page
      .getByRole('group', { name: en.debrief.replay.policy })
      .getByText(en.debrief.policy.blocking, { exact: true })
      .click();
    await stage.says(en.debrief.replay.exact);
  });
});
