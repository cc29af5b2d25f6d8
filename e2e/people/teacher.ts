/** The teacher at a laptop: opens a hall, leads the lesson, closes the hall. */
import { expect, type Page } from '@playwright/test';
import type { Plan } from '../../shared/lesson/plan.ts';
import type { HallOpened, HallWanted } from '../../shared/protocol/messages.ts';
import { ControlPage } from '../pages/control.ts';
import { type HallChoices, PIN, SetUpPage, twoRounds } from '../pages/set-up.ts';
import { en, fill, spaced } from '../words.ts';

type HallAtHand = {
  readonly seats: number;
  readonly plan?: Plan;
  readonly names?: 'spun' | 'typed';
  readonly runsByItself?: boolean;
};

export class Teacher {
  readonly page: Page;
  readonly setUp: SetUpPage;
  readonly desk: ControlPage;

  constructor(page: Page) {
    this.page = page;
    this.setUp = new SetUpPage(page);
    this.desk = new ControlPage(page);
  }

  /** On the page, with a plan of two rounds. @returns the code for everybody */
  async opensAHall(choices: HallChoices): Promise<string> {
    await this.setUp.opens(twoRounds(choices.seconds ?? 60));
    await this.setUp.typesThePin();
    await this.setUp.chooses(choices);
    await this.setUp.opensTheHall();
    return this.isAtTheDesk();
  }

  /**
   * Where the hall is only where a story begins: through the API. Its rounds last ten minutes, which the page does not
   * offer, so that a slow machine cuts no story short. @returns the code for everybody
   */
  async hasAHall({
    seats,
    plan = twoRounds(600),
    names = 'typed',
    runsByItself = false,
  }: HallAtHand): Promise<string> {
    const wanted: HallWanted = { pin: PIN, seats, plan, names, level: 0, autopilot: runsByItself };
    const answer = await this.page.request.post('/api/halls', { data: wanted });
    const { code, secret } = (await answer.json()) as HallOpened;
    await this.page.goto(`/host/${code}#${secret}`);
    return this.isAtTheDesk();
  }

  /** @returns the code of the hall that has just been opened */
  async isAtTheDesk(): Promise<string> {
    await this.page.waitForURL(/\/host\/\d{6}/);
    const code = /\/host\/(\d{6})/.exec(this.page.url())?.[1] ?? '';
    await expect(this.desk.phase(fill(en.host.control, { code: spaced(code) }))).toBeVisible();
    return code;
  }

  async starts(): Promise<void> {
    await this.desk.starting.click();
  }

  async startsTheSecondRound(): Promise<void> {
    await this.desk.press(fill(en.host.to.round, { number: 2, title: en.common.policy['event-loop'] }));
  }

  /** The clock of the round, as the desk shows it: "0:42". */
  async timeLeft(): Promise<string> {
    return /\d:\d\d/.exec((await this.page.getByRole('timer').textContent()) ?? '')?.[0] ?? '';
  }

  /** Closes the hall, if one is open, so that the server forgets it. */
  async goesHome(): Promise<void> {
    const close = this.desk.button(en.host.close);
    if (await close.isVisible()) await this.desk.closesTheHall();
  }
}
