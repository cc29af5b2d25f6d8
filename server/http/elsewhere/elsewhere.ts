/** Halls on other servers that share this one's database: what is asked of them is passed on, whole. */
import type { IncomingMessage } from 'node:http';
import { HOST_PASS_HEADER } from '../../../shared/protocol/messages.ts';

export type Elsewhere = {
  /** This server's address, as the others reach it. */
  readonly own: string;
  /** Theirs. */
  readonly others: () => readonly string[];
  /** Whether this server has that hall. */
  readonly isHere: (code: string) => boolean;
  /** The address of the server that has it; moving: it is just taken over; null: there is no such hall. */
  readonly addressOf: (code: string) => Promise<string | 'moving' | null>;
  /** The address of the server with most room; null: this one. */
  readonly roomiest: () => string | null;
};

/** Says that a request was passed on: it is not passed on again. */
export const PASSED_ON = 'x-simul-passed-on';
const ANSWER_MS_MAX = 3_000;

/** Who asked, for a server that believes this one (`TRUSTED_PROXIES`). */
export function askersOf({ headers, socket }: IncomingMessage): string {
  return [headers['x-forwarded-for'], socket.remoteAddress].flat().filter(Boolean).join(', ');
}

export type Answer = { readonly status: number; readonly body: string };

/**
 * Asks another server what was asked of this one.
 * @param body as it was read; undefined: there was none
 * @returns null where it does not answer
 */
export async function passOn(
  request: IncomingMessage,
  address: string,
  path: string,
  body?: unknown,
): Promise<Answer | null> {
  const pass = request.headers[HOST_PASS_HEADER.toLowerCase()];
  const headers = {
    [PASSED_ON]: '1',
    'x-forwarded-for': askersOf(request),
    ...(body !== undefined && { 'content-type': 'application/json' }),
    ...(typeof pass === 'string' && { [HOST_PASS_HEADER]: pass }),
  };
  try {
    const answer = await fetch(address + path, {
      method: request.method ?? 'GET',
      headers,
      signal: AbortSignal.timeout(ANSWER_MS_MAX),
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    return { status: answer.status, body: await answer.text() };
  } catch {
    return null;
  }
}
