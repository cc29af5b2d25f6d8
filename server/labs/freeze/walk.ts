/** The moving picture: a master on his way round the tables. It moves when it is told to, and knows no clock. */
import { TABLES } from '../../../shared/labs/freeze-screen.ts';

const STEPS_PER_TABLE = 5;
const STEPS_ROUND = TABLES * STEPS_PER_TABLE;
/** How many steps an opponent thinks: some longer than others, all shorter than a round. */
const thinkSteps = (table: number) => STEPS_ROUND - 2 * STEPS_PER_TABLE - 3 * ((table * 7) % 5);

export class Walk {
  #step = 0;
  #played = 0;
  readonly #handUpAt = Array.from({ length: TABLES }, (_, table) => (table * 7) % STEPS_ROUND);

  /** One step further; whoever he comes to, with the hand up, is answered. */
  step(): void {
    this.#step++;
    if (this.#step % STEPS_PER_TABLE !== 0) return;
    const table = (this.#step / STEPS_PER_TABLE) % TABLES;
    if ((this.#handUpAt[table] ?? 0) > this.#step) return;
    this.#played++;
    this.#handUpAt[table] = this.#step + thinkSteps(table);
  }

  get at(): number {
    return (this.#step % STEPS_ROUND) / STEPS_ROUND;
  }
  get played(): number {
    return this.#played;
  }
  get hands(): readonly number[] {
    return this.#handUpAt.flatMap((step, table) => (step <= this.#step ? [table] : []));
  }
}
