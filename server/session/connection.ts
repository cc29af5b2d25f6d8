/** Messages that tell a state: whoever was told it already need not be told again. */
import type { Client } from '@colyseus/core';
import type { Told } from '../../shared/protocol/messages.ts';

/** Where messages go: somebody's connection. */
export type Ear = Pick<Client, 'send' | 'leave'>;

export function tell<Kind extends keyof Told>(ear: Ear, kind: Kind, message: Told[Kind]): void {
  ear.send(kind, message);
}

export class ToldOnce {
  readonly #last = new Map<Ear, Map<string, string>>();

  /**
   * Tells it, unless it is what this one was told last.
   * @param about where a kind tells of several things: which of them
   * @param text the message as it is remembered; to be given where many are told the same
   */
  tell<Kind extends keyof Told>(
    ear: Ear,
    kind: Kind,
    message: Told[Kind],
    { about = '', text = JSON.stringify(message) }: { about?: string; text?: string } = {},
  ): void {
    const last = this.#last.get(ear) ?? new Map<string, string>();
    const key = `${kind} ${about}`;
    if (last.get(key) === text) return;
    last.set(key, text);
    this.#last.set(ear, last);
    tell(ear, kind, message);
  }

  forget(ear: Ear): void {
    this.#last.delete(ear);
  }
  /** The class begins anew: what was told of it counts no more. */
  forgetAll(kinds: readonly (keyof Told)[]): void {
    for (const last of this.#last.values())
      for (const key of [...last.keys()])
        if (kinds.some((kind) => key.startsWith(`${kind} `))) last.delete(key);
  }
}
