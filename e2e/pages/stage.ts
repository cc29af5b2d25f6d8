/** `/stage/CODE`: the projector. Its canvas can't be read; the words beside it say the same. */
import { expect, type Locator, type Page } from '@playwright/test';
import { en } from '../words.ts';

/** Unequal rounds are compared by the minute. */
const FIGURES = { ...en.debrief.figures, movesAMinute: en.debrief.movesAMinute };

export type FigureName = keyof typeof FIGURES;

export class StagePage {
  readonly page: Page;
  readonly screen: Locator;
  readonly hall: Locator;
  readonly canvas: Locator;

  constructor(page: Page) {
    this.page = page;
    this.screen = page.getByRole('main', { name: en.stage.title });
    this.hall = page.getByRole('img', { name: /seen from above/ });
    this.canvas = page.locator('canvas');
  }

  /** Drawn on the plain canvas, ten times a second: it costs a machine without graphics hardware the least. */
  async shows(code: string): Promise<void> {
    await this.page.goto(`/stage/${code}?canvas=10`);
    await expect(this.screen).toBeVisible();
  }

  /** Waits until the words stand on the screen (or are read out to those who don't see it). */
  async says(words: string | RegExp): Promise<void> {
    await expect(this.screen).toContainText(words);
  }

  /** Waits until the hall is drawn: in more than a few colours. */
  async drawsTheHall(): Promise<void> {
    await expect.poll(() => this.page.evaluate<number>(HALL_COLOURS)).toBeGreaterThan(10);
  }

  /** One of the four figures, as it is written: one per round. */
  async figures(name: FigureName): Promise<string[]> {
    const card = this.page
      .locator('dl > div')
      .filter({ has: this.page.locator('dt', { hasText: FIGURES[name] }) });
    await expect(card.first()).toBeVisible();
    const written = (await card.locator('dd').first().textContent()) ?? '';
    return written.match(/\d+/g) ?? [];
  }

  /** The same as numbers. */
  async numbers(name: FigureName): Promise<number[]> {
    return (await this.figures(name)).map(Number);
  }

  /** What the master did in each round, as a lane. */
  get lanes(): Locator {
    return this.page.getByRole('img', { name: /second by second/ });
  }
}

/** How many colours stand on a row and a column through the middle of the hall's plain canvas, as an expression. */
export const HALL_COLOURS = `(() => {
  const canvas = document.querySelector('canvas');
  const paper = canvas && canvas.getContext('2d');
  if (!paper) return 0;
  const { width, height } = canvas;
  const seen = new Set();
  for (const part of [paper.getImageData(0, height >> 1, width, 1), paper.getImageData(width >> 1, 0, 1, height)])
    for (const colour of new Uint32Array(part.data.buffer)) seen.add(colour);
  return seen.size;
})()`;
