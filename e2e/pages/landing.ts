/** `/`: the three doors. */
import { expect, type Locator, type Page } from '@playwright/test';
import { en } from '../words.ts';

export class LandingPage {
  readonly page: Page;
  /** Where the six digits go. */
  readonly code: Locator;
  /** Beside the only hall that is open. */
  readonly otherCode: Locator;

  constructor(page: Page) {
    this.page = page;
    this.code = page.getByLabel(en.landing.joinHint);
    this.otherCode = page.getByRole('button', { name: en.landing.otherCode });
  }

  /** Ready when the server has said whether there is only one hall. */
  async opens(): Promise<void> {
    const known = this.page.waitForResponse('**/api/network');
    await this.page.goto('/');
    await known;
  }

  /** Until the only hall is offered: a machine that is busy elsewhere may answer later than the page has patience. */
  async opensWhereOneHallIs(): Promise<void> {
    await expect(async () => {
      await this.opens();
      await this.otherCode.waitFor({ timeout: 2_000 });
    }).toPass();
  }

  /** With the number pad; where only one hall is open, that one is offered first. */
  async typesTheCode(code: string): Promise<void> {
    await this.code.or(this.otherCode).first().waitFor();
    if (await this.otherCode.isVisible()) await this.otherCode.click();
    await this.code.pressSequentially(code);
  }
}
