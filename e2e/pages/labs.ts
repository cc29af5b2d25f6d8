/** `/lab`: one lab, run to its end. */
import { expect, type Page } from '@playwright/test';
import { en } from '../words.ts';
import { PIN } from './set-up.ts';

const { page: words } = en.labs;
/** Programs start and wait; on a busy machine they take their time. */
export const LAB_RUN_MS = 60_000;

export class LabPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  slides(label: string, to: number): Promise<void> {
    return this.page.getByRole('slider', { name: new RegExp(`^${label}`) }).fill(String(to));
  }

  /** Heavy labs ask for the host's PIN where it has not been given. */
  async runs(): Promise<void> {
    const { page } = this;
    await page.getByRole('button', { name: words.run, exact: true }).click();
    const pin = page.getByLabel(words.pin);
    const done = page.getByText(words.ended.done, { exact: true });
    await expect(pin.or(done).first()).toBeVisible({ timeout: LAB_RUN_MS });
    if (await pin.isVisible()) {
      await pin.fill(PIN);
      await page.getByRole('button', { name: words.pinRun }).click();
    }
    await expect(done).toBeVisible({ timeout: LAB_RUN_MS });
  }
}
