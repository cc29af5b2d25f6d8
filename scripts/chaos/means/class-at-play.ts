/** A whole class in a trial: its phones play one round after the other, and in the end everybody's books are compared. */

import { setTimeout as sleep } from 'node:timers/promises';
import type { Kept } from '../../../server/store/store.ts';
import { planOf } from '../../../shared/lesson/plan.ts';
import { Host } from '../../class/host.ts';
import { Phone } from '../../class/phone.ts';
import type { TrialServer } from '../../class/server.ts';
import { countOf } from './figures.ts';
import { keptIn, playedAgain } from './kept-class.ts';
import { compare, type Verdict } from './ledgers.ts';

/** A quick master: more moves between two troubles. */
export const SPEED = 5;
const ROUND_MS = 600_000;
/** For an hour and more. */
const ROUNDS = 40;
const PATIENCE_MS = 60_000;
const COMMAND_MS = 500;

/** @throws where it does not come to be so */
export async function until(
  isSo: () => boolean,
  what: string | (() => string),
  patienceMs = PATIENCE_MS,
): Promise<void> {
  const sinceMs = performance.now();
  while (!isSo()) {
    if (performance.now() - sinceMs > patienceMs)
      throw new Error(`Waited in vain: ${typeof what === 'string' ? what : what()}`);
    await sleep(5);
  }
}

/** Pupils in a hurry. */
const quickly = () => 100 + 900 * Math.random();

type Wanted = {
  readonly server: TrialServer;
  readonly phones: number;
  /** Where the phones find the server; else at its own address. */
  readonly url?: string;
  readonly thinkMs?: () => number;
  /** Each of two minutes; few are counted at once, whatever else the server does. */
  readonly rounds?: number;
};

export class ClassAtPlay {
  readonly phones: readonly Phone[];
  readonly host: Host;
  readonly code: string;

  private constructor(code: string, phones: readonly Phone[], host: Host) {
    this.code = code;
    this.phones = phones;
    this.host = host;
  }

  /** Everybody sits, and the first round has begun. */
  static async begin({
    server,
    phones: count,
    url = server.url,
    thinkMs = quickly,
    rounds = ROUNDS,
  }: Wanted) {
    const plan = planOf(Array(rounds).fill({ policy: 'event-loop', durationMs: ROUND_MS }));
    const { code, secret } = await server.open({ plan, seats: count + 2, names: 'typed', level: 0 });
    const phones = Array.from({ length: count }, (_, index) => {
      return new Phone(url, code, `Pupil ${index + 1}`, thinkMs);
    });
    const klass = new ClassAtPlay(code, phones, new Host(server.url, code, secret));
    // Each of them at some moment: over a line that breaks every few seconds fifty never sit all at once.
    await until(
      () => phones.every(({ board }) => board > 0) && klass.host.status !== null,
      () => `everybody to sit down: ${klass.missing}`,
    );
    await klass.#told('start', () => klass.host.status?.phase === 'round', 'the first round');
    klass.host.goesOn = true;
    return klass;
  }

  get allSeated(): boolean {
    return this.phones.every(({ isSeated }) => isSeated);
  }
  /** Who has no seat, and why they don't come back; in a hurry, for whoever looks for the fault. */
  get missing(): string {
    const standing = this.phones.filter(({ isSeated }) => !isSeated);
    return `${standing.length} of ${this.phones.length} stand, ended: ${JSON.stringify(countOf(standing.map(({ ended }) => ended ?? 'no')))}`;
  }
  get promised(): number {
    return this.phones.reduce((sum, { promised }) => sum + promised.length, 0);
  }
  /** How soon each move was acknowledged, in ms. */
  get acksMs(): readonly number[] {
    return this.phones.flatMap(({ promised }) => promised.map(({ answerMs }) => answerMs));
  }
  /** Why phones were told no, and how often. */
  get refused(): Readonly<Record<string, number>> {
    return countOf(this.phones.flatMap(({ refused }) => refused));
  }

  /** Nobody moves any more, every answer has come, and the round is over: from now on nothing changes. */
  async finish(): Promise<void> {
    this.host.goesOn = false;
    for (const phone of this.phones) phone.stopPlaying();
    const unsettled = () => this.phones.filter(({ isSettled, ended }) => !isSettled && ended === null);
    await until(
      () => unsettled().length === 0,
      () =>
        `${unsettled().length} answers, ${unsettled().filter(({ isSeated }) => isSeated).length} of them to phones on their seats`,
    );
    await until(() => this.host.status?.held === null, 'the class to go on');
    const over = () => {
      const { status, rounds } = this.host;
      // The last is told first.
      const areKnown = rounds.length > 0 && rounds.every(({ games }) => games.length > 0);
      return status?.phase !== 'round' && areKnown;
    };
    await this.#told('endRound', over, 'the end of the round');
  }

  /** Said until it is done: a line may break with the command in it, and one moment is left once. */
  async #told(command: 'start' | 'endRound', isDone: () => boolean, what: string): Promise<void> {
    this.host.command(command);
    const again = setInterval(() => this.host.command(command), COMMAND_MS);
    try {
      await until(isDone, what);
    } finally {
      clearInterval(again);
    }
  }

  /** Everybody goes. */
  leave(): void {
    for (const phone of this.phones) phone.close();
    this.host.close();
  }

  /** @param dataDir of the server, which has ended */
  async verdict(dataDir: string): Promise<Verdict> {
    return this.verdictOn(await keptIn(dataDir));
  }

  /** @param kept the class, as its store has it */
  verdictOn(kept: Kept): Verdict {
    const games = this.host.rounds.flatMap((round) => round.games);
    return compare(this.phones, kept, playedAgain(kept, SPEED).standing, games);
  }
}
