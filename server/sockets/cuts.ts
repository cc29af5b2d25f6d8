/**
 * Whose line was cut for what they sent. To come in costs a hundred times what a message does: they are let in again slowly, one
 * after the other. Whoever shares their address is not meant by it.
 */
import type { JoinWanted } from '../../shared/protocol/messages.ts';
import type { Clock } from '../../shared/round/ports.ts';

const REMEMBERED_MS = 60_000;

/** By what they show of themselves: the key of their seat, the host's secret, else where they come from. */
const whoIs = (wanted: JoinWanted, address: string): string => {
  if (wanted.as === 'host') return wanted.secret;
  return (wanted.as === 'player' ? wanted.token : undefined) ?? `${wanted.as} at ${address}`;
};

export class Cuts {
  readonly #clock: Clock;
  readonly #who = new WeakMap<object, string>();
  /** Until when each is remembered, who was cut first at the beginning. */
  readonly #untilMs = new Map<string, number>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Somebody comes in over that socket. */
  comes(socket: object, wanted: JoinWanted, address: string): void {
    this.#who.set(socket, whoIs(wanted, address));
  }

  /** That socket was cut. */
  note(socket: object): void {
    const who = this.#who.get(socket);
    if (who === undefined) return;
    const nowMs = this.#clock.nowMs();
    this.#untilMs.delete(who);
    for (const [other, untilMs] of this.#untilMs) {
      if (untilMs > nowMs) break;
      this.#untilMs.delete(other);
    }
    this.#untilMs.set(who, nowMs + REMEMBERED_MS);
  }

  /** Whether somebody who wants this was cut within the last minute. */
  has(wanted: JoinWanted, address: string): boolean {
    return (this.#untilMs.get(whoIs(wanted, address)) ?? 0) > this.#clock.nowMs();
  }
}
