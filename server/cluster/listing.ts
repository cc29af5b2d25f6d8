/**
 * The halls of all servers, listed in Redis by Colyseus' own driver: quick to ask, and nothing depends on it. This server's
 * own rooms are in its memory as well; where Redis is away or was emptied, they are listed again when it is back.
 */
import { type IRoomCache, LocalDriver } from '@colyseus/core';
import { RedisDriver } from '@colyseus/redis-driver';
import type { Redis } from 'ioredis';

const LIST_AGAIN_EVERY_MS = 3_000;

export class Listing extends LocalDriver {
  readonly #redis: RedisDriver;
  readonly #address: string;
  readonly #timer: NodeJS.Timeout;

  /** @param address where other servers reach this one */
  constructor(redis: Redis, address: string) {
    super();
    this.#redis = new RedisDriver(redis);
    this.#address = address;
    this.#timer = setInterval(() => {
      for (const room of this.rooms) this.#list(room);
    }, LIST_AGAIN_EVERY_MS).unref();
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
