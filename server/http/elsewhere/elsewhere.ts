/** Halls on other servers that share this one's database: what is asked of them is passed on, whole. */
import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { HOST_PASS_HEADER } from '../../../shared/protocol/messages.ts';
import { isSame } from '../host-keys.ts';

export type Elsewhere = {
  /** This server's address, as the others reach it. */
  readonly own: string;
  /** By which servers know each other. */
  readonly proof: string;
  /** Theirs. */
  readonly others: () => readonly string[];
  /** Whether this server has that hall. */
  readonly isHere: (code: string) => boolean;
  /**
   * The address of the server that has it; moving: it is just taken over; unsure: nobody can say just now whether there is
   * such a hall; null: there is none.
   */
  readonly addressOf: (code: string) => Promise<string | 'moving' | 'unsure' | null>;
  /** The address of the server with most room; null: this one. */
  readonly roomiest: () => string | null;
};

/** Whether that is where a server is, and not why none is known. */
export const isServer = (where: string | null): where is string => where?.startsWith('http') === true;

const PASSED_ON = 'x-simul-passed-on';
const MARK_LETTERS = 6;

/** What begins the keys and runs of the server at this address. */
export const markOf = (address: string): string =>
  createHash('sha256').update(address).digest('hex').slice(0, MARK_LETTERS);

/** @returns the address of the other server that gave this key; null: it is ours, or nobody's */
export function giverOf({ own, others }: Pick<Elsewhere, 'own' | 'others'>, key: string): string | null {
  const mark = key.slice(0, MARK_LETTERS);
  return mark === markOf(own) ? null : (others().find((other) => markOf(other) === mark) ?? null);
}

/** Whether it says that it was passed on: then it is not passed on again. Anybody may say so. */
export const wasPassedOn = ({ headers }: IncomingMessage): boolean => PASSED_ON in headers;

/** Whether another server has passed it on: what that has looked at is not looked at again. */
export function isFromServer({ proof }: Pick<Elsewhere, 'proof'>, { headers }: IncomingMessage): boolean {
  const given = headers[PASSED_ON];
  return typeof given === 'string' && isSame(given, proof);
}

/** What is said to the server to which a request is passed on. */
export const passingOn = ({ proof }: Pick<Elsewhere, 'proof'>, request: IncomingMessage) => ({
  [PASSED_ON]: proof,
  'x-forwarded-for': askersOf(request),
});

/** A server that is just very busy answers late: asked again it would only have more to do. */
const ANSWER_MS_MAX = 6_000;

/** Who asked, for a server that believes this one (`TRUSTED_PROXIES`). */
function askersOf({ headers, socket }: IncomingMessage): string {
  return [headers['x-forwarded-for'], socket.remoteAddress].flat().filter(Boolean).join(', ');
}

export type Answer = { readonly status: number; readonly body: string };

/**
 * Asks another server what was asked of this one.
 * @param body as it was read; undefined: there was none
 * @param gaveUp tells that its answer is waited for no longer
 * @returns null where it does not answer
 */
export async function passOn(
  elsewhere: Pick<Elsewhere, 'proof'>,
  request: IncomingMessage,
  address: string,
  path: string,
  body?: unknown,
  gaveUp?: AbortSignal,
): Promise<Answer | null> {
  const pass = request.headers[HOST_PASS_HEADER.toLowerCase()];
  const headers = {
    ...passingOn(elsewhere, request),
    ...(body !== undefined && { 'content-type': 'application/json' }),
    ...(typeof pass === 'string' && { [HOST_PASS_HEADER]: pass }),
  };
  try {
    const answer = await fetch(address + path, {
      method: request.method ?? 'GET',
      headers,
      signal: AbortSignal.any([AbortSignal.timeout(ANSWER_MS_MAX), ...(gaveUp ? [gaveUp] : [])]),
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    return { status: answer.status, body: await answer.text() };
  } catch {
    return null;
  }
}
