/** `/code`: the editor, and what has come of the program. */
import { expect, type Locator, type Page } from '@playwright/test';
import type { ExerciseName } from '../../shared/exercises/exercise.ts';
import { violationsIn } from '../axe.ts';
import { en } from '../words.ts';

const { page: words, exercises } = en.code;
/** Python comes first, and the machine may be busy. */
export const LONG = { timeout: 90_000 };

export class CodePage {
  readonly page: Page;
  readonly editor: Locator;
  readonly result: Locator;

  constructor(page: Page) {
    this.page = page;
    this.editor = page.getByRole('textbox', { name: words.editor });
    this.result = page.getByRole('heading', { name: /answered/ });
  }

  /** Without a reload. */
  async turnsTo(name: ExerciseName): Promise<void> {
    await this.page.getByRole('link', { name: exercises.name[name] }).click();
    await expect(this.page.getByRole('heading', { level: 2, name: exercises.name[name] })).toBeVisible();
  }

  /** In place of all that stands there. */
  async writes(text: string): Promise<void> {
    await this.editor.click();
    await this.page.keyboard.press('ControlOrMeta+a');
    await this.page.keyboard.insertText(text);
  }

  /** By the key. @returns the moves that were answered until the bell */
  async runs(): Promise<number> {
    // This very one, not its like: a short program may have ended again before anybody looks.
    const [before] = await this.result.elementHandles();
    await this.begins();
    await before?.waitForElementState('hidden');
    return this.ends();
  }

  async begins(): Promise<void> {
    await this.editor.press('ControlOrMeta+Enter');
  }

  async ends(): Promise<number> {
    await expect(this.result).toBeVisible(LONG);
    return Number(/(\d+) move/.exec((await this.result.textContent()) ?? '')?.[1]);
  }

  async isSound(): Promise<void> {
    await this.editor.waitFor();
    const violations = await violationsIn(this.page);
    expect(violations.map(({ id, html }) => [id, html[0]])).toEqual([]);
  }
}
