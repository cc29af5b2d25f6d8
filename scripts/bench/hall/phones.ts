/** Thousands of phones in a process of their own, seen from the measurement. */
import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { PhonesOrder, Seen } from './phones-child.ts';

const CHILD = fileURLToPath(new URL('./phones-child.ts', import.meta.url));

export class Phones {
  readonly #child: ChildProcess = fork(CHILD);

  /** Resolves when each of them has a seat, or was refused one. */
  async join(order: Omit<PhonesOrder & { do: 'join' }, 'do'>): Promise<void> {
    await this.#order({ do: 'join', ...order });
  }
  /** What they have seen since the look before. */
  async look(): Promise<Seen> {
    return (await this.#order({ do: 'look' })) as Seen;
  }
  stop(): void {
    this.#child.send({ do: 'stop' } satisfies PhonesOrder);
  }

  #order(order: PhonesOrder): Promise<unknown> {
    this.#child.send(order);
    return new Promise((resolve) => this.#child.once('message', resolve));
  }
}
