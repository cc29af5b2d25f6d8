/** A person against the class: a pupil is the master of 24 boards, their phone reloads, the host takes over, to the debrief. */
import type { Page } from '@playwright/test';
import { planOf } from '../../shared/lesson/plan.ts';
import { violationsIn } from '../axe.ts';
import { expect, test } from '../classroom.ts';
import { en, fill, like } from '../words.ts';

/** So long that a slow machine cuts no story short. */
const LONG_MS = 600_000;

/** The master's seat, on a phone or on the desk. */
function seatOn(page: Page) {
  const seat = page.getByRole('region', { name: en.master.title });
  const hands = seat.getByRole('button', { name: like(en.master.hand) });
  const figures = seat.locator('dd');
  return {
    seat,
    hands,
    answered: async () => Number(await figures.nth(1).textContent()),
    board: (number: number) => seat.getByRole('button', { name: new RegExp(`^Board ${number}, .*:`) }),
  };
}

test('a pupil is the master of 24 boards, and the debrief shows what the loop would have answered', async ({
  teacher,
  stage,
  pupil,
}) => {
  const code = await teacher.hasAHall({
    seats: 24,
    plan: planOf([{ policy: 'event-loop', durationMs: LONG_MS }]),
  });
  const [mia, ada] = [await pupil('Mia'), await pupil('Ada')];
  await mia.hasASeat(code);
  await ada.hasASeat(code);
  const who = teacher.page.getByRole('combobox', { name: en.host.master.next });
  await who.selectOption({ label: fill(en.common.seatOf, { board: 1, name: 'Mia' }) });
  await mia.phone.reads(en.phone.masterSoon);
  await stage.shows(code);
  await teacher.starts();

  const miasSeat = seatOn(mia.page);
  await expect(miasSeat.seat).toBeVisible();
  await stage.says(fill(en.stage.by, { name: 'Mia' }));

  await test.step('a tap on a hand, a tap on a board and a key send him', async () => {
    await miasSeat.hands.first().tap();
    await expect.poll(miasSeat.answered).toBe(1);
    const next = Number(
      /Board (\d+)/.exec((await miasSeat.hands.first().getAttribute('aria-label')) ?? '')?.[1],
    );
    await miasSeat.board(next).tap();
    await expect.poll(miasSeat.answered).toBe(2);
    await mia.page.keyboard.press('2');
    await expect.poll(miasSeat.answered).toBe(3);
  });

  await test.step('everybody coughs at Mia now', async () => {
    await ada.phone.playsSuggestion(1);
    const cough = ada.page.getByRole('button', { name: fill(en.phone.cough.doAt, { name: 'Mia' }) });
    await cough.click();
    await expect(miasSeat.seat).toContainText(fill(en.master.coughs_one, { count: 1 }));
  });

  // Not before Ada has moved: looking takes time.
  const violations = await violationsIn(mia.page);
  expect(violations.map(({ id }) => id)).toEqual([]);

  await test.step('Mia reloads in mid-round and goes on', async () => {
    await mia.page.reload();
    await expect(miasSeat.seat).toBeVisible();
    const before = await miasSeat.answered();
    await miasSeat.hands.first().tap();
    await expect.poll(miasSeat.answered).toBeGreaterThan(before);
  });

  await test.step('the host takes over with one tap', async () => {
    await teacher.desk.press(en.host.master.takeOver);
    const hostsSeat = seatOn(teacher.page);
    await expect(hostsSeat.seat).toBeVisible();
    await expect(miasSeat.seat).toBeHidden();
    const before = await hostsSeat.answered();
    await teacher.page.keyboard.press('1');
    await expect.poll(hostsSeat.answered).toBeGreaterThan(before);
  });

  await teacher.desk.press(en.host.endRound);
  await stage.says(like(en.lessonPages.person.answered_other, { name: 'Mia' }));
  await stage.says(en.lessonPages.person.theLoop);
  await expect(stage.lanes).toHaveCount(2);
  await mia.phone.reads(en.phone.result.byYou);
  await mia.phone.reads(like(en.phone.result.besideLoop));
  await ada.phone.reads(fill(en.phone.result.by, { name: 'Mia' }));
});
