/** A class that plays at a server: phones on all seats, a round that the host has started. */
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from '@colyseus/sdk';
import { planOf } from '../../shared/lesson/plan.ts';
import { atShare } from '../chaos/means/figures.ts';
import { Phone } from './phone.ts';
import type { TrialServer } from './server.ts';

/** Pupils in a hurry: the server is asked more than a class would. */
const thinkMs = () => 500 + 1_500 * Math.random();

export type PlayingClass = {
  readonly code: string;
  readonly phones: readonly Phone[];
  readonly close: () => void;
};

/**
 * Resolves when everybody sits and the round has been started.
 * @param count how many phones there are
 * @param durationMs of the round
 * @param seats bots sit on the others
 */
export async function startClass(
  server: TrialServer,
  count: number,
  durationMs: number,
  seats = count,
): Promise<PlayingClass> {
  const { code, secret } = await server.open({
    seats,
    plan: planOf([{ policy: 'event-loop', durationMs }]),
    names: 'typed',
    level: 0,
  });
  const phones = Array.from(
    { length: count },
    (_, index) => new Phone(server.url, code, `Pupil ${index + 1}`, thinkMs),
  );
  while (!phones.every(({ isSeated }) => isSeated)) await sleep(20);
  const host = await new Client(server.url).joinById(code, { as: 'host', secret });
  host.reconnection.enabled = false;
  host.onMessage('*', () => {});
  host.send('host', { id: 'start', do: 'start' });
  const close = () => {
    for (const phone of phones) phone.close();
    host.connection.close();
  };
  return { code, phones, close };
}

/** When one acknowledgement was asked for, on `performance.now()`, and how long it took. */
export type Ack = { readonly sentAtMs: number; readonly answerMs: number };

export const acksOf = (phones: readonly Phone[]): readonly Ack[] =>
  phones.flatMap(({ promised }) => promised);

const shareOf = (acks: readonly Ack[], share: number): number =>
  atShare(
    acks.map(({ answerMs }) => answerMs),
    share,
  );
export const ackP99Ms = (acks: readonly Ack[]): number => shareOf(acks, 0.99);

/** "1204 moves, p50 0.9 ms, p99 4.2 ms, longest 7.0 ms" */
export function acksInWords(acks: readonly Ack[]): string {
  const at = (share: number) => `${shareOf(acks, share).toFixed(1)} ms`;
  return `${acks.length} moves, p50 ${at(0.5)}, p99 ${at(0.99)}, longest ${at(1)}`;
}
