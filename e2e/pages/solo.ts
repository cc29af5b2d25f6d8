/** `/solo`: the exhibition in one browser. */
import type { Locator, Page } from '@playwright/test';
import { en } from '../words.ts';

export class SoloPage {
  readonly page: Page;
  readonly hall: Locator;

  constructor(page: Page) {
    this.page = page;
    this.hall = page.getByRole('img', { name: en.solo.hall });
  }

  async opens(): Promise<void> {
    await this.page.clock.install();
    await this.page.goto('/solo');
  }

  async starts(seconds: 30 | 60 | 90): Promise<void> {
    await this.page.getByText(String(seconds), { exact: true }).click();
    await this.page.getByRole('button', { name: en.solo.start }).click();
  }

  async startsTheSecondRound(): Promise<void> {
    await this.page.getByRole('button', { name: en.solo.between.next }).click();
  }

  /** Lets the browser's clock run ahead, past the bell. */
  async waitsForTheBell(seconds: number): Promise<void> {
    await this.page.clock.fastForward((seconds + 1) * 1000);
  }
}
