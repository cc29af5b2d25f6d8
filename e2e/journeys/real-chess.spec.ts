/** A true simultaneous exhibition: the host plays every board, against bots and a pupil, to the debrief and its games. */
import { readFile } from 'node:fs/promises';
import { parse } from '@mliebelt/pgn-parser';
import type { Page } from '@playwright/test';
import { Chess } from 'chess.js';
import { planOf } from '../../shared/lesson/plan.ts';
import { expect, test } from '../classroom.ts';
import { en, fill, like } from '../words.ts';

const chess = en.master.chess;

/** The board before the master, and one move on it by keyboard: the first of all moves. */
function exhibitionOn(page: Page) {
  const seat = page.getByRole('region', { name: en.master.title });
  const board = seat.getByRole('application');
  const head = seat.locator('.real-chess-head');
  const playsAnything = async () => {
    await seat.getByRole('button', { name: en.phone.moves.open }).press('Enter');
    await page.getByRole('dialog', { name: en.phone.moves.title }).getByRole('button').nth(1).click();
  };
  return {
    seat,
    board,
    head,
    /** Whoever comes before them is answered. */
    playsUpTo: async (name: string) => {
      await expect(async () => {
        await expect(head).toHaveText(like(chess.board));
        if ((await head.textContent())?.includes(name)) return;
        await playsAnything();
        expect(await head.textContent()).toContain(name);
      }).toPass();
    },
    playsAnything,
    /** Whose board stands there, and its position: two bots often begin alike. */
    shown: async () => `${await head.textContent()} ${await board.getAttribute('data-fen')}`,
    takeBack: seat.getByRole('button', { name: chess.takeBack }),
  };
}

test('the host plays every board to the debrief, and two programs read the games', async ({
  teacher,
  stage,
  pupil,
}) => {
  test.setTimeout(120_000);
  const code = await teacher.hasAHall({
    seats: 4,
    plan: planOf([{ policy: 'driven', untilTold: true, durationMs: 600_000 }]),
  });
  await stage.shows(code);
  const ada = await pupil('Ada');
  await ada.hasASeat(code);
  await teacher.starts();
  const master = exhibitionOn(teacher.page);
  await expect(master.seat).toBeVisible();

  await test.step('the next board stands there with each move, and a slip is taken back', async () => {
    await expect(master.head).toHaveText(like(chess.board));
    // Two seconds are one here, and little on a busy machine: whoever misses them tries the next slip.
    await expect(async () => {
      await expect(master.head).toHaveText(like(chess.board));
      const slip = (await master.head.textContent()) ?? '';
      await master.playsAnything();
      await master.takeBack.press('Enter', { timeout: 900 });
      await expect(master.head).toHaveText(slip, { timeout: 2_000 });
    }).toPass();
    for (let moves = 0; moves < 8; moves++) {
      await expect(master.head).toHaveText(like(chess.board));
      const before = await master.shown();
      await master.playsAnything();
      await expect.poll(master.shown).not.toBe(before);
    }
  });

  await test.step('a pupil is answered, offers a draw, and half a point is theirs', async () => {
    await ada.phone.playsSuggestion(1);
    await master.playsUpTo('Ada');
    await master.playsAnything();
    await ada.page.getByRole('button', { name: en.phone.menu.open }).click();
    await ada.page.getByRole('button', { name: en.phone.menu.offerDraw }).click();
    await ada.phone.playsSuggestion(1);
    await master.playsUpTo('Ada');
    await master.seat.getByRole('button', { name: chess.draw }).click();
    await ada.phone.reads(en.phone.realOver.drawn.headline);
    await expect(master.seat).toContainText(fill(chess.score, { points: '½', games: 1 }));
  });

  await test.step('they reload and go on', async () => {
    await teacher.page.reload();
    await expect(master.board).toBeVisible();
    await master.playsAnything();
  });

  await teacher.desk.press(en.host.endRound);
  await expect(teacher.desk.phase(en.host.phase.debrief)).toBeVisible();
  await stage.page.getByRole('tab', { name: en.debrief.tabs.takeHome }).click();
  const saved = stage.page.waitForEvent('download');
  await stage.page.getByRole('button', { name: en.debrief.takeHome.pgn }).click();
  const text = await readFile(await (await saved).path(), 'utf8');
  const games = text.trim().split(/\n\n(?=\[Event )/);
  expect(games).toHaveLength(4);
  for (const game of games) new Chess().loadPgn(game);
  expect(parse(text, { startRule: 'games' })).toHaveLength(4);
  expect(text).toContain('[Black "Ada"]');
});
