/** A class in real browsers: everybody sits in a browser context of their own and is called by name. */
import { type Browser, test as base, type Page } from '@playwright/test';
import { StagePage } from './pages/stage.ts';
import { Pupil } from './people/pupil.ts';
import { Teacher } from './people/teacher.ts';

export { expect } from '@playwright/test';

const LAPTOP = { viewport: { width: 1280, height: 800 } };
const PROJECTOR = { viewport: { width: 1280, height: 720 } };
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

type Lesson = {
  /** Opens halls; the hall is closed when the test is over. */
  teacher: Teacher;
  stage: StagePage;
  /** Somebody new with a phone. */
  pupil: (name: string) => Promise<Pupil>;
  /** Somebody with a keyboard. */
  laptop: Pupil;
};

async function browserOf(browser: Browser, device: object): Promise<Page> {
  return (await browser.newContext(device)).newPage();
}

export const test = base.extend<Lesson>({
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
