/**
 * A hall that lives elsewhere, in a worker or on a server, as far as the page has been told. In between the page goes on
 * by itself: hands go up on the screen even while nobody tells it anything.
 */
import {
  advance,
  type Fact,
  type Hall,
  type Ms,
  openHall,
  replay,
  type Scenario,
} from '../../../shared/simul/index.ts';

export type Seen = { readonly hall: Hall; readonly facts: readonly Fact[] };

export class HallCopy {
  readonly scenario: Scenario;
  readonly #facts: Fact[] = [];
  readonly #wallMs: () => number;
  /** The wall's time at which the round began; null: it has not. */
  #beganAtMs: number | null = null;
  #stoppedMs: Ms | null = null;

  constructor(scenario: Scenario, wallMs = () => performance.now()) {
    this.scenario = scenario;
    this.#wallMs = wallMs;
  }

  /** What has been told. */
  get facts(): readonly Fact[] {
    return this.#facts;
  }
  get hasBegun(): boolean {
    return this.#beganAtMs !== null;
  }
  get hasRung(): boolean {
    return this.#facts.at(-1)?.kind === 'bellRang';
  }

  /** The clock of the round: from 0 to its bell. */
  readonly clockMs = (): Ms => {
    const bellMs = this.scenario.durationMs ?? Infinity;
    if (this.#stoppedMs !== null) return this.#stoppedMs;
    return this.#beganAtMs === null ? 0 : Math.min(bellMs, this.#wallMs() - this.#beganAtMs);
  };

  /** The round begins now, unless it has begun. */
  begin(): void {
    this.#beganAtMs ??= this.#wallMs();
  }

  /** @param nowMs the hall's own clock: it counts. News may come late, never early. 0: it has not begun to run */
  take(facts: readonly Fact[], nowMs: Ms): void {
    for (const fact of facts) this.#facts.push(fact);
    if (nowMs === 0) return;
    const began = this.#wallMs() - nowMs;
    this.#beganAtMs = Math.min(this.#beganAtMs ?? began, began);
  }

  /** Its clock stands still. */
  stop(): void {
    this.#stoppedMs ??= this.clockMs();
  }

  /** Nobody sends him any more: he stands there until the bell. @returns all that has happened */
  playOn(): readonly Fact[] {
    const { scenario } = this;
    const { facts } = advance(replay(scenario, this.#facts), scenario.durationMs ?? 0);
    for (const fact of facts) this.#facts.push(fact);
    return this.#facts;
  }

  /** The hall now: what was told, and what must have happened since. */
  seen(): Seen {
    if (!this.hasBegun) return { hall: openHall(this.scenario), facts: [] };
    const { hall, facts } = advance(replay(this.scenario, this.#facts), this.clockMs());
    return { hall, facts: [...this.#facts, ...facts] };
  }
}
