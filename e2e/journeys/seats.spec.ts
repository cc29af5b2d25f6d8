/** Seats that last: reloads, second tabs, lost phones, another laptop, and a server that is killed. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { startServer } from '../../scripts/class/server.ts';
import { planOf } from '../../shared/lesson/plan.ts';
import { expect, test } from '../classroom.ts';
import { portOf } from '../machine.ts';
import { UNTOUCHED } from '../pages/phone.ts';
import { StagePage } from '../pages/stage.ts';
import { Pupil } from '../people/pupil.ts';
import { Teacher } from '../people/teacher.ts';
import { en, fill } from '../words.ts';

/** As long as a lift, a tunnel or a lost access point lasts. */
const AWAY_MS = 60_000;

test('reload: everybody is back where they were, in the middle of a round', async ({
  teacher,
  stage,
  pupil,
}) => {
  const code = await teacher.hasAHall({ seats: 4 });
  const ada = await pupil('Ada');
  await ada.hasASeat(code);
  await stage.shows(code);
  await teacher.starts();
  await expect(ada.phone.suggestions).toHaveCount(3);
  await ada.plays('e2', 'e4');
  await expect.poll(() => ada.phone.position()).not.toBe(UNTOUCHED);
  await Promise.all([ada, teacher, stage].map(({ page }) => page.reload()));
  await expect(ada.phone.board).toBeVisible();
  expect(await ada.phone.position()).not.toBe(UNTOUCHED);
  await expect(teacher.desk.button(en.host.pause)).toBeVisible();
  await expect(stage.hall).toBeVisible();
});

test('two tabs: the newest plays, the old one is told at once and may take over', async ({
  teacher,
  pupil,
}) => {
  const code = await teacher.hasAHall({ seats: 4 });
  const ada = await pupil('Ada');
  await ada.hasASeat(code);
  await teacher.starts();
  const second = new Pupil('Ada', await ada.page.context().newPage());
  await second.page.goto(`/play/${code}`);
  await expect(second.phone.board).toBeVisible();
  await expect(ada.phone.headline).toHaveText(en.phone.headline.openedElsewhere);
  await ada.page.getByRole('button', { name: en.phone.takeOver }).click();
  await expect(ada.phone.board).toBeVisible();
  await expect(second.phone.headline).toHaveText(en.phone.headline.openedElsewhere);
});

test.describe('where a minute takes three seconds', () => {
  const SPEED = 20;
  test.use({ speed: SPEED });

  test('offline for a minute: a bot plays on, the seat is kept, and the player goes on in it', async ({
    teacher,
    pupil,
  }) => {
    const code = await teacher.hasAHall({ seats: 4 });
    const ada = await pupil('Ada');
    await ada.page.clock.install();
    await ada.hasASeat(code);
    await teacher.starts();
    await expect(ada.phone.suggestions).toHaveCount(3);
    await ada.page.context().setOffline(true);
    await ada.page.clock.runFor(AWAY_MS);
    await expect(ada.phone.headline).toHaveText(en.phone.headline.lost);
    await expect(teacher.page.getByText(en.host.away)).toBeVisible();
    await ada.page.waitForTimeout(AWAY_MS / SPEED);
    await ada.page.context().setOffline(false);
    await expect(ada.phone.headline).not.toHaveText(en.phone.headline.lost);
    await expect(ada.page.getByText('Board 1 · Ada')).toBeVisible();
    await expect(teacher.page.getByText(en.host.away)).toBeHidden();
  });
});

/** As when a phone is locked, or another app comes to the front. */
const seesThePage = (page: Page, state: 'hidden' | 'visible') =>
  page.evaluate((visibilityState) => {
    Object.defineProperty(document, 'visibilityState', { value: visibilityState, configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
  }, state);

test('a phone that goes to sleep is away to the host, and here again when it wakes', async ({
  teacher,
  pupil,
}) => {
  const code = await teacher.hasAHall({ seats: 4 });
  const ada = await pupil('Ada');
  await ada.hasASeat(code);
  const away = teacher.page.getByText(en.host.away);
  await seesThePage(ada.page, 'hidden');
  await expect(away).toBeVisible();
  await ada.page.reload();
  await expect(away).toBeHidden();
  await seesThePage(ada.page, 'hidden');
  await expect(away).toBeVisible();
  await seesThePage(ada.page, 'visible');
  await expect(away).toBeHidden();
});

test('while the line is down a phone says so and counts nothing', async ({ teacher, pupil }) => {
  const code = await teacher.hasAHall({ seats: 4 });
  const [ada, ben] = [await pupil('Ada'), await pupil('Ben')];
  for (const one of [ada, ben]) await one.hasASeat(code);
  await teacher.starts();
  await ben.phone.playsSuggestion(1);
  await expect(ben.phone.headline).toHaveText(en.phone.headline.nobodyComes);
  const counts = ben.page.locator('.ticking, [role=timer], [role=progressbar]');
  await expect(counts).not.toHaveCount(0);
  await ben.page.context().setOffline(true);
  await expect(ben.phone.headline).toHaveText(en.phone.headline.lost);
  await expect(counts).toHaveCount(0);
  await ben.page.context().setOffline(false);
  await expect(ben.phone.headline).toHaveText(en.phone.headline.nobodyComes);
});

test('an answer that is tapped while the line is down is given when it is back', async ({
  teacher,
  pupil,
}) => {
  const plan = planOf([{ policy: 'blocking', durationMs: 600_000 }]);
  const guess = { kind: 'question', topic: 'predict', question: { about: 'moves' } } as const;
  const steps = [{ ...guess, durationMs: 120_000 }, ...plan.steps];
  const code = await teacher.hasAHall({ seats: 4, plan: { ...plan, steps } });
  const ada = await pupil('Ada');
  await ada.hasASeat(code);
  // The question stays open: somebody has yet to answer it.
  await (await pupil('Ben')).hasASeat(code);
  await teacher.starts();
  const second = ada.page.getByRole('button', { name: /^B\b/ });
  // The tap meets a line that is dead already and has not been missed yet.
  await second.evaluate((tile: HTMLElement) => addEventListener('offline', () => tile.click()));
  await ada.page.context().setOffline(true);
  await expect(ada.phone.headline).toHaveText(en.phone.headline.lost);
  await ada.page.context().setOffline(false);
  await expect(second).toHaveAttribute('aria-pressed', 'true');
});

test('a lost phone: the host’s code opens the seat on another one', async ({ teacher, pupil }) => {
  const code = await teacher.hasAHall({ seats: 2 });
  const ada = await pupil('Ada');
  await ada.hasASeat(code);
  await teacher.desk.press(fill(en.host.newPhone, { name: 'Ada' }));
  const digits = (await teacher.page.locator('.seat-code').textContent()) ?? '';
  await teacher.desk.press(en.host.seatCodeDone);
  await teacher.desk.press(en.host.lock);
  const borrowed = await pupil('Ada');
  await borrowed.page.goto(`/j/${code}`);
  await borrowed.page.getByText(en.landing.haveSeatCode).click();
  await borrowed.page.getByLabel(en.landing.seatCode).fill('000000');
  await borrowed.page.getByRole('button', { name: en.landing.takeSeat }).click();
  await expect(borrowed.page.getByText(en.refusals.wrongSeatCode)).toBeVisible();
  await borrowed.page.getByLabel(en.landing.seatCode).fill(digits.replace(/\D/g, ''));
  await borrowed.page.getByRole('button', { name: en.landing.takeSeat }).click();
  await borrowed.isSeated(code);
  await expect(ada.phone.headline).toHaveText(en.phone.headline.openedElsewhere);
});

test('another laptop: the newest controls the hall, the old one may take it back', async ({
  teacher,
  browser,
}) => {
  await teacher.hasAHall({ seats: 4 });
  const other = new Teacher(await (await browser.newContext()).newPage());
  await other.page.goto(teacher.page.url());
  await other.isAtTheDesk();
  await expect(teacher.desk.phase(en.host.elsewhere)).toBeVisible();
  await teacher.desk.press(en.host.takeControl);
  await teacher.isAtTheDesk();
  await expect(other.desk.phase(en.host.elsewhere)).toBeVisible();
  await other.page.context().close();
});

test('full: whoever comes now is told so, may watch the master, and takes the first seat that is free', async ({
  teacher,
  pupil,
}) => {
  const code = await teacher.hasAHall({ seats: 2 });
  const [ada, ben, cem] = [await pupil('Ada'), await pupil('Ben'), await pupil('Cem')];
  await ada.hasASeat(code);
  await teacher.starts();
  await ben.hasASeat(code);
  await cem.page.goto(`/j/${code}`);
  await expect(cem.page.getByText(en.refusals.hallFull)).toBeVisible();
  await cem.page.getByRole('link', { name: en.landing.watch }).click();
  await expect(cem.page.getByText(en.landing.watchMoves)).toBeVisible();
  await expect(cem.page.getByRole('img', { name: /second by second/ })).toBeVisible();
  await expect(cem.page.getByText(en.landing.watchNoSeat)).toBeVisible();
  await teacher.desk.removes('Ben');
  await expect(cem.page.getByText(en.landing.watchSeatFree)).toBeVisible();
  await cem.page.getByRole('link', { name: en.landing.join }).click();
  await cem.door.typesAName('Cem');
  await cem.isSeated(code);
});

test('the server is killed in mid-move: three browsers find their places, the move is there @loopback', async ({
  browser,
}, { workerIndex }) => {
  const dataDir = mkdtempSync(join(tmpdir(), 'simul-e2e-'));
  const server = await startServer(portOf(workerIndex, 1), dataDir);
  const newPage = async () => (await browser.newContext({ baseURL: server.url })).newPage();
  const [teacher, stage, ada] = [
    new Teacher(await newPage()),
    new StagePage(await newPage()),
    new Pupil('Ada', await newPage()),
  ];
  try {
    const code = await teacher.hasAHall({ seats: 4 });
    await ada.hasASeat(code);
    await stage.shows(code);
    await teacher.starts();
    await expect(ada.phone.suggestions).toHaveCount(3);
    await ada.phone.suggestions.first().click({ noWaitAfter: true });
    server.kill();
    await expect(ada.phone.headline).toHaveText(en.phone.headline.lost);
    await expect(ada.phone.headline).not.toHaveText(en.phone.headline.lost);
    await expect.poll(() => ada.phone.position()).not.toBe(UNTOUCHED);
    await expect(teacher.desk.button(en.host.pause)).toBeVisible();
    await expect(stage.page.getByText(en.stage.linkLost)).toBeHidden();
  } finally {
    for (const { page } of [teacher, stage, ada]) await page.context().close();
    await server.stop();
    rmSync(dataDir, { recursive: true });
  }
});
