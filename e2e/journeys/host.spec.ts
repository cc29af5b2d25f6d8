/** The teacher leads: every command, and what everybody else sees of it. */
import { expect, test } from '../classroom.ts';
import { UNTOUCHED } from '../pages/phone.ts';
import { en, fill, spaced } from '../words.ts';

const { 'event-loop': EVENT_LOOP } = en.common.policy;

test('pause, go on, end, next, again, close', async ({ teacher, stage, pupil }) => {
  const { desk } = teacher;
  const code = await teacher.opensAHall({ seats: 8, names: 'typed', seconds: 90 });
  const ada = await pupil('Ada');
  await ada.hasASeat(code);
  await stage.shows(code);
  await teacher.starts();
  await expect(ada.phone.board).toBeVisible();

  await test.step('in a pause nobody loses time', async () => {
    await desk.press(en.host.pause);
    await expect(desk.phase(en.host.phase.paused)).toBeVisible();
    await stage.says(en.stage.pausedMore);
    await expect(ada.phone.headline).toHaveText(en.phone.headline.paused);
    const left = await teacher.timeLeft();
    await stage.says(left);
    await desk.press(en.host.goOn);
    await expect(ada.phone.headline).not.toHaveText(en.phone.headline.paused);
  });

  await test.step('a round ends early, the next one begins', async () => {
    await desk.press(en.host.endRound);
    await stage.says(fill(en.stage.between.over, { number: 1 }));
    await expect(ada.phone.headline).toHaveText(en.phone.headline.roundOver);
    await teacher.startsTheSecondRound();
    await stage.says(fill(en.stage.round, { number: 2, policy: EVENT_LOOP }));
    await expect(ada.phone.board).toBeVisible();
    await desk.press(en.host.endRound);
    await expect(desk.phase(en.host.phase.debrief)).toBeVisible();
    await expect(stage.lanes).toHaveCount(2);
  });

  await test.step('a printer gets a sheet of its own', async () => {
    await stage.page.emulateMedia({ media: 'print' });
    await stage.page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    await expect(stage.page.getByRole('heading', { name: en.debrief.sheet.questions })).toBeVisible();
    await expect(stage.screen).toBeHidden();
    await stage.page.evaluate(() => dispatchEvent(new Event('afterprint')));
    await stage.page.emulateMedia({ media: 'screen' });
    await expect(stage.screen).toBeVisible();
  });

  await test.step('again, then good-bye to everybody', async () => {
    await desk.press(en.host.playAgain);
    await desk.press(en.host.yesAgain);
    await expect(desk.phase(en.host.phase.lobby)).toBeVisible();
    await expect(ada.phone.headline).toHaveText(en.phone.headline.lobby);
    await desk.closesTheHall();
    await ada.phone.reads(en.refusals.hallClosed);
    await expect(stage.page.getByText(en.refusals.hallClosed)).toBeVisible();
  });
});

test('who is removed is told so, and may come back; the host may think better of it', async ({
  teacher,
  pupil,
}) => {
  const code = await teacher.hasAHall({ seats: 4 });
  const ada = await pupil('Ada');
  await ada.joins(code);
  await teacher.desk.removes('Ada');
  await expect(teacher.page.getByText(en.host.nobodyYet)).toBeVisible();
  await teacher.desk.press(en.host.undo);
  await expect(teacher.page.getByText('Ada', { exact: true })).toBeVisible();
  await expect(teacher.desk.button(en.host.undo)).toHaveCount(0);
  await teacher.desk.removes('Ada');
  await ada.phone.reads(en.refusals.removed);
  await expect(teacher.page.getByText(en.host.nobodyYet)).toBeVisible();
  await ada.joins(code);
});

test('a flooded lobby is cleared at once', async ({ teacher, pupil }) => {
  const code = await teacher.hasAHall({ seats: 4 });
  const [ada, ben] = [await pupil('Ada'), await pupil('Ben')];
  await ada.hasASeat(code);
  await ben.hasASeat(code);
  await teacher.desk.press(fill(en.host.removeIdle, { count: 2 }));
  await teacher.desk.press(en.host.yesRemove);
  await expect(teacher.page.getByText(en.host.nobodyYet)).toBeVisible();
  await ada.phone.reads(en.refusals.removed);
  await ben.phone.reads(en.refusals.removed);
});

test('Present hides the controls, Esc brings them back', async ({ teacher }) => {
  await teacher.hasAHall({ seats: 8 });
  await teacher.desk.press(en.host.present);
  await expect(teacher.page.getByRole('main', { name: en.stage.title })).toBeVisible();
  await expect(teacher.desk.starting).toBeHidden();
  // The host's keys work beside the stage's: the round begins behind the curtain.
  await teacher.page.keyboard.press('Space');
  await expect(teacher.page.getByText(en.stage.timeline.title)).toBeVisible();
  await teacher.page.keyboard.press('Escape');
  await expect(teacher.desk.button(en.host.pause)).toBeVisible();
});

test('a wrong PIN is a sentence; the link in the terminal needs none, works once, and is remembered', async ({
  teacher,
  laptop,
  server,
}) => {
  const { page, setUp } = teacher;
  await setUp.opens();
  await setUp.pin.fill('000000');
  await setUp.opensTheHall();
  await expect(page.getByText(en.refusals.wrongPin)).toBeVisible();

  const known = page.waitForResponse(
    (response) => response.request().method() === 'GET' && response.url().endsWith('/api/host'),
  );
  await page.goto(server.hostLink());
  await known;
  expect(new URL(page.url()).hash).toBe('');
  await page.reload();
  await setUp.opensTheHall();
  await teacher.isAtTheDesk();
  await laptop.page.goto(server.hostLink());
  await expect(laptop.page.getByLabel(en.host.pin)).toBeFocused();
});

test('a reload in the middle of a round loses nobody’s place', async ({ teacher, stage, pupil }) => {
  const code = await teacher.hasAHall({ seats: 8 });
  const [ada, ben] = [await pupil('Ada'), await pupil('Ben')];
  await ada.hasASeat(code);
  await ben.hasASeat(code);
  await stage.shows(code);
  await teacher.starts();
  await expect(ben.phone.suggestions).toHaveCount(3);
  await ben.phone.playsSuggestion(1);
  // In a pause everybody sees their board, whatever was going on.
  await teacher.desk.press(en.host.pause);
  await expect(ben.phone.headline).toHaveText(en.phone.headline.paused);
  const before = await ben.phone.position();
  expect(before).not.toBe(UNTOUCHED);
  await Promise.all([teacher.page.reload(), stage.page.reload(), ben.page.reload()]);
  await expect(teacher.desk.phase(fill(en.host.control, { code: spaced(code) }))).toBeVisible();
  await expect(teacher.desk.button(en.host.goOn)).toBeVisible();
  await stage.says(fill(en.stage.round, { number: 1, policy: en.common.policy.blocking }));
  await ben.phone.reads(fill(en.common.seatOf, { board: 2, name: 'Ben' }));
  expect(await ben.phone.position()).toBe(before);
  await teacher.desk.press(en.host.goOn);
  await expect(ben.phone.headline).not.toHaveText(en.phone.headline.paused);
});
