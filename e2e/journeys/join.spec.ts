/** Every way in, and every way not to get in. */
import { encode } from 'uqr';
import { expect, test } from '../classroom.ts';
import { UNTOUCHED } from '../pages/phone.ts';
import { en, fill, spaced } from '../words.ts';

test('with the number pad, from the start page', async ({ teacher, pupil }) => {
  const code = await teacher.hasAHall({ seats: 8, names: 'spun' });
  const ada = await pupil('Ada');
  await ada.landing.opens();
  await ada.landing.typesTheCode(code);
  await expect(ada.phone.headline).toHaveText(fill(en.landing.hall, { code: spaced(code) }));
  ada.name = await ada.door.takesASpunName();
  await ada.isSeated(code);
  await expect(
    teacher.page.getByRole('button', { name: fill(en.host.rename, { name: ada.name }) }),
  ).toBeVisible();
});

test('where only one hall is open, one tap is enough', async ({ teacher, pupil }) => {
  const code = await teacher.hasAHall({ seats: 8, names: 'spun' });
  const ada = await pupil('Ada');
  await ada.landing.opensWhereOneHallIs();
  await ada.page.getByRole('button', { name: fill(en.landing.enterHall, { code: spaced(code) }) }).click();
  await expect(ada.door.spins).toHaveCount(3);
});

test('by link in any case, as phones read it from the QR code', async ({ teacher, pupil }) => {
  const code = await teacher.hasAHall({ seats: 8 });
  for (const [name, path] of [
    ['Ada', `/j/${code}`],
    ['Ben', `/J/${code}`],
  ] as const) {
    const one = await pupil(name);
    await one.door.opens(path);
    await one.door.typesAName(name);
    await one.isSeated(code);
  }
});

test('an unknown code is a sentence, and the next try counts', async ({ teacher, pupil }) => {
  const code = await teacher.hasAHall({ seats: 8, names: 'spun' });
  const unknown = code === '100000' ? '100001' : '100000';
  const ada = await pupil('Ada');
  await ada.landing.opens();
  await ada.landing.typesTheCode(unknown);
  await expect(ada.page.getByText(en.refusals.unknownCode)).toBeVisible();
  await ada.landing.code.fill('');
  await ada.landing.code.pressSequentially(code);
  await expect(ada.door.spins).toHaveCount(3);
  await ada.door.opens(`/j/${unknown}`);
  await expect(ada.page.getByText(en.refusals.unknownCode)).toBeVisible();
});

test('a locked hall and a full one say so, and let in again', async ({ teacher, pupil }) => {
  const code = await teacher.hasAHall({ seats: 2 });
  const late = await pupil('Late');
  await teacher.desk.press(en.host.lock);
  await expect(teacher.desk.button(en.host.unlock)).toBeVisible();
  await late.door.opens(`/j/${code}`);
  await expect(late.page.getByText(en.refusals.hallLocked)).toBeVisible();

  await teacher.desk.press(en.host.unlock);
  await expect(teacher.desk.button(en.host.lock)).toBeVisible();
  for (const name of ['Ada', 'Ben']) await (await pupil(name)).joins(code);
  await late.page.getByRole('button', { name: en.common.tryAgain }).click();
  await expect(late.page.getByText(en.refusals.hallFull)).toBeVisible();
});

test('who comes late takes a bot’s seat in the middle of the round', async ({ teacher, stage, pupil }) => {
  const code = await teacher.hasAHall({ seats: 2 });
  await stage.shows(code);
  await teacher.starts();
  await stage.says(fill(en.stage.round, { number: 1, policy: en.common.policy.blocking }));
  const zoe = await pupil('Zoe');
  await zoe.joins(code);
  await expect(zoe.phone.board).toBeVisible();
  await stage.says(/Zoe/);
  await zoe.phone.playsSuggestion(1);
  await teacher.desk.press(en.host.endRound);
  await zoe.phone.reads(en.phone.result.yours);
});

test('a name that a word list doubts: its owner plays at once, the host decides who sees it', async ({
  teacher,
  stage,
  pupil,
}) => {
  const code = await teacher.hasAHall({ seats: 4 });
  await stage.shows(code);
  const dick = await pupil('Dick');
  await dick.door.opens(`/j/${code}`);
  await dick.door.typesAName('Dick');
  await dick.isSeated(code);
  await expect(dick.page.getByText(fill(en.phone.wish.waits, { name: 'Dick' }))).toBeVisible();
  await expect(teacher.page.getByText('Dick', { exact: true })).toBeVisible();
  await expect(stage.page.getByText('Dick')).toHaveCount(0);
  await teacher.desk.press(fill(en.host.wishShowNamed, { name: 'Dick' }));
  await expect(dick.page.getByText(fill(en.phone.line.lobby, { name: 'Dick', board: 1 }))).toBeVisible();
  await expect(dick.page.getByText(fill(en.phone.wish.waits, { name: 'Dick' }))).toHaveCount(0);

  await teacher.desk.press(fill(en.host.rename, { name: 'Dick' }));
  await teacher.page.getByLabel(en.host.renameField, { exact: true }).fill('Richard');
  await teacher.desk.press(en.host.renameSave);
  await expect(dick.page.getByText(fill(en.phone.line.lobby, { name: 'Richard', board: 1 }))).toBeVisible();
  await dick.page.reload();
  await dick.phone.reads(fill(en.phone.line.lobby, { name: 'Richard', board: 1 }));
});

test('in the lobby a phone rehearses: one free move, which counts for nothing', async ({
  teacher,
  pupil,
}) => {
  const code = await teacher.hasAHall({ seats: 4 });
  const ada = await pupil('Ada');
  await ada.hasASeat(code);
  await ada.phone.reads(fill(en.phone.line.lobby, { name: 'Ada', board: 1 }));
  await expect(ada.phone.rehearsal).toHaveCount(3);
  await ada.phone.rehearsal.first().click();
  await ada.phone.reads(en.phone.lobby.done);
  await expect.poll(() => ada.phone.position()).not.toBe(UNTOUCHED);
  // It is set up again by itself, for another try.
  await expect(ada.phone.rehearsal).toHaveCount(3);
  expect(await ada.phone.position()).toBe(UNTOUCHED);
  await ada.plays('e2', 'e4');
  await ada.phone.reads(en.phone.lobby.done);

  await teacher.starts();
  await expect(ada.phone.suggestions).toHaveCount(3);
  expect(await ada.phone.position()).toBe(UNTOUCHED);
});

test('the stage asks for the address again when it comes back to the front', async ({ teacher, stage }) => {
  const code = await teacher.hasAHall({ seats: 8 });
  await stage.shows(code);
  const other = 'http://192.168.7.7:2567';
  await stage.page.route('**/api/network', async (route) => {
    const answer = await route.fetch();
    await route.fulfill({ response: answer, json: { ...(await answer.json()), addresses: [other] } });
  });
  await stage.page.evaluate(() => dispatchEvent(new Event('focus')));
  await stage.says('192.168.7.7:2567');
  // As it is: some cameras take `HTTP://` for mere text.
  await expect(stage.page.locator('.qr path')).toHaveAttribute('d', modulesOf(`${other}/j/${code}`));
});

/** The dark modules of a QR code, as the page draws them. */
function modulesOf(text: string): string {
  const { data } = encode(text, { ecc: 'M', border: 4 });
  return data.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : ''))).join('');
}
