/** Chess without seeing the board, and what a pawn becomes: alone, where every position can be begun from. */
import { violationsIn } from '../axe.ts';
import { expect, test } from '../classroom.ts';
import { UNTOUCHED } from '../pages/phone.ts';
import { SoloPage } from '../pages/solo.ts';
import { en, like } from '../words.ts';

const SECONDS = 90;

test('a reader plays a move from the list and hears the answer', async ({ pupil }) => {
  const ada = await pupil('Ada');
  const solo = new SoloPage(ada.page);
  await solo.opens();
  await solo.starts(SECONDS);
  await solo.guesses(1);
  await expect(ada.phone.suggestions).toHaveCount(3);
  // As a reader does it: the button has no place on the screen to be tapped.
  await ada.phone.allMoves.press('Enter');
  const list = ada.page.getByRole('dialog', { name: en.phone.moves.title });
  await expect(list.getByRole('heading', { level: 3 })).toHaveText([
    en.phone.pieceFirst.p,
    en.phone.pieceFirst.n,
  ]);
  await expect(list.getByRole('listitem')).toHaveCount(20);
  const violations = await violationsIn(ada.page);
  expect(violations.map(({ id }) => id)).toEqual([]);

  await list.getByRole('button', { name: 'Knight from g1 to f3' }).click();
  await expect(list).toBeHidden();
  await expect(ada.phone.allMoves).toBeFocused();
  await expect.poll(() => ada.phone.position()).not.toBe(UNTOUCHED);
  // He comes when he comes; the round is long enough for once.
  const told = ada.page.locator('[aria-live="polite"]', { hasText: en.phone.say.yourTurn });
  const answered = like(en.phone.say.mastersMove);
  await expect
    .poll(
      async () => {
        await ada.page.clock.runFor(1_000);
        return (await told.allInnerTexts()).join(' ');
      },
      { timeout: 30_000 },
    )
    .toMatch(answered);
});

test('a pawn on its last rank asks what it shall become', async ({ pupil }) => {
  const ada = await pupil('Ada');
  const solo = new SoloPage(ada.page);
  await solo.beginsFrom('4k3/P7/8/8/8/8/8/4K3 w - - 0 1');
  await solo.opens();
  await solo.starts(SECONDS);
  await solo.guesses(1);
  await expect(ada.phone.suggestions.filter({ hasText: 'becomes a queen' })).toHaveCount(1);
  const before = await ada.phone.position();

  await test.step('Escape cancels, and nothing is played', async () => {
    await ada.plays('a7', 'a8');
    await expect(ada.phone.promotion).toBeVisible();
    await ada.page.keyboard.press('Escape');
    await expect(ada.phone.promotion).toBeHidden();
    expect(await ada.phone.position()).toBe(before);
  });

  await test.step('a tap chooses the knight', async () => {
    await ada.plays('a7', 'a8');
    await ada.phone.promotion.getByRole('button', { name: en.phone.pieceFirst.n }).tap();
    await expect.poll(() => ada.phone.position()).toMatch(/^N/);
  });
});
