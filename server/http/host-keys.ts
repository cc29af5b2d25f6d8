/**
 * Who may open halls: whoever knows the PIN, and a browser that was opened by the link in the terminal. Nobody is let off for
 * seeming to sit at this machine: behind a proxy, or through a tunnel, everybody does.
 */
import { randomBytes, timingSafeEqual } from 'node:crypto';

const KEY_BYTES = 16;
export const KEY = /^[\w-]{22}$/;

export class HostKeys {
  readonly pin: string;
  /** What a browser that came by the link keeps: it opens halls until the server is stopped. */
  readonly pass: string;
  /** In the terminal's link; null: it was used. */
  #key: string | null = newKey();

  /** @param pass of the process before, where that crashed */
  constructor(pin: string, pass: string | null) {
    this.pin = pin;
    this.pass = pass ?? newKey();
  }

  get key(): string | null {
    return this.#key;
  }

  isPin(given: string | undefined): boolean {
    return given !== undefined && isSame(given, this.pin);
  }
  isPass(given: string | undefined): boolean {
    return given !== undefined && isSame(given, this.pass);
  }

  /** @returns the pass for the key, once; null: it is none, or was used */
  passFor(key: string): string | null {
    if (this.#key === null || !isSame(key, this.#key)) return null;
    this.#key = null;
    return this.pass;
  }
}

const newKey = () => randomBytes(KEY_BYTES).toString('base64url');

/** In the same time, however much of it is right. */
export function isSame(given: string, wanted: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(wanted)];
  return a.length === b.length && timingSafeEqual(a, b);
}
