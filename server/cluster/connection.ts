/** The connection to Redis that all of this server's uses share: quick to fail, so that nobody waits for it. */
import { Redis } from 'ioredis';
import { RedisNotOpened } from './cluster.ts';

const CONNECT_MS_MAX = 3_000;
const ANSWER_MS_MAX = 1_000;
const RECONNECT_EVERY_MS = 500;
/** A busy machine may answer late: a server that starts waits so many times. */
const PINGS_MAX = 10;

/** @throws RedisNotOpened */
export async function redisAt(url: string): Promise<Redis> {
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
    for (let pings = 1; !(await answers(redis, pings === PINGS_MAX)); pings++);
    return redis;
  } catch (error) {
    redis.disconnect();
    throw new RedisNotOpened(why || (error as Error).message);
  }
}

/** @throws where it does not, and this was the last time */
const answers = (redis: Redis, isLast: boolean): Promise<boolean> =>
  redis.ping().then(
    () => true,
    (error) => (isLast ? Promise.reject(error) : false),
  );
