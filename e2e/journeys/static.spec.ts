/** The folder that `npm run build:solo` makes, in a sub-folder of a plain file server: no server of ours is there. */
import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import express from 'express';
import type { ClassLog } from '../../shared/lesson/log/log-format.ts';
import { planOf } from '../../shared/lesson/plan.ts';
import { botReplies, classRound, playOut } from '../../shared/simul/index.ts';
import { expect, test } from '../classroom.ts';
import { LevelsPage } from '../pages/levels.ts';
import { PhonePage } from '../pages/phone.ts';
import { SoloPage } from '../pages/solo.ts';
import { StagePage } from '../pages/stage.ts';
import { en, fill } from '../words.ts';

const folder = join(import.meta.dirname, '../../dist/solo');
const SECONDS = 30;
/** Of a level; then the bell rings. */
const PLAYED_MS = 5_000;

let server: Server;
let home: string;

test.beforeAll(async () => {
  server = express().use('/school/simul', express.static(folder)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  home = `http://127.0.0.1:${(server.address() as AddressInfo).port}/school/simul/`;
});
test.afterAll(() => server.close());

test('one plays alone, reloads, and asks for nothing outside the folder', async ({ browser }) => {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  const elsewhere: string[] = [];
  const missing: string[] = [];
  page.on('request', (request) => request.url().startsWith(home) || elsewhere.push(request.url()));
  page.on('response', (response) => response.status() < 400 || missing.push(response.url()));
  await page.clock.install();
  await page.goto(home);
  await page.getByRole('link', { name: en.landing.aloneButton }).click();
  await page.reload();
  const solo = new SoloPage(page);
  await solo.starts(SECONDS);
  await solo.guesses(1);
  await expect(solo.hall.locator('canvas')).toBeVisible();
  await new PhonePage(page).playsSuggestion(1);
  await solo.waitsForTheBell(SECONDS);
  await expect(page.getByText(fill(en.solo.over.title, { number: 1 }))).toBeVisible();
  expect(elsewhere.filter((url) => !/^(data|blob):/.test(url))).toEqual([]);
  expect(missing).toEqual([]);

  await page.goto(`${home}#/j/412907`);
  await expect(page.getByText(en.common.needsServerText)).toBeVisible();
  await page.getByRole('link', { name: en.common.wayHome }).click();
  await expect(page.getByText(en.landing.noServer)).toBeVisible();
  await page.close();
});

test('one is the master of its second level, to the end', async ({ browser }) => {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  const levels = new LevelsPage(page);
  await levels.opensAt(`${home}#/solo#restless`);
  await levels.starts();
  await levels.playsToTheEnd((seat) => seat.click(), PLAYED_MS);
  await expect(levels.stars).toBeVisible();
  await page.getByText(en.levels.over.share).click();
  const link = page.getByRole('textbox', { name: en.levels.over.link });
  await expect(link).toHaveValue(new RegExp(`^${home}#/solo#restless-8-\\d+-\\d+$`));
  await page.close();
});

test('a class that was taken home as a file is looked at again', async ({ browser }) => {
  const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
  await page.goto(home);
  await page.getByRole('link', { name: en.landing.logButton }).click();
  const scenario = classRound({
    policy: 'blocking',
    boards: 4,
    durationMs: 20_000,
    replies: [1, 2, 3, 4].map((board) => botReplies(9, board)),
  });
  const log: ClassLog = {
    simul: 'class',
    version: 1,
    playedOn: '2026-11-26',
    plan: planOf([{ policy: 'blocking', durationMs: 20_000 }]),
    people: [],
    rounds: [{ scenario, facts: playOut(scenario).facts, games: [], show: null }],
    questions: [],
    awards: [],
    measured: [],
  };
  const file = { name: 'class.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(log)) };
  await page.locator('input[type=file]').setInputFiles(file);
  await expect(new StagePage(page).lanes).toHaveCount(1);
  await page.close();
});

test('opened as a file, it says how to open it', async ({ browser }) => {
  const page = await browser.newPage();
  await page.goto(pathToFileURL(join(folder, 'index.html')).href);
  await expect(page.getByText('A browser does not run Simul from a file')).toBeVisible();
  await page.close();
});
