/** Somebody with a phone, from the door to the last round. */
import { randomBytes } from 'node:crypto';
import { expect, type Locator, type Page } from '@playwright/test';
import type { KeptSeat } from '../../client/net/seat-memory.ts';
import { JoinPage } from '../pages/join.ts';
import { LandingPage } from '../pages/landing.ts';
import { PhonePage } from '../pages/phone.ts';
import { en } from '../words.ts';

const TOKEN_BYTES = 16;
/** A round lasts no longer, and nobody may come in all of it. */
const ROUND_MS_MAX = 60_000;
/** More moves than anybody makes in a round. */
const MOVES_MAX = 60;

export class Pupil {
  /** On the seat; a spun one is known when it is taken. */
  name: string;
  readonly page: Page;
  readonly landing: LandingPage;
  readonly door: JoinPage;
  readonly phone: PhonePage;

  constructor(name: string, page: Page) {
    this.name = name;
    this.page = page;
    this.landing = new LandingPage(page);
    this.door = new JoinPage(page);
    this.phone = new PhonePage(page);
  }

  /** By link, under the own name, into a hall where names are typed. */
  async joins(code: string): Promise<void> {
    await this.door.opens(`/j/${code}`);
    await this.door.typesAName(this.name);
    await this.isSeated(code);
  }

  /** Where the seat is only where a story begins: as if this phone had come through the door before. */
  async hasASeat(code: string): Promise<void> {
    const seat: KeptSeat = { name: this.name, token: randomBytes(TOKEN_BYTES).toString('base64url') };
    await this.page.addInitScript(
      ([key, kept]) => localStorage.setItem(key, localStorage.getItem(key) ?? kept),
      [`simul.seat.${code}`, JSON.stringify(seat)] as const,
    );
    await this.page.goto(`/play/${code}`);
    await this.isSeated(code);
  }

  async isSeated(code: string): Promise<void> {
    await this.page.waitForURL(`**/play/${code}`);
    await expect(this.page.getByRole('main')).toContainText(this.name);
  }

  plays(from: string, to: string): Promise<void> {
    return this.phone.plays(from, to);
  }

  private get over(): Locator {
    return this.page.getByRole('heading', {
      name: new RegExp(`^(${en.phone.headline.roundOver}|${en.phone.headline.debrief})$`),
    });
  }

  /** Sees that the next round has begun: until then their phone shows the end of the last one. */
  async seesItBegin(): Promise<void> {
    await this.over.waitFor({ state: 'hidden' });
  }

  /** Plays whenever it is their turn, until the round is over. */
  async playsOnToTheBell(): Promise<void> {
    const { over } = this;
    const mine = this.phone.suggestions.and(this.page.locator(':enabled')).first();
    for (let move = 0; move < MOVES_MAX; move++) {
      await over.or(mine).first().waitFor({ timeout: ROUND_MS_MAX });
      if (await over.isVisible()) return;
      // The turn may end under the finger: the clock moves for who is slow.
      await mine.click({ timeout: 1000 }).catch(() => {});
    }
  }
}
