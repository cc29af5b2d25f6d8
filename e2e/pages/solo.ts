/** `/solo`, *Take a seat*: the exhibition in one browser. */
import type { Locator, Page } from '@playwright/test';
import { START_FEN } from '../../shared/chess/position.ts';
import { en } from '../words.ts';

export class SoloPage {
  readonly page: Page;
  readonly hall: Locator;
  readonly tiles: Locator;

  constructor(page: Page) {
    this.page = page;
    this.hall = page.getByRole('img', { name: en.solo.hall });
    this.tiles = page.getByRole('list', { name: en.solo.guess.tiles }).getByRole('button');
  }

  async opens(): Promise<void> {
    await this.page.clock.install();
    await this.page.goto('/solo');
  }

  /** Every game here begins from another position. */
  async beginsFrom(fen: string): Promise<void> {
    await this.page.route('**/*.js', async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: (await response.text()).replaceAll(START_FEN, fen) });
    });
  }

  /** Takes the seat, and starts. */
  async starts(seconds: 30 | 60 | 90): Promise<void> {
    await this.page.getByRole('link', { name: en.levels.doors.seat }).click();
    await this.page.getByText(String(seconds), { exact: true }).click();
    await this.page.getByRole('button', { name: en.solo.start }).click();
  }

  /** Goes to free play, and starts. */
  async playsFreely(): Promise<void> {
    await this.page.getByRole('link', { name: en.solo.free.button }).click();
    await this.page.getByRole('button', { name: en.solo.start }).click();
  }

  /** Changes the rule while the round runs. */
  async changesTheRule(to: string): Promise<void> {
    await this.page.getByRole('button', { name: en.solo.free.change }).click();
    await this.page.getByRole('dialog').getByRole('button', { name: to }).first().click();
  }

  /** Taps one of the four tiles, from 1: the round begins. */
  async guesses(tile: 1 | 2 | 3 | 4): Promise<void> {
    await this.tiles.nth(tile - 1).click();
  }

  /** Lets the browser's clock run ahead, past the bell. */
  async waitsForTheBell(seconds: number): Promise<void> {
    await this.page.clock.fastForward((seconds + 1) * 1000);
  }
}
