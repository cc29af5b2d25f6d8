/** How long each line of a program has blocked. */
import type { Ms } from '../../../shared/simul/index.ts';
import type { ProgramEvent } from '../../runtime/program.ts';

type LineEvent = Extract<ProgramEvent, { kind: 'line' }>;
export type Held = { readonly line: number; readonly ms: Ms };

export class HeldLines {
  readonly #msOf = new Map<number, Ms>();
  #live: LineEvent | null = null;

  /** That line is live from now on. */
  live(event: LineEvent): void {
    this.end(event.atMs);
    this.#live = event;
  }

  /** None is live any more. */
  end(atMs: Ms): void {
    if (this.#live?.state === 'blocks') {
      const { line, atMs: from } = this.#live;
      this.#msOf.set(line, (this.#msOf.get(line) ?? 0) + Math.max(0, atMs - from));
    }
    this.#live = null;
  }

  /** The line that has blocked longest; null: none has. */
  get most(): Held | null {
    const [first] = [...this.#msOf].sort(([, a], [, b]) => b - a);
    return first ? { line: first[0], ms: first[1] } : null;
  }
}
