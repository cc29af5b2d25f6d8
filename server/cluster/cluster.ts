/**
 * This server among those that share its database: it says that it lives, sees who does not, takes over the classes that
 * nobody has, and knows where every class is.
 */
import { isIPv6 } from 'node:net';
import type { Clock } from '../../shared/round/ports.ts';
import type { Ms } from '../../shared/simul/index.ts';
import type { Log } from '../log.ts';
import type { Look, Member, Occupied } from '../store/postgres/members.ts';
import { Pulse } from './pulse.ts';

const BEAT_EVERY_MS = 500;
/** A code that is not known yet may have been made just now, elsewhere: it is looked for, but not more often than this. */
const LOOK_AGAIN_MS = 100;
/** They are made again one after the other: what waits for that here is made sooner elsewhere. */
const TAKEN_AT_ONCE_MAX = 2;
/** So long those with more room go first; one of them may just have begun, and be slow. */
const OTHERS_FIRST_MS = 1_000;

/** Redis can't be had at its address. */
export class RedisNotOpened extends Error {
  /** Whether nothing answers there; else it does not let this server in. */
  get isAway(): boolean {
    return !/WRONGPASS|NOAUTH|NOPERM/.test(this.message);
  }
}

type ClusterOptions = {
  /** This server's, as the others reach it. */
  readonly address: string;
  readonly store: {
    readonly beat: (occupied: Occupied) => Promise<Look>;
    readonly bury: (member: Member) => Promise<void>;
  };
  readonly hallCount: () => number;
  /** So many may be opened on this server. */
  readonly hallsMax: number;
  /** Opens so many classes at most that nobody has. */
  readonly takeOver: (most: number) => Promise<void>;
  /** Where a list that is quick to ask says that a class is; null: it does not know. */
  readonly listed: (code: string) => Promise<string | null>;
  readonly clock: Clock;
  readonly log: Log;
};

/**
 * Where the other servers reach this one.
 * @param own this machine's addresses on its networks, best first
 */
export function addressOf(
  { host, port, processUrl }: { host: string; port: number; processUrl: string | null },
  own: readonly string[],
): string {
  if (processUrl !== null) return processUrl;
  const isAnywhere = host === '0.0.0.0' || host === '::';
  const name = isAnywhere ? (own[0] ?? '127.0.0.1') : host;
  return `http://${isIPv6(name) ? `[${name}]` : name}:${port}`;
}

export class Cluster {
  readonly #options: ClusterOptions;
  readonly #pulse = new Pulse();
  #members: readonly Member[] = [];
  #whereabouts: Look['whereabouts'] = new Map();
  /** Whether the database answered when it was last asked. */
  isWell = false;
  #isStopped = false;
  #forgetTimer: () => void = () => {};
  #looking: Promise<void> = Promise.resolve();
  #nextLook: Promise<void> | null = null;
  #taking: Promise<void> | null = null;
  /** Since when there are classes that nobody has; null: there are none. */
  #freeSinceMs: Ms | null = null;
  /** Halls that were sent there since the last look. */
  readonly #sent = new Map<string, number>();

  constructor(options: ClusterOptions) {
    this.#options = options;
  }

  /** From now on it is one of them, until it is stopped. */
  async start(): Promise<void> {
    await this.#look();
    if (this.#isStopped) return;
    this.#forgetTimer = this.#options.clock.wakeIn(BEAT_EVERY_MS, () => void this.start());
  }

  /** Says and takes nothing any more; resolves when nothing is under way. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    this.#forgetTimer();
    await this.#looking;
    await this.#taking;
  }

  /**
   * @returns the address of the server that has it; moving: none has just now; unsure: the database does not answer, and
   *   nobody else knows of it; null: there is no such class
   */
  async addressOf(code: string): Promise<string | 'moving' | 'unsure' | null> {
    if (!this.#whereabouts.has(code)) {
      const listed = await this.#options.listed(code);
      if (listed !== null) return listed === this.#options.address ? 'moving' : listed;
      await this.#lookSoon();
    }
    const address = this.#whereabouts.get(code);
    if (address === undefined) return this.isWell ? null : 'unsure';
    return address === null || address === this.#options.address ? 'moving' : address;
  }

  /** Where the others are reached. */
  get others(): readonly string[] {
    return this.#members.map(({ address }) => address).filter((address) => address !== this.#options.address);
  }

  /** @returns the address of the server with most room, to which a new hall is sent; null: that is this one */
  roomiest(): string | null {
    const { address: own, hallCount, hallsMax } = this.#options;
    const [best] = this.#members
      .filter(({ address }) => address !== own)
      .map((one) => ({ ...one, room: one.hallsMax - one.halls - (this.#sent.get(one.address) ?? 0) }))
      .sort((a, b) => b.room - a.room);
    if (best === undefined || best.room <= hallsMax - hallCount()) return null;
    this.#sent.set(best.address, (this.#sent.get(best.address) ?? 0) + 1);
    return best.address;
  }

  /** Whoever comes while one is under way gets the next. */
  #lookSoon(): Promise<void> {
    this.#nextLook ??= this.#looking
      .then(() => new Promise<void>((wake) => this.#options.clock.wakeIn(LOOK_AGAIN_MS, wake)))
      .then(() => {
        this.#nextLook = null;
        return this.#look();
      });
    return this.#nextLook;
  }

  #look(): Promise<void> {
    if (!this.#isStopped) this.#looking = this.#looking.then(() => this.#beat());
    return this.#looking;
  }

  async #beat(): Promise<void> {
    const { store, hallCount, hallsMax, clock, log } = this.#options;
    try {
      const { members, whereabouts } = await store.beat({ halls: hallCount(), hallsMax });
      this.#members = members;
      this.#whereabouts = whereabouts;
      this.#sent.clear();
      this.isWell = true;
      for (const gone of this.#pulse.note(members, clock.nowMs())) {
        log.warn({ address: gone.address }, 'another server is gone');
        await store.bury(gone);
      }
      this.#takeShare();
    } catch (error) {
      if (this.isWell) log.error({ err: error }, 'the database of all servers does not answer');
      this.isWell = false;
      this.#pulse.forget();
    }
  }

  /**
   * Of the classes that nobody has, as many as this server may have until all are equally full; and where those with more room
   * don't take them soon, one after the other. A few at a time: whoever is quicker takes more of them.
   */
  #takeShare(): void {
    const free = [...this.#whereabouts.values()].filter((address) => address === null).length;
    const nowMs = this.#options.clock.nowMs();
    this.#freeSinceMs = free === 0 ? null : (this.#freeSinceMs ?? nowMs);
    if (free === 0 || this.#taking || this.#isStopped) return;
    const { hallsMax } = this.#options;
    const allMax = this.#members.reduce((sum, member) => sum + member.hallsMax, 0);
    const equally = Math.ceil((this.#whereabouts.size * hallsMax) / Math.max(hallsMax, allMax));
    const least = this.#freeSinceMs !== null && nowMs - this.#freeSinceMs >= OTHERS_FIRST_MS ? 1 : 0;
    const share = Math.min(Math.max(equally - this.#options.hallCount(), least), TAKEN_AT_ONCE_MAX);
    if (share === 0) return;
    this.#taking = this.#options
      .takeOver(share)
      .catch((error) => this.#options.log.error({ err: error }, 'classes could not be taken over'))
      .finally(() => {
        this.#taking = null;
        // There are more of them: the next are not waited for until the next beat.
        if (free > share) void this.#lookSoon();
      });
  }
}
