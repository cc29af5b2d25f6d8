/** `/host/CODE`: the teacher's desk. */
import type { Locator, Page } from '@playwright/test';
import { en, fill } from '../words.ts';

export class ControlPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }

  /** The button that begins the plan, whatever comes first there. */
  get starting(): Locator {
    return this.page.getByRole('button', { name: new RegExp(`^${en.host.start.now}\\b`) });
  }

  /** Presses a button by its words. */
  press(words: string): Promise<void> {
    return this.button(words).click();
  }

  /** What happens now, as the page's own heading says it. */
  phase(words: string): Locator {
    return this.page.getByRole('heading', { name: words });
  }

  /** The titles of the plan's steps. */
  get steps(): Locator {
    return this.page.locator('.plan-view .step-title');
  }

  async removes(name: string): Promise<void> {
    await this.press(fill(en.host.remove, { name }));
    await this.press(en.host.yesRemove);
  }

  async closesTheHall(): Promise<void> {
    await this.press(en.host.close);
    await this.press(en.host.yesClose);
    await this.page.getByRole('heading', { name: en.host.gone }).waitFor();
  }
}
