/** `/host`: what a lesson will be. */
import type { Locator, Page } from '@playwright/test';
import { linkPartOf } from '../../client/host/editor/plan-text.ts';
import { TRIAL_PIN } from '../../scripts/class/server.ts';
import { type Plan, type PlanName, planOf } from '../../shared/lesson/plan.ts';
import { en } from '../words.ts';

export { TRIAL_PIN as PIN };

export type HallChoices = {
  readonly seats?: number;
  /** Of both rounds: he waits, then he moves on. */
  readonly seconds?: 30 | 60 | 90;
  readonly names?: 'spun' | 'typed';
  readonly pin?: string;
  readonly runsByItself?: boolean;
};

/** The two rounds that show the difference, and nothing around them. */
export function twoRounds(seconds: number): Plan {
  const durationMs = seconds * 1_000;
  return planOf([
    { policy: 'blocking', durationMs },
    { policy: 'event-loop', durationMs },
  ]);
}

export class SetUpPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** It asks for the PIN. @param plan comes with the link */
  async opens(plan?: Plan): Promise<void> {
    await this.page.goto(`/host${plan ? await linkPartOf(plan) : ''}`);
    await this.pin.waitFor();
    if (plan) await this.page.getByText(en.planner.keep.opened).waitFor();
  }

  button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }

  get pin() {
    return this.page.getByLabel(en.host.pin);
  }

  /** The card of a plan. */
  plan(name: PlanName) {
    return this.page.getByRole('radio', { name: new RegExp(`^${en.lesson.plans[name].title} about `) });
  }

  /** The steps of the host's own plan, as the page lists them. */
  get ownSteps() {
    return this.page.locator('.editor-title-words');
  }

  /** Shows the fields of a step, from 1. */
  opensStep(number: number): Promise<void> {
    return this.page
      .locator('.editor-title')
      .nth(number - 1)
      .click();
  }

  /** A plan in the editor, with a step open that has everything that a step can have. */
  async showsEveryField(plan: Plan): Promise<void> {
    await this.page.goto(`/host${await linkPartOf(plan)}`);
    await this.opensStep(plan.steps.findIndex(({ topic }) => topic === 'group') + 1);
    await this.page.getByText(en.planner.more, { exact: true }).click();
    await this.button(en.planner.traps.add).click();
  }

  typesThePin(): Promise<void> {
    return this.pin.fill(TRIAL_PIN);
  }

  get file() {
    return this.page.getByLabel(en.planner.keep.open);
  }

  /** Onto the page, wherever. */
  async dropsAFile(text: string): Promise<void> {
    const dataTransfer = await this.page.evaluateHandle((content) => {
      const data = new DataTransfer();
      data.items.add(new File([content], 'plan.json', { type: 'application/json' }));
      return data;
    }, text);
    await this.page.getByRole('main').dispatchEvent('drop', { dataTransfer });
  }

  /** The link that brings the host's own plan back. */
  get link() {
    return this.page.getByLabel(en.planner.keep.link);
  }

  async chooses({ seats, names, runsByItself }: HallChoices): Promise<void> {
    if (seats !== undefined) await this.page.getByLabel(en.host.seats, { exact: true }).fill(String(seats));
    if (runsByItself) await this.page.getByRole('group', { name: en.host.autopilot }).getByText('On').click();
    if (names === 'typed') await this.page.getByText(en.host.namesTyped).click();
  }

  async opensTheHall(): Promise<void> {
    await this.page.getByRole('button', { name: en.host.open }).click();
  }
}
