/** `/solo`, *Be the master*: a level from its link to its end. */
import { expect, type Locator, type Page } from '@playwright/test';
import type { LevelName } from '../../shared/levels/levels.ts';
import { en, fill } from '../words.ts';

/** How long somebody looks before they tap. */
const LOOK_MS = 500;
/** Longer than any level. */
const LEVEL_MS = 60_000;

export class LevelsPage {
  readonly page: Page;
  readonly seats: Locator;
  readonly stars: Locator;

  constructor(page: Page) {
    this.page = page;
    this.seats = page.getByRole('list', { name: en.levels.floor }).getByRole('button');
    this.stars = page.locator('h1 [role=img]');
  }

  opens(hash = ''): Promise<void> {
    return this.opensAt(`/solo${hash}`);
  }

  /** Its clock is turned by hand. */
  async opensAt(address: string): Promise<void> {
    await this.page.clock.install();
    await this.page.goto(address);
  }

  async chooses(name: LevelName, number: number): Promise<void> {
    const link = fill(en.levels.numbered, { number, name: en.levels.name[name] });
    await this.page.getByRole('link', { name: link }).click();
  }

  async starts(press = (button: Locator): Promise<unknown> => button.click()): Promise<void> {
    await press(this.page.getByRole('button', { name: en.levels.start }));
    await this.seats.first().waitFor();
    // From now on time passes between two looks only. A machine that is busy may have passed that moment meanwhile.
    await expect(async () => {
      await this.page.clock.pauseAt((await this.page.evaluate(() => Date.now())) + LOOK_MS);
    }).toPass();
  }

  /**
   * Serves one hand after the other, for so long or until the bell; then the bell rings.
   * @param serve taps, clicks or presses the key of that board
   */
  async playsToTheEnd(
    serve: (seat: Locator, board: number) => Promise<unknown>,
    playedMs = LEVEL_MS,
  ): Promise<void> {
    const over = this.page.getByRole('heading', { name: en.levels.over.lived });
    for (let lookMs = 0; lookMs < playedMs && !(await over.isVisible()); lookMs += LOOK_MS) {
      const hand = await this.firstHand();
      if (hand !== null) await serve(this.seats.nth(hand - 1), hand);
      await this.page.clock.runFor(LOOK_MS);
    }
    if (!(await over.isVisible())) await this.page.clock.fastForward(LEVEL_MS);
    await this.page.clock.resume();
    await over.waitFor();
  }

  /** The lowest board whose hand is up; null: none is, or the level is over. */
  private async firstHand(): Promise<number | null> {
    const names = await this.seats.evaluateAll((all) =>
      all.map((one) => one.getAttribute('aria-label') ?? ''),
    );
    const index = names.findIndex(
      (name) => name.includes(en.levels.board.ready) && !name.endsWith(en.levels.board.next),
    );
    return index === -1 ? null : index + 1;
  }
}
