/**
 * What goes over a line, as text, so that nobody shares anything with whoever sends it. What many are told in the same moment is put
 * into text once, and read once, by those who hear it one after the other.
 */
type Frame = readonly [kind: string, ...rest: unknown[]];

/** What everybody is told, and nobody adds to what they were told (a stage does to its log). */
const TOLD_ALL = ['["said","news"', '["said","status"'] as const;
/** Of the texts that are under way the last ones are remembered. */
const REMEMBERED = 64;

export class Frames {
  readonly #isShared: boolean;
  readonly #read = new Map<string, Frame>();
  #said: { readonly event: number; readonly message: unknown; readonly text: string } | null = null;

  /** @param isShared whether those who are told the same read it together; else everybody reads for themselves */
  constructor(isShared: boolean) {
    this.#isShared = isShared;
  }

  /** @param event the number of what happens just now: within it a message stays as it is */
  said(kind: unknown, message: unknown, event: number): string {
    const before = this.#said;
    if (before && before.event === event && before.message === message && message !== undefined)
      return before.text;
    const text = JSON.stringify(['said', kind, message]);
    if (this.#isShared) this.#said = { event, message, text };
    return text;
  }

  read(text: string): Frame {
    if (!this.#isShared || !TOLD_ALL.some((begins) => text.startsWith(begins)))
      return JSON.parse(text) as Frame;
    const before = this.#read.get(text);
    if (before) return before;
    const frame = JSON.parse(text) as Frame;
    if (this.#read.size === REMEMBERED) this.#read.clear();
    this.#read.set(text, frame);
    return frame;
  }
}
