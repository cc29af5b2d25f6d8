/** What a class takes home, and that it can be opened again where there is no server. */
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { Chess } from 'chess.js';
import { planOf } from '../../shared/lesson/plan.ts';
import { expect, test } from '../classroom.ts';
import { StagePage } from '../pages/stage.ts';
import { en } from '../words.ts';

/** Presses the button and reads the file that comes. */
async function taken(page: Page, name: string): Promise<{ text: string; path: string }> {
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name }).click();
  const path = await (await saved).path();
  return { text: await readFile(path, 'utf8'), path };
}

test('games, table and the whole class are taken home, and it opens again without a server', async ({
  teacher,
  stage,
  pupil,
  laptop,
}) => {
  const round = { policy: 'event-loop', durationMs: 20_000 } as const;
  const code = await teacher.hasAHall({ seats: 4, plan: planOf([round]) });
  await stage.shows(code);
  const ada = await pupil('Ada');
  await ada.hasASeat(code);
  await teacher.starts();
  await ada.playsOnToTheBell();
  await expect(teacher.desk.phase(en.host.phase.debrief)).toBeVisible({ timeout: 30_000 });
  await stage.page.getByRole('tab', { name: en.debrief.tabs.takeHome }).click();

  const all = await test.step('every game, as a chess program reads it', async () => {
    const { text } = await taken(stage.page, en.debrief.takeHome.pgn);
    const games = text.trim().split(/\n\n(?=\[Event )/);
    expect(games.length).toBeGreaterThanOrEqual(4);
    for (const game of games) new Chess().loadPgn(game);
    return games;
  });

  await test.step('a player has their own on the phone', async () => {
    const { text } = await taken(ada.page, en.phone.result.games);
    expect(text).toContain('[White "Ada"]');
    const [own] = text.trim().split(/\n\n(?=\[Event )/);
    expect(all).toContain(own);
    const chess = new Chess();
    chess.loadPgn(own ?? '');
    expect(chess.history().length).toBeGreaterThan(1);
  });

  const table = await taken(stage.page, en.debrief.takeHome.csv);
  const kept = await taken(stage.page, en.debrief.takeHome.trace);

  await test.step('the whole class opens again, and nobody is asked for anything', async () => {
    await laptop.page.goto('/host');
    await laptop.page.getByRole('link', { name: en.host.openAgain }).click();
    const chooser = laptop.page.locator('input[type=file]');
    const asked: string[] = [];
    laptop.page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    laptop.page.on('websocket', (socket) => asked.push(socket.url()));

    await chooser.setInputFiles({ name: 'a.json', mimeType: 'application/json', buffer: Buffer.from('{}') });
    await expect(laptop.page.getByText(en.debrief.file.problems.noLog)).toBeVisible();
    const half = Buffer.from(kept.text.slice(0, kept.text.length / 2));
    await chooser.setInputFiles({ name: 'b.json', mimeType: 'application/json', buffer: half });
    await expect(laptop.page.getByText(en.debrief.file.problems.cutOff)).toBeVisible();

    await laptop.page.context().setOffline(true);
    await chooser.setInputFiles({
      name: 'c.json',
      mimeType: 'application/json',
      buffer: Buffer.from(kept.text),
    });
    const opened = new StagePage(laptop.page);
    await expect(opened.lanes).toHaveCount(1);
    expect(await opened.numbers('movesAnswered')).toEqual(await movesOn(stage));
    await laptop.page.getByRole('tab', { name: en.debrief.tabs.takeHome }).click();
    expect((await taken(laptop.page, en.debrief.takeHome.csv)).text).toBe(table.text);
    expect((await taken(laptop.page, en.debrief.takeHome.pgn)).text).toBe(`${all.join('\n\n')}\n`);
    const again = await taken(laptop.page, en.debrief.takeHome.trace);
    expect(JSON.parse(again.text)).toEqual(JSON.parse(kept.text));
    expect(asked.filter((path) => !/^\/(assets|ui|master|opponent|hall)\//.test(path))).toEqual([]);
  });
});

async function movesOn(stage: StagePage): Promise<number[]> {
  await stage.page.getByRole('tab', { name: en.debrief.tabs.lanes }).click();
  return stage.numbers('movesAnswered');
}
