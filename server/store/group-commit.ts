/**
 * What is requested while the store is busy, or within a moment after it began with the group before, makes up the next one: many
 * acknowledgements share one write to the disk.
 */
import { CodeTaken, type Entry, type Mark, type StoredSession } from './store.ts';

/**
 * From the beginning of one group to that of the next. Alone, a move costs as much for its thread and its write as all the rest of
 * it; whoever comes now and then does not wait, and nobody sees so little.
 */
const GAP_MS = 4;

/** What can be written; a group of acts is kept together or not at all. */
export type Act =
  | { readonly do: 'open'; readonly session: StoredSession; readonly seenAtMs: number }
  | {
      readonly do: 'append';
      readonly code: string;
      readonly entry: Entry;
      readonly outdated?: readonly number[];
    }
  | { readonly do: 'mark'; readonly code: string; readonly mark: Mark }
  | { readonly do: 'forget'; readonly code: string };

/**
 * What became of an act: the number of what was appended; null where there is none; taken: there is such a class already;
 * or why this one was not done.
 */
export type Done = number | null | 'taken' | Error;

type Waiting = {
  readonly act: Act;
  readonly kept: (seq: number | null) => void;
  readonly failed: (why: unknown) => void;
};

export class GroupCommit {
  readonly #keep: (acts: readonly Act[]) => Promise<readonly Done[]>;
  #next: Waiting[] = [];
  #working: Promise<void> | null = null;
  #beganAtMs = -Infinity;

  /** @param keep brings a group to the disk; where it rejects, nothing of the group was kept */
  constructor(keep: (acts: readonly Act[]) => Promise<readonly Done[]>) {
    this.#keep = keep;
  }

  /** @returns the number of what was appended, once it is safe; null where there is none */
  put(act: Act): Promise<number | null> {
    return new Promise((kept, failed) => {
      this.#next.push({ act, kept, failed });
      this.#working ??= this.#work();
    });
  }

  /** Everything begun is finished. */
  async finished(): Promise<void> {
    while (this.#working) await this.#working;
  }

  /** Group after group, until nothing is left to do. */
  async #work(): Promise<void> {
    // Whatever is requested in the same turn of the event loop goes into the same group.
    await Promise.resolve();
    while (this.#next.length > 0) {
      const leftMs = this.#beganAtMs + GAP_MS - performance.now();
      if (leftMs > 0) await new Promise((resolve) => setTimeout(resolve, leftMs));
      this.#beganAtMs = performance.now();
      const group = this.#next;
      this.#next = [];
      await this.#keepGroup(group);
    }
    this.#working = null;
  }

  async #keepGroup(group: readonly Waiting[]): Promise<void> {
    try {
      const done = await this.#keep(group.map(({ act }) => act));
      group.forEach(({ kept, failed }, index) => {
        const one = done[index] ?? null;
        if (one === 'taken') failed(new CodeTaken());
        else if (one instanceof Error) failed(one);
        else kept(one);
      });
    } catch (error) {
      for (const { failed } of group) failed(error);
    }
  }
}
