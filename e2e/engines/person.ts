/** Somebody at a window of any browser: reads, presses, types. Waits as people do, until it is there. */
import { expect } from '@playwright/test';
import { HALL_COLOURS } from '../pages/stage.ts';
import type { Window } from './engine.ts';

/** What says these words, or is called so for those who can't see it. */
const named = (words: string) => `[starts-with(normalize-space(.), "${words}") or @aria-label="${words}"]`;

/** Notes what goes wrong in a page from now on. */
const NOTE_FAULTS = `(() => {
  self.faults = [];
  addEventListener('error', ({ message }) => self.faults.push(String(message)));
  addEventListener('unhandledrejection', ({ reason }) => self.faults.push(String(reason)));
})()`;

/** Until a move that was tapped is played. */
const A_MOVE_MS = 2_000;

export class Person {
  readonly window: Window;
  readonly #address: string;

  /** @param address of the server */
  constructor(window: Window, address: string) {
    this.window = window;
    this.#address = address;
  }

  async opens(path: string): Promise<void> {
    await this.window.goTo(`${this.#address}${path}`);
    await this.window.valueOf(NOTE_FAULTS);
  }

  /** Whether the words stand on the screen, or will. */
  async reads(words: string): Promise<void> {
    const page = () => this.window.valueOf("document.getElementById('app').textContent");
    await expect.poll(page).toContain(words);
  }

  /** Presses a button or a link, or what belongs to a choice. */
  presses(words: string): Promise<void> {
    return this.#does(`//*[self::button or self::a or self::label]${named(words)}`);
  }

  /** Presses the button at a place in a list, from 1. */
  pressesInList(list: string, number: number): Promise<void> {
    return this.#does(`(${listed(list)})[${number}]`);
  }

  async types(field: string, text: string): Promise<void> {
    await expect(() =>
      this.window.type(`//label${named(field)}//input|//input[@id=//label${named(field)}/@for]`, text),
    ).toPass();
  }

  /** Plays the move at a place in a list, from 1; where the clock has moved for who is slow, that will do. */
  async plays(list: string, number: number): Promise<void> {
    await this.sees(3, list);
    await expect(async () => {
      await this.window.press(`(${listed(list)})[${number}]`).catch(() => {});
      await this.sees(0, list, A_MOVE_MS);
    }).toPass();
  }

  /** Waits until a list has so many buttons that can be pressed. */
  async sees(count: number, list: string, timeout?: number): Promise<void> {
    const path = JSON.stringify(`count(${listed(list)})`);
    const counted = () => this.window.valueOf(`document.evaluate(${path}, document).numberValue`);
    await expect.poll(counted, { message: list, ...(timeout && { timeout }) }).toBe(count);
  }

  /** Waits until the hall is drawn: in more than a few colours. */
  async seesTheHall(): Promise<void> {
    await expect.poll(() => this.window.valueOf(HALL_COLOURS)).toBeGreaterThan(10);
  }

  /** What went wrong in the page since it was opened. */
  faults(): Promise<unknown> {
    return this.window.valueOf('self.faults');
  }

  async #does(path: string): Promise<void> {
    await expect(() => this.window.press(path)).toPass();
  }
}

const listed = (list: string) => `//*[@aria-label="${list}"]//button[not(@disabled)]`;
