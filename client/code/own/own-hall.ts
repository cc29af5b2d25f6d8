/** A hall on the server that a program on somebody's own machine drives, as the page follows it. */
import { type ReadonlySignal, signal } from '@preact/signals';
import type { Scenario } from '../../../shared/simul/index.ts';
import { HallCopy } from '../run/hall-copy.ts';
import type { LiveLine } from '../run/program-run.ts';
import type { HallNews, OwnHalls } from './own-halls.ts';

/** After this time it is asked again where nobody answered. */
const AGAIN_MS = 2_000;

export class OwnHall {
  readonly key: string;
  readonly url: string;
  /** Null: not known yet. */
  readonly hall: ReadonlySignal<HallCopy | null>;
  readonly line: ReadonlySignal<LiveLine | null>;
  readonly source: ReadonlySignal<string>;
  /** Why it is followed no longer; null: it is. */
  readonly ended: ReadonlySignal<string | null>;
  /** Of an exercise at its bell: whether its goal is reached; null: it goes on, or is no exercise's hall. */
  readonly passed: ReadonlySignal<boolean | null>;
  readonly #halls: OwnHalls;
  readonly #hall = signal<HallCopy | null>(null);
  readonly #line = signal<LiveLine | null>(null);
  readonly #source = signal('');
  readonly #ended = signal<string | null>(null);
  readonly #passed = signal<boolean | null>(null);
  #isLeft = false;

  /** @param scenario null: it was opened elsewhere, and will be told */
  constructor(halls: OwnHalls, key: string, scenario: Scenario | null) {
    this.#halls = halls;
    this.key = key;
    this.url = halls.urlOf(key);
    this.hall = this.#hall;
    this.line = this.#line;
    this.source = this.#source;
    this.ended = this.#ended;
    this.passed = this.#passed;
    if (scenario) this.#hall.value = new HallCopy(scenario);
    void this.#follow();
  }

  leave(): void {
    this.#isLeft = true;
  }

  async #follow(): Promise<void> {
    let next = 0;
    while (!this.#isLeft) {
      const news = await this.#halls.news(this.key, next, this.#source.value.length);
      if (this.#isLeft) return;
      if ('message' in news) {
        if (!news.retry) {
          this.#ended.value = news.message;
          return;
        }
        await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
        continue;
      }
      next = news.next;
      this.#take(news);
      if (news.round.over) return;
    }
  }

  #take({ facts, round, program, scenario, source }: HallNews): void {
    if (scenario && this.#hall.value === null) this.#hall.value = new HallCopy(scenario);
    this.#hall.value?.take(facts, round.timeMs);
    this.#passed.value = round.verdict?.passed ?? null;
    if (source !== undefined) this.#source.value = source;
    const line = program?.line ?? null;
    this.#line.value = program === null || line === null ? null : { line, state: program.state };
  }
}
