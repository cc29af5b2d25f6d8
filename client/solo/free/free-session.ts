/** Free play: one person among bots, and the person says by which rule the master goes, while the same games go on. */
import { signal } from '@preact/signals';
import type { Ms } from '../../../shared/simul/index.ts';
import type { ClassStatus, PlayerModel, StageModel } from '../../models/picture.ts';
import { plainLesson } from '../../models/plain-lesson.ts';
import type { Alone } from '../browser.ts';
import { BOARDS, OwnRound } from '../seat/own-round.ts';
import type { FreeWay } from './ways.ts';

/** Long enough to try what one likes; a round must have an end. */
export const FREE_MS: Ms = 180_000;

export class FreeSession {
  readonly player: PlayerModel;
  readonly stage: StageModel;
  /** By which rule he goes now. */
  readonly way = signal<FreeWay>({ policy: 'blocking', queue: 'fifo', masters: 1 });
  readonly isOver = signal(false);
  /** Whom the master meets. */
  readonly seed: number;
  readonly #status = signal<ClassStatus>(statusOf(this.way.value));
  readonly #round: OwnRound;

  constructor(alone: Alone) {
    this.seed = alone.seed;
    this.#round = new OwnRound(alone, () => {
      this.isOver.value = true;
    });
    this.stage = this.#round.stage({ status: this.#status });
    this.player = this.#round.player({ status: this.#status });
    this.#begin();
  }

  /**
   * From now on he goes by this rule. Another number of masters is a new round with the same people; else the games go on
   * as they stand.
   */
  choose(way: FreeWay): void {
    const isOther = way.masters !== this.way.value.masters;
    if (!isOther && !this.#round.changePolicy(way)) return;
    this.way.value = way;
    this.#status.value = statusOf(way);
    if (isOther) this.#begin();
  }

  /** The person has felt enough. */
  stop(): void {
    this.#round.end();
  }

  /** Stops the round and the engine for good. */
  close(): void {
    this.#round.close();
  }

  #begin(): void {
    this.#round.begin({ ...this.way.value, brains: this.way.value.masters, durationMs: FREE_MS });
  }
}

function statusOf({ policy, queue, masters }: FreeWay): ClassStatus {
  const round = { policy, topic: policy, durationMs: FREE_MS } as const;
  return plainLesson({
    phase: 'round',
    rounds: [round],
    now: { kind: 'round', ...round, queue, masters },
    seats: BOARDS,
  });
}
