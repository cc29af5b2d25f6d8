/**
 * The halls of all servers, listed in Redis by Colyseus' own driver: quick to ask, and nothing depends on it. This server's
 * own rooms are in its memory as well; where Redis is away or was emptied, they are listed again when it is back.
 */
import { type IRoomCache, LocalDriver } from '@colyseus/core';
import { RedisDriver } from '@colyseus/redis-driver';
import { Redis } from 'ioredis';
import { ListingNotOpened } from './cluster.ts';

const CONNECT_MS_MAX = 3_000;
const ANSWER_MS_MAX = 1_000;
const RECONNECT_EVERY_MS = 500;
const LIST_AGAIN_EVERY_MS = 3_000;

export class Listing extends LocalDriver {
  readonly #redis: RedisDriver;
  readonly #address: string;
  readonly #timer: NodeJS.Timeout;

  private constructor(redis: Redis, address: string) {
    super();
    this.#redis = new RedisDriver(redis);
    this.#address = address;
    this.#timer = setInterval(() => {
      for (const room of this.rooms) this.#list(room);
    }, LIST_AGAIN_EVERY_MS).unref();
  }

  /**
   * @param address where other servers reach this one
   * @throws ListingNotOpened
   */
  static async at(url: string, address: string): Promise<Listing> {
    const redis = new Redis(url, {
      keyPrefix: 'simul:',
      lazyConnect: true,
      connectTimeout: CONNECT_MS_MAX,
      commandTimeout: ANSWER_MS_MAX,
      // What can't be asked now is not asked later: nobody waits for it.
      enableOfflineQueue: false,
      maxRetriesPerRequest: 0,
      retryStrategy: () => RECONNECT_EVERY_MS,
    });
    let why = '';
    redis.on('error', (error: Error) => {
      why = error.message;
    });
    try {
      await redis.connect();
      await redis.ping();
    } catch (error) {
      redis.disconnect();
      throw new ListingNotOpened(why || (error as Error).message);
    }
    return new Listing(redis, address);
  }

  /** @returns the address of the server that listed this hall; null where none did, or nobody knows */
  async addressOf(code: string): Promise<string | null> {
    const room = await this.#redis.findOne({ roomId: code }).catch(() => undefined);
    return room?.publicAddress ?? null;
  }

  override async insert(room: IRoomCache): Promise<boolean> {
    const isNew = await super.insert(room);
    if (isNew) this.#list(room);
    return isNew;
  }

  override remove(roomId: string): boolean {
    this.#redis.remove(roomId).catch(() => {});
    return super.remove(roomId);
  }

  override shutdown(): void {
    clearInterval(this.#timer);
    void this.#redis.shutdown().catch(() => {});
  }

  #list(room: IRoomCache): void {
    this.#redis.persist({ ...room, publicAddress: this.#address }).catch(() => {});
  }
}
