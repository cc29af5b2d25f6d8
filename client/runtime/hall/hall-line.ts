/** A program's line to its hall, as every language uses it; and the line of a program that has none. */
import { runtime as words } from '../../../shared/text/code/runtime.ts';
import type { Awaited } from '../worker/pauses.ts';

/** As the service says it: what was asked for, or a "no" with its code, its sentence and its status. */
export type Reply =
  | { readonly value: object }
  | { readonly refused: { readonly code: string; readonly message: string; readonly status: number } };
/** A question's number, and its answer. */
export type Answered = readonly [number, Reply];

export type HallLine = Awaited & {
  /** Whether answers come over the network: then the worker must not stand still while it waits for them. */
  readonly byNetwork: boolean;
  /** Asks, and goes on. @param body JSON */
  readonly askLater: (method: string, path: string, body: string) => number;
  /** What has been answered since somebody last looked. */
  readonly taken: () => readonly Answered[];
  /** Nobody waits for this answer any more. */
  readonly forget: (number: number) => void;
  /** Asks, and blocks the worker. */
  readonly ask: (method: string, path: string, body: string) => Reply;
  /** Asks; for one stack of several. */
  readonly asked: (method: string, path: string, body: string) => Promise<Reply>;
  /** Nobody looks any more. */
  readonly close: () => void;
};

/** Answers by their question's number, until somebody takes them. */
export class Answers {
  readonly #waiting = new Map<number, (reply: Reply) => void>();
  #answers = new Map<number, Reply>();
  readonly #came: () => void;

  /** @param came called when there is something to take */
  constructor(came: () => void) {
    this.#came = came;
  }

  get isEmpty(): boolean {
    return this.#answers.size === 0;
  }

  has(number: number): boolean {
    return this.#answers.has(number);
  }

  add(number: number, reply: Reply): void {
    const resolve = this.#waiting.get(number);
    this.#waiting.delete(number);
    if (resolve) resolve(reply);
    else {
      this.#answers.set(number, reply);
      this.#came();
    }
  }

  take(number: number): Reply | undefined {
    const reply = this.#answers.get(number);
    this.#answers.delete(number);
    return reply;
  }

  takeAll(): readonly Answered[] {
    const taken = [...this.#answers];
    this.#answers = new Map();
    return taken;
  }

  /** The answer to this question, now or later. */
  when(number: number): Promise<Reply> {
    const reply = this.take(number);
    return reply ? Promise.resolve(reply) : new Promise((resolve) => void this.#waiting.set(number, resolve));
  }
}

/** Every question is refused: there is no hall. */
export function noHall(): HallLine {
  const refused: Reply = { refused: { code: 'noHall', message: words.noHall, status: 404 } };
  const answers = new Answers(() => {});
  let last = 0;
  return {
    byNetwork: false,
    nextDueMs: null,
    get hasAnswers() {
      return !answers.isEmpty;
    },
    settle: () => {},
    askLater: () => {
      answers.add(++last, refused);
      return last;
    },
    taken: () => answers.takeAll(),
    forget: () => {},
    ask: () => refused,
    asked: () => Promise.resolve(refused),
    close: () => {},
  };
}
