/** What must not happen: illegal moves, forged messages, hostile names. */
import { expect, test } from '../classroom.ts';
import { forgesMoves, sendsGarbage } from '../forger.ts';
import { UNTOUCHED } from '../pages/phone.ts';
import { en, fill, like } from '../words.ts';

test('an impossible square changes nothing, a possible one does', async ({ teacher, pupil }) => {
  const ada = await pupil('Ada');
  await ada.hasASeat(await teacher.hasAHall({ seats: 2 }));
  await teacher.starts();
  await expect(ada.phone.suggestions).toHaveCount(3);
  await ada.plays('e2', 'e5');
  await expect.poll(() => ada.phone.position()).toBe(UNTOUCHED);
  await ada.plays('e2', 'e4');
  await expect.poll(() => ada.phone.position()).toContain('/4P3/');
});

test('a forged move is refused in words, and the true one still counts', async ({ teacher, pupil }) => {
  const ada = await pupil('Ada');
  const forgery = await forgesMoves(ada.page, { to: 'e4', forgedTo: 'e5' });
  await ada.hasASeat(await teacher.hasAHall({ seats: 2 }));
  await teacher.starts();
  await expect(ada.phone.suggestions).toHaveCount(3);
  await ada.plays('e2', 'e4');
  await expect(ada.page.getByRole('alert')).toHaveText(en.refusals.illegalMove);
  expect(await ada.phone.position()).toBe(UNTOUCHED);
  await forgery.ends();
  // The pawn glides back first: who is quicker than that taps once more.
  await expect(async () => {
    await ada.plays('e2', 'e4');
    await expect.poll(() => ada.phone.position(), { timeout: 2000 }).toContain('/4P3/');
  }).toPass({ timeout: 15_000 });
});

test('garbage on the line disturbs nobody', async ({ teacher, pupil }) => {
  const code = await teacher.hasAHall({ seats: 4 });
  const [mallory, ada] = [await pupil('Mallory'), await pupil('Ada')];
  const garbage = await sendsGarbage(mallory.page);
  await mallory.hasASeat(code);
  await ada.hasASeat(code);
  await teacher.starts();
  await expect(ada.phone.suggestions).toHaveCount(3);
  await garbage.flies();
  await ada.phone.playsSuggestion(1);
  const { handUp, nobodyComes, heIsHere } = en.phone.headline;
  await expect(ada.phone.headline).toHaveText(new RegExp(`^(${handUp}|${nobodyComes}|${heIsHere})$`));
  // Mallory still has her seat: she comes back to it, or never lost it.
  await teacher.desk.press(en.host.pause);
  await expect(mallory.phone.headline).toHaveText(en.phone.headline.paused);
  await mallory.phone.reads(fill(en.common.seatOf, { board: 1, name: 'Mallory' }));
  await expect(mallory.phone.board).toBeVisible();
});

test.describe('names', () => {
  const MARKUP = '<b>Bo</b>';

  test('markup in a name is text on every screen', async ({ teacher, stage, pupil }) => {
    const code = await teacher.hasAHall({ seats: 2 });
    await stage.shows(code);
    const bo = await pupil(MARKUP);
    await bo.joins(code);
    await expect(teacher.page.getByText(MARKUP, { exact: true })).toBeVisible();
    await teacher.starts();
    // He waits for Bo: the first board is the first to be visited.
    await stage.says(MARKUP);
    await bo.phone.reads(MARKUP);
    for (const { page } of [teacher, stage, bo])
      await expect(page.locator('b', { hasText: /^Bo$/ })).toHaveCount(0);
  });

  test('a name that turns letters round loses that power', async ({ teacher, pupil }) => {
    const code = await teacher.hasAHall({ seats: 2 });
    const eve = await pupil('Eve');
    await eve.door.opens(`/j/${code}`);
    await eve.door.typesAName('\u202EEve\u200B');
    await eve.isSeated(code);
    await expect(teacher.page.getByText('Eve', { exact: true })).toBeVisible();
  });

  test('a name too long is refused in words', async ({ teacher, pupil }) => {
    const code = await teacher.hasAHall({ seats: 2 });
    const max = await pupil('Max');
    await max.door.opens(`/j/${code}`);
    await max.door.typesAName('W'.repeat(17));
    await expect(max.page.getByText(en.landing.badName)).toBeVisible();
    max.name = 'W'.repeat(16);
    await max.door.typesAName(max.name);
    await max.isSeated(code);
  });

  test('a typed name is refused where names are spun', async ({ teacher, request }) => {
    const code = await teacher.hasAHall({ seats: 2, names: 'spun' });
    const answer = await request.post(`/matchmake/joinById/${code}`, {
      data: { as: 'player', name: 'Mallory' },
    });
    expect(answer.ok()).toBe(false);
    expect(await answer.text()).toContain(en.refusals.badName);
  });
});

test('a device that is blocked comes in under no other name, until the host lets it in again', async ({
  teacher,
  pupil,
}) => {
  const code = await teacher.hasAHall({ seats: 2 });
  const eve = await pupil('Eve');
  await eve.joins(code);
  await teacher.desk.press(fill(en.host.remove, { name: 'Eve' }));
  await expect(teacher.page.getByText(en.host.blockText)).toBeVisible();
  await teacher.desk.press(en.host.block);
  await eve.phone.reads(en.refusals.blocked);
  eve.name = 'Not Eve';
  await eve.door.opens(`/j/${code}`);
  await eve.door.typesAName(eve.name);
  await expect(eve.page.getByText(en.refusals.blocked)).toBeVisible();
  await teacher.desk.press(fill(en.host.unblockNamed, { name: 'Eve' }));
  await expect(teacher.page.getByText(like(en.host.blocked_one))).toHaveCount(0);
  await eve.joins(code);
});
