/** A process of the crowd, seen from its parent: what it tells is read, and waited for. */
import type { ZodType } from 'zod';
import type { Ended } from '../../../shared/labs/labs.ts';
import type { LabChild } from '../child.ts';

type Kind = { readonly kind: string };
type OfKind<Told extends Kind, K extends Told['kind']> = Extract<Told, { readonly kind: K }>;

/** A process has ended, though it was still needed. */
export class ChildEnded extends Error {
  readonly ended: Ended;
  constructor(ended: Ended) {
    super(`${ended.why} ${ended.detail}`);
    this.ended = ended;
  }
}

export class Child<Told extends Kind> {
  /** Never resolves; rejects with `ChildEnded` when it has ended. */
  readonly ended: Promise<never>;
  readonly #child: LabChild;
  readonly #listeners = new Set<(told: Told) => void>();

  /** @param told reads what it tells; what is of no kind is nothing */
  constructor(child: LabChild, told: ZodType<Told>) {
    this.#child = child;
    child.onMessage((message) => {
      const { data } = told.safeParse(message);
      if (data) for (const listener of this.#listeners) listener(data);
    });
    const { promise, reject } = Promise.withResolvers<never>();
    this.ended = promise;
    this.ended.catch(() => {});
    child.onEnd((ended) => reject(new ChildEnded(ended)));
  }

  get pid(): number | null {
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
    return Promise.race([promise, this.ended]);
  }

  /** Gives an order, and waits for what it tells of it. @throws ChildEnded where it ends before */
  async order<K extends Told['kind']>(order: string | object, answer: K): Promise<OfKind<Told, K>> {
    const told = this.next(answer);
    this.#child.send(order);
    return told;
  }
  tell(order: string | object): void {
    this.#child.send(order);
  }

  stop(): void {
    this.#child.stop();
  }
}

function isOfKind<Told extends Kind, K extends Told['kind']>(told: Told, kind: K): told is OfKind<Told, K> {
  return told.kind === kind;
}
