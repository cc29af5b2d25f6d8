/** `/j/CODE`: a name, and a seat. */
import type { Locator, Page } from '@playwright/test';
import { en } from '../words.ts';

export class JoinPage {
  readonly page: Page;
  readonly name: Locator;
  /** The three names to choose from. */
  readonly spins: Locator;

  constructor(page: Page) {
    this.page = page;
    this.name = page.getByLabel(en.landing.typeName);
    this.spins = page.getByRole('list').getByRole('button');
  }

  /** @param path any spelling of the link */
  async opens(path: string): Promise<void> {
    await this.page.goto(path);
  }

  async typesAName(name: string): Promise<void> {
    await this.name.fill(name);
    await this.page.getByRole('button', { name: en.landing.sitDown }).click();
  }

  /** @returns the name that was taken */
  async takesASpunName(): Promise<string> {
    const name = (await this.spins.first().textContent()) ?? '';
    await this.spins.first().click();
    return name;
  }
}
