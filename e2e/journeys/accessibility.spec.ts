/** Every screen, light and dark, looked over by axe: nothing serious may be left. */
import type { Page } from '@playwright/test';
import type { PhoneState } from '../../client/phone/state.ts';
import { type PageStep, type Plan, planOf, type QuestionStep } from '../../shared/lesson/plan.ts';
import { plans } from '../../shared/lesson/plans.ts';
import { guides } from '../../shared/text/en/room.ts';
import { violationsIn } from '../axe.ts';
import { expect, test } from '../classroom.ts';
import { SetUpPage } from '../pages/set-up.ts';
import { SoloPage } from '../pages/solo.ts';
import { en, fill, like } from '../words.ts';

/** First the colours, then the rest: with motion reduced colours fade, and a shade on the way is nobody's choice. */
async function changesTo(page: Page, colorScheme: 'light' | 'dark'): Promise<void> {
  const root = page.locator('html');
  await page.emulateMedia({ colorScheme, reducedMotion: 'no-preference' });
  await expect(root).toHaveAttribute('data-theme', colorScheme);
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
  await expect(root).toHaveAttribute('data-motion', 'reduced');
}

/** What the dark page can have wrong that the light one has right: it has the same elements and words. */
const OF_COLOURS = ['color-contrast', 'link-in-text-block'];

async function isSound(page: Page, screen: string, changes = changesTo): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await changes(page, colorScheme);
    const violations = await violationsIn(page, colorScheme === 'light' ? null : OF_COLOURS);
    const serious = violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .flatMap(({ id, html }) => html.map((one) => `${id}: ${one.slice(0, 120)}`));
    expect.soft(serious, `${screen}, ${colorScheme}`).toEqual([]);
  }
}

test('start page, settings, set-up, test room, documents', async ({ laptop: { page } }) => {
  test.slow();
  await page.goto('/');
  await isSound(page, 'landing');
  await page.getByRole('button', { name: en.common.settings.title }).click();
  await isSound(page, 'settings');
  await page.goto('/host');
  await isSound(page, 'set-up');
  await new SetUpPage(page).showsEveryField(plans.lessonTwo);
  await isSound(page, 'the plan editor');
  await page.goto('/test/123456');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(en.room.phone.here);
  await isSound(page, 'a phone that tries the room');
  await page.goto('/host/test');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(en.room.title);
  await isSound(page, 'test my room');
  await page.goto('/debrief');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await isSound(page, 'the page that opens a file');
  for (const guide of Object.keys(guides.titles)) {
    await page.goto(`/docs/${guide}.html`);
    await expect(page.getByRole('navigation')).toBeVisible();
    await isSound(page, guide, (to, colorScheme) => to.emulateMedia({ colorScheme }));
  }
  await page.goto('/nowhere');
  await expect(page.getByText(en.common.unknownPageText)).toBeVisible();
  await isSound(page, 'an address that is nothing');
});

test('a level in which one is the master', async ({ laptop: { page } }) => {
  await page.goto('/solo#rush');
  await isSound(page, 'a level, before it begins');
  await page.getByRole('button', { name: en.levels.start }).click();
  await isSound(page, 'a level');
  await page.getByRole('button', { name: en.levels.pause }).click();
  await isSound(page, 'a level in a pause');
});

test('solo, from guess to guess', async ({ laptop: { page } }) => {
  const solo = new SoloPage(page);
  await solo.opens();
  await isSound(page, 'solo');
  await solo.starts(30);
  await expect(solo.tiles).toHaveCount(4);
  await isSound(page, 'solo, a guess');
  await solo.guesses(1);
  await expect(page.getByText(like(en.solo.round))).toBeVisible();
  await isSound(page, 'solo, a round');
  await solo.waitsForTheBell(30);
  await expect(page.getByText(fill(en.solo.over.title, { number: 1 }))).toBeVisible();
  await isSound(page, 'solo, after a round');
});

/** While it is looked at, nothing of a lesson ends by itself. */
const LONG_MS = 600_000;
const waits = { policy: 'blocking', durationMs: LONG_MS } as const;
const movesOn = { policy: 'event-loop', durationMs: LONG_MS } as const;
const look = (shown: PageStep['page']): PageStep => ({
  kind: 'page',
  topic: shown,
  page: shown,
  durationMs: LONG_MS,
});
const ask = (topic: QuestionStep['topic'], question: QuestionStep['question']): QuestionStep => ({
  kind: 'question',
  topic,
  question,
  durationMs: 120_000,
});

const PLAYED: Plan = {
  name: 'custom',
  steps: [ask('predict', { about: 'moves' }), ...planOf([waits, movesOn]).steps],
};

test('a lesson on every screen', async ({ teacher, stage, pupil }) => {
  test.slow();
  const code = await teacher.hasAHall({ seats: 8, plan: PLAYED });
  await stage.shows(code);
  const [ada, ben, cem] = [await pupil('Ada'), await pupil('Ben'), await pupil('Cem')];
  await ada.door.opens(`/j/${code}`);
  await expect(ada.door.name).toBeVisible();
  await isSound(ada.page, 'join');
  await ada.joins(code);
  await ben.hasASeat(code);
  const { host } = en;

  await test.step('the lobby and a guess', async () => {
    await isSound(ada.page, 'phone in the lobby');
    await isSound(teacher.page, 'control in the lobby');
    await isSound(stage.page, 'stage in the lobby');
    await teacher.starts();
    await stage.says(en.lessonPages.question.onPhones);
    await isSound(stage.page, 'stage, a question');
    await ada.page.locator('[data-state=question]').waitFor();
    await isSound(ada.page, 'phone, a question');
    await teacher.desk.press(host.closes.moves);
    await stage.says(en.lessonPages.question.nobodyAnswered);
    await isSound(ada.page, 'phone, a question that was missed');
  });

  await test.step('he waits', async () => {
    await teacher.desk.press(fill(host.to.round, { number: 1, title: en.common.policy.blocking }));
    await expect(ada.phone.suggestions).toHaveCount(3);
    await isSound(ada.page, 'phone in a blocking round');
    await isSound(stage.page, 'stage in a blocking round');
    await ben.phone.playsSuggestion(1);
    await ben.page.locator('[data-state=nobodyComes]').waitFor();
    await isSound(ben.page, 'phone to which nobody comes');
    await cem.page.goto(`/watch/${code}`);
    await expect(cem.page.getByText(en.landing.watchMoves)).toBeVisible();
    await isSound(cem.page, 'watching a blocking round');
    await teacher.desk.press(host.pause);
    await expect(ada.phone.headline).toHaveText(en.phone.headline.paused);
    await isSound(ada.page, 'phone, paused');
    await isSound(stage.page, 'stage, paused');
    await isSound(teacher.page, 'control in a round');
    await teacher.desk.press(host.goOn);
    await teacher.desk.press(host.endRound);
    await stage.says(en.stage.between.next);
    await isSound(stage.page, 'stage between rounds');
    await isSound(ben.page, 'phone, round over');
  });

  await test.step('he moves on', async () => {
    await teacher.startsTheSecondRound();
    await stage.says(en.stage.queue.title);
    await ben.phone.playsSuggestion(1);
    await isSound(stage.page, 'stage in an event-loop round');
    await teacher.desk.press(host.endRound);
    await expect(ben.page.locator('.gained')).toHaveCount(2);
    await isSound(ben.page, 'phone after both rounds');
  });
});

/** What a class looks at together; the suspicion comes before the trace tells. */
const TALKED_OVER: Plan = {
  name: 'custom',
  steps: [
    ...planOf([waits]).steps,
    { kind: 'round', topic: 'saboteur', ...movesOn, saboteur: true },
    ask('whoWasIt', { about: 'saboteur' }),
    ...(['trace', 'waits', 'code', 'knee', 'lanes'] as const).map(look),
    ask('quiz', { about: 'quiz', quiz: 'whereAwait' }),
    look('awards'),
    look('idea'),
  ],
};

const DEBRIEFED: Plan['steps'] = [...planOf([waits, movesOn]).steps, look('awards')];

test('every page that a class looks at together', async ({ teacher, stage, pupil }) => {
  test.slow();
  const code = await teacher.hasAHall({ seats: 4, plan: TALKED_OVER });
  await stage.shows(code);
  const ada = await pupil('Ada');
  await ada.hasASeat(code);
  const { host } = en;

  await test.step('a saboteur, and a suspicion', async () => {
    await teacher.starts();
    await ada.phone.playsSuggestion(1);
    await teacher.desk.press(host.endRound);
    await teacher.desk.press(fill(host.to.round, { number: 2, title: en.lesson.topics.saboteur.title }));
    await expect(ada.page.getByText(en.phone.secret.title)).toBeVisible();
    await isSound(ada.page, 'phone with a secret');
    // The button has the focus.
    await ada.page.keyboard.press('Enter');
    await isSound(stage.page, 'stage, somebody blocks');
    await ada.phone.playsSuggestion(1);
    await teacher.desk.press(host.endRound);
    await stage.says(en.stage.between.next);
    await isSound(ada.page, 'phone after both rounds');
    await teacher.desk.press(host.to.question.saboteur);
    await stage.says(en.lessonPages.question.suspects);
    await isSound(stage.page, 'stage, who was it?');
    await isSound(ada.page, 'phone, who was it?');
    await teacher.desk.press(host.closes.saboteur);
    await stage.says(like(en.lessonPages.question.itWas));
    await isSound(stage.page, 'stage, it was Ada');
  });

  const phoneIs = (state: PhoneState) => ada.page.locator(`[data-state=${state}]`).waitFor();
  for (const shown of ['trace', 'waits', 'code', 'knee', 'lanes'] as const)
    await test.step(shown, async () => {
      await teacher.desk.press(host.to.page[shown]);
      await stage.says(SAYS[shown]);
      await isSound(stage.page, `stage, ${shown}`);
      if (shown === 'trace') await isSound(ada.page, 'phone while the stage explains');
      if (shown !== 'waits') return;
      await phoneIs('ownWaits');
      await isSound(ada.page, 'phone with its own strips');
    });

  await test.step('a piece of code, the awards, the idea', async () => {
    await teacher.desk.press(host.to.question.quiz);
    await phoneIs('question');
    await isSound(stage.page, 'stage, a question about code');
    await isSound(ada.page, 'phone, a question about code');
    await ada.page.getByRole('button', { name: /^A\b/ }).click();
    await stage.says(en.lesson.quiz.whereAwait.why);
    await isSound(stage.page, 'stage, the answer');
    await isSound(ada.page, 'phone, the answer');
    await teacher.desk.press(host.to.page.awards);
    await phoneIs('ownAward');
    await isSound(stage.page, 'stage, awards');
    await isSound(ada.page, 'phone, an award');
    await teacher.desk.press(host.to.page.idea);
    await stage.says(en.lesson.idea);
    await isSound(stage.page, 'stage, the idea');
    await isSound(ada.page, 'phone, the idea');
  });

  await test.step('all is over', async () => {
    await teacher.desk.press(host.finish);
    await phoneIs('debrief');
    await isSound(ada.page, 'phone, all rounds over');
    await isSound(teacher.page, 'control, all rounds over');
  });
});

test('the debrief, part by part', async ({ teacher, stage }) => {
  test.slow();
  const code = await teacher.hasAHall({ seats: 4, plan: { ...TALKED_OVER, steps: DEBRIEFED } });
  await stage.shows(code);
  await teacher.starts();
  await teacher.desk.press(en.host.endRound);
  await teacher.startsTheSecondRound();
  await teacher.desk.press(en.host.endRound);
  await teacher.desk.press(en.host.to.page.awards);
  await teacher.desk.press(en.host.finish);
  const tabs = stage.page.getByRole('tab');
  await expect(tabs.first()).toBeVisible();
  for (const tab of await tabs.all()) {
    await tab.click();
    await isSound(stage.page, `debrief, ${await tab.textContent()}`);
  }
});

/** By which words a page is known. */
const SAYS = {
  trace: en.lesson.topics.trace.title,
  waits: en.lesson.topics.waits.title,
  knee: en.lesson.topics.knee.title,
  code: en.lesson.topics.code.title,
  lanes: en.debrief.movesAMinute,
};
