/** `/host`: what a lesson will be. */
import type { Page } from '@playwright/test';
import { en, fill } from '../words.ts';

/** The one that playwright.config.ts gives the server. */
export const PIN = '246810';

export type HallChoices = {
  readonly seats?: number;
  /** Of every round. */
  readonly seconds?: 30 | 60 | 90;
  readonly names?: 'spun' | 'typed';
  readonly pin?: string;
};

export class SetUpPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** @returns whether this browser is asked for the PIN */
  async opens(): Promise<boolean> {
    const known = this.page.waitForResponse('**/api/network');
    await this.page.goto('/host');
    const { pinNeeded } = (await (await known).json()) as { pinNeeded: boolean };
    if (pinNeeded) await this.pin.waitFor();
    return pinNeeded;
  }

  get pin() {
    return this.page.getByLabel(en.host.pin);
  }

  async chooses({ seats, seconds, names }: HallChoices): Promise<void> {
    if (seats !== undefined) await this.page.getByLabel(en.host.seats, { exact: true }).fill(String(seats));
    if (seconds !== undefined) for (const round of [1, 2]) await this.#seconds(round, seconds);
    if (names === 'typed') await this.page.getByText(en.host.namesTyped).click();
  }

  async opensTheHall(): Promise<void> {
    await this.page.getByRole('button', { name: en.host.open }).click();
  }

  #seconds(number: number, seconds: number): Promise<void> {
    const name = `${fill(en.host.roundNumber, { number })}: ${en.host.seconds}`;
    return this.page.getByRole('group', { name }).getByText(`${seconds} s`).click();
  }
}
