/** A class in real browsers: everybody sits in a browser context of their own and is called by name. */
import { type Browser, test as base, type Page } from '@playwright/test';
import { startServer, type TrialServer } from '../scripts/class/server.ts';
import { portOf } from './machine.ts';
import { StagePage } from './pages/stage.ts';
import { Pupil } from './people/pupil.ts';
import { Teacher } from './people/teacher.ts';
import { withWakeLock } from './requests.ts';

export { expect } from '@playwright/test';

const LAPTOP = { viewport: { width: 1280, height: 800 } };
const PROJECTOR = { viewport: { width: 1280, height: 720 } };
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

export type Whereabouts = {
  /** The server's address, as the pages know it. */
  from: string;
};

type OnTheMachine = {
  /** Each worker's own: what runs side by side shares no hall. */
  sharedServer: TrialServer;
};

type Lesson = {
  /** Exhibition milliseconds per millisecond: with it the journey has a server of its own; null: the one that all share. */
  speed: number | null;
  server: TrialServer;
  /** Opens halls; the hall is closed when the test is over. */
  teacher: Teacher;
  stage: StagePage;
  /** Somebody new with a phone. */
  pupil: (name: string) => Promise<Pupil>;
  /** Somebody with a keyboard. */
  laptop: Pupil;
};

const SHARED_SPEED = 2;

/** A server that keeps nothing and is reached from everywhere. */
const serverAt = (port: number, speed: number) => startServer(port, ':memory:', speed, { HOST: '0.0.0.0' });

async function browserOf(browser: Browser, device: object): Promise<Page> {
  const context = await browser.newContext(device);
  await withWakeLock(context);
  return context.newPage();
}

export const test = base.extend<Lesson & Whereabouts, OnTheMachine>({
  from: ['127.0.0.1', { option: true }],
  speed: [null, { option: true }],
  sharedServer: [
    // biome-ignore lint/correctness/noEmptyPattern: this is how Playwright wants it said that nothing is needed
    async ({}, use, { workerIndex }) => {
      const server = await serverAt(portOf(workerIndex, 0), SHARED_SPEED);
      await use(server);
      await server.stop();
    },
    { scope: 'worker' },
  ],
  server: async ({ speed, sharedServer }, use, { workerIndex }) => {
    if (speed === null) return use(sharedServer);
    const own = await serverAt(portOf(workerIndex, 1), speed);
    await use(own);
    await own.stop();
  },
  baseURL: ({ from, server }, use) => use(server.url.replace('127.0.0.1', from)),
  teacher: async ({ browser }, use) => {
    const teacher = new Teacher(await browserOf(browser, LAPTOP));
    await use(teacher);
    await teacher.goesHome();
    await teacher.page.context().close();
  },
  stage: async ({ browser }, use) => {
    const stage = new StagePage(await browserOf(browser, PROJECTOR));
    await use(stage);
    await stage.page.context().close();
  },
  pupil: async ({ browser }, use) => {
    const present: Pupil[] = [];
    await use(async (name) => {
      const pupil = new Pupil(name, await browserOf(browser, PHONE));
      present.push(pupil);
      return pupil;
    });
    for (const { page } of present) await page.context().close();
  },
  laptop: async ({ browser }, use) => {
    const pupil = new Pupil('', await browserOf(browser, LAPTOP));
    await use(pupil);
    await pupil.page.context().close();
  },
});
