/** A process of the crowd, seen from its parent: what it tells is read, and its death is a sentence. */
import { fork } from 'node:child_process';
import type { ZodType } from 'zod';
import type { CrowdSettings } from './told.ts';

/** A child has ended though nobody had told it to. */
export class ChildEnded extends Error {}

type Kind = { readonly kind: string };
type OfKind<Told extends Kind, K extends Told['kind']> = Extract<Told, { readonly kind: K }>;

export class Child<Told extends Kind> {
  /** Never resolves; rejects with `ChildEnded` where it ends by itself. */
  readonly died: Promise<never>;
  readonly #child: ReturnType<typeof fork>;
  readonly #listeners = new Set<(told: Told) => void>();
  #isStopped = false;

  /**
   * @param file the program
   * @param told reads what it tells
   * @param memoryMb what its heap may take
   */
  constructor(file: URL, settings: CrowdSettings, told: ZodType<Told>, memoryMb: number) {
    this.#child = fork(file, [JSON.stringify(settings)], {
      execArgv: [`--max-old-space-size=${Math.ceil(memoryMb)}`],
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    this.#child.on('message', (message) => {
      const read = told.safeParse(message);
      for (const listener of read.success ? this.#listeners : []) listener(read.data as Told);
    });
    const { promise, reject } = Promise.withResolvers<never>();
    this.died = promise;
    this.died.catch(() => {});
    const ended = (why: string) => !this.#isStopped && reject(new ChildEnded(why));
    this.#child.once('error', ({ message }) => ended(message));
    this.#child.once('exit', (code, signal) => ended(signal ?? `exit code ${code}`));
  }

  get pid(): number | undefined {
    return this.#child.pid;
  }

  onTold(listener: (told: Told) => void): void {
    this.#listeners.add(listener);
  }

  /** What it tells next of that kind. @throws ChildEnded where it ends before */
  next<K extends Told['kind']>(kind: K): Promise<OfKind<Told, K>> {
    const { promise, resolve } = Promise.withResolvers<OfKind<Told, K>>();
    const listener = (told: Told) => {
      if (!isOfKind(told, kind)) return;
      this.#listeners.delete(listener);
      resolve(told);
    };
    this.#listeners.add(listener);
    return Promise.race([promise, this.died]);
  }

  /** Gives an order, and waits for what it tells of it. */
  async order<K extends Told['kind']>(order: string | object, answer: K): Promise<OfKind<Told, K>> {
    const told = this.next(answer);
    this.tell(order);
    return told;
  }
  tell(order: string | object): void {
    if (this.#child.connected) this.#child.send(order);
  }

  /** Ends it at once; its sockets close with it. */
  stop(): void {
    this.#isStopped = true;
    this.#child.kill('SIGKILL');
  }
}

function isOfKind<Told extends Kind, K extends Told['kind']>(told: Told, kind: K): told is OfKind<Told, K> {
  return told.kind === kind;
}
