/** Nothing cut, nothing to scroll sideways, from the smallest phone to the projector. */
import type { Locator, Page } from '@playwright/test';
import { plans } from '../../shared/lesson/plans.ts';
import { expect, test } from '../classroom.ts';
import { SetUpPage } from '../pages/set-up.ts';
import { en, like } from '../words.ts';

const SIZES = [
  [360, 640],
  [390, 844],
  [768, 1024],
  [1280, 720],
  [1920, 1080],
] as const;

/** On every size: no sideways scrolling, every word and button within the width, `whole` fully in view. */
async function fits(page: Page, screen: string, whole?: () => readonly Locator[]): Promise<void> {
  for (const [width, height] of SIZES) {
    await page.setViewportSize({ width, height });
    const where = `${screen} at ${width} x ${height}`;
    const isNarrower = () =>
      page.evaluate(() => {
        const { scrollWidth, clientWidth } = document.scrollingElement ?? document.documentElement;
        return scrollWidth <= clientWidth;
      });
    await expect.poll(isNarrower, where).toBe(true);
    expect.soft(await cutOff(page), where).toEqual([]);
    for (const one of whole?.() ?? []) await expect.soft(one, where).toBeInViewport({ ratio: 1 });
  }
}

/** What people should read or press and what stands partly beyond the sides of the page, or is too narrow for its words. */
function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const shown = [
      ...document.querySelectorAll<HTMLElement>('h1, h2, p, a, button, label, input, dt, dd, li'),
    ];
    return shown
      .filter(
        (element) =>
          element.checkVisibility({ visibilityProperty: true }) &&
          !element.closest('.sr-only, [aria-hidden=true]'),
      )
      .filter((element) => {
        const { left, right, width } = element.getBoundingClientRect();
        // What is a pixel wide is for readers alone.
        if (width <= 1) return false;
        // A link that is there to be copied is longer than its field.
        const isClipped =
          !element.matches('input[readonly]') &&
          getComputedStyle(element).overflowX !== 'visible' &&
          element.scrollWidth > element.clientWidth + 1;
        return left < -1 || right > innerWidth + 1 || isClipped;
      })
      .map(
        (element) =>
          `<${element.localName} class="${element.className}"> ${element.textContent?.slice(0, 40)}`,
      );
  });
}

test('start page, set-up and solo fit', async ({ laptop: { page } }) => {
  await page.goto('/');
  await fits(page, 'landing');
  await page.goto('/host');
  await fits(page, 'set-up');
  await new SetUpPage(page).showsEveryField(plans.lessonTwo);
  await fits(page, 'the plan editor');
  await page.goto('/solo');
  await fits(page, 'solo');
  await page.goto('/solo#rush');
  await fits(page, 'a level, before it begins');
  await page.getByRole('button', { name: en.levels.start }).click();
  await fits(page, 'a level');
});

test('joining, the desk and the player’s board fit', async ({ teacher, pupil }) => {
  const code = await teacher.hasAHall({ seats: 24 });
  const ada = await pupil('Ada');
  await ada.door.opens(`/j/${code}`);
  await expect(ada.door.name).toBeVisible();
  await fits(ada.page, 'join');
  ada.name = 'W'.repeat(16);
  await ada.joins(code);
  await fits(ada.page, 'phone in the lobby');
  await fits(teacher.page, 'control in the lobby');
  await teacher.starts();
  await expect(ada.phone.suggestions).toHaveCount(3);
  await fits(ada.page, 'phone, your turn', () => [ada.phone.board]);
  await fits(teacher.page, 'control in a round');
});

/** Old projectors, a scaled laptop, and the largest screens: all wider than high. */
const PROJECTORS = [
  [800, 600],
  [1024, 768],
  [1093, 614],
  [3840, 2160],
  [2560, 1080],
  [1280, 720],
] as const;

/** On every projector: nothing to scroll in any direction, `whole` fully in view. */
async function fitsProjectors(page: Page, screen: string, whole?: Locator): Promise<void> {
  for (const [width, height] of PROJECTORS) {
    await page.setViewportSize({ width, height });
    const where = `${screen} at ${width} x ${height}`;
    const beyond = () =>
      page.evaluate(() =>
        [document.documentElement, document.querySelector('main') as HTMLElement].map(
          ({ scrollWidth, scrollHeight }) => [
            Math.max(0, scrollWidth - innerWidth),
            Math.max(0, scrollHeight - innerHeight),
          ],
        ),
      );
    const nothing = [
      [0, 0],
      [0, 0],
    ];
    await expect.poll(beyond, where).toEqual(nothing);
    if (whole) await expect.soft(whole, where).toBeInViewport({ ratio: 1 });
  }
}

/** A page that is made for a zoomed window: 1280 x 720 at 200 %. */
const ZOOMED = { width: 640, height: 360 } as const;
const READABLE_PX = 16;

/** In a zoomed window: nothing to scroll, and no word too small to be worth the zoom. Pages that are columns there scroll. */
async function fitsZoomed(page: Page, screen: string): Promise<void> {
  await page.setViewportSize(ZOOMED);
  await expect(page.locator('main')).toBeVisible();
  const isWhole = (await page.locator('main[data-compact]').count()) > 0;
  const beyond = () =>
    page.evaluate(() => {
      const { scrollWidth, scrollHeight } = document.querySelector('main') as HTMLElement;
      return [Math.max(0, scrollWidth - innerWidth), Math.max(0, scrollHeight - innerHeight)];
    });
  if (isWhole) await expect.poll(beyond, `${screen}, zoomed`).toEqual([0, 0]);
  expect.soft(await smallWords(page, READABLE_PX), `${screen}, zoomed`).toEqual([]);
}

/** The words on the page that are smaller than so many CSS pixels; signs and what is drawn are not words. */
function smallWords(page: Page, px: number): Promise<string[]> {
  return page.evaluate((least) => {
    const main = document.querySelector('main') as HTMLElement;
    const words = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
    const small: string[] = [];
    while (words.nextNode()) {
      const element = words.currentNode.parentElement as HTMLElement;
      const isShown = element.checkVisibility({ visibilityProperty: true });
      if (!isShown || element.closest('svg, canvas, .sr-only, [aria-hidden=true], [aria-live]')) continue;
      const scaled = element.closest<HTMLElement>('.stage-page');
      const scale = scaled ? scaled.getBoundingClientRect().width / scaled.offsetWidth : 1;
      const size = Number.parseFloat(getComputedStyle(element).fontSize) * scale;
      const said = words.currentNode.textContent?.trim();
      if (said && size < least - 0.01) small.push(`${size.toFixed(1)} px: ${said.slice(0, 40)}`);
    }
    return small;
  }, px);
}

test.describe('sixty times as fast', () => {
  test.use({ speed: 60 });

  test('every page of the big screen fits every projector without scrolling', async ({ teacher, stage }) => {
    test.setTimeout(120_000);
    const code = await teacher.hasAHall({ seats: 24, plan: plans.icebreaker });
    await stage.shows(code);
    await fitsProjectors(stage.page, 'lobby', stage.page.locator('.qr'));
    await fitsZoomed(stage.page, 'lobby');
    await teacher.starts();
    let pages = 0;
    const over = teacher.desk.phase(en.host.phase.debrief);
    while (!(await over.isVisible())) {
      await fitsProjectors(stage.page, `page ${++pages}`);
      await fitsZoomed(stage.page, `page ${pages}`);
      await teacher.page.keyboard.press('n');
      await teacher.page.waitForTimeout(500);
    }
    expect(pages).toBeGreaterThan(5);
    await stage.says(like(en.debrief.figures.movesAnswered));
    await fitsProjectors(stage.page, 'debrief');
  });
});

test('a round fits every projector and a zoomed window, and its hall is drawn', async ({
  teacher,
  stage,
}) => {
  const code = await teacher.hasAHall({ seats: 24 });
  await stage.shows(code);
  await teacher.starts();
  await fitsProjectors(stage.page, 'round', stage.hall);
  await expect(stage.canvas).toBeVisible();
  await fitsZoomed(stage.page, 'round');
  await expect(stage.page.locator('main[data-compact]')).toHaveCount(1);
});
