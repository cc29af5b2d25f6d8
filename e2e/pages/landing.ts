/** `/`: the three doors. */
import type { Locator, Page } from '@playwright/test';
import { en } from '../words.ts';

export class LandingPage {
  readonly page: Page;
  /** Where the six digits go. */
  readonly code: Locator;

  constructor(page: Page) {
    this.page = page;
    this.code = page.getByLabel(en.landing.joinHint);
  }

  /** Ready when the server has said whether there is only one hall. */
  async opens(): Promise<void> {
    const known = this.page.waitForResponse('**/api/network');
    await this.page.goto('/');
    await known;
  }

  /** With the number pad; where only one hall is open, that one is offered first. */
  async typesTheCode(code: string): Promise<void> {
    const otherCode = this.page.getByRole('button', { name: en.landing.otherCode });
    await this.code.or(otherCode).first().waitFor();
    if (await otherCode.isVisible()) await otherCode.click();
    await this.code.pressSequentially(code);
  }

  goesToHost(): Promise<void> {
    return this.page.getByRole('link', { name: en.landing.hostButton, exact: true }).click();
  }

  goesToSolo(): Promise<void> {
    return this.page.getByRole('link', { name: en.landing.aloneButton, exact: true }).click();
  }
}
