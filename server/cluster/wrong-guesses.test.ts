/** Wrong guesses in a real Redis, as two servers count them. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasRedis, TestRedis } from '../testing/redis.ts';
import { redisAt } from './connection.ts';
import { wrongGuessesIn } from './wrong-guesses.ts';

const SLOWLY = { afterWrong: 3, everyMs: 500_000, longestMs: 1_000_000 };

describe.skipIf(!hasRedis)('wrong guesses that several servers count', () => {
  let redis: TestRedis;
  let own: Awaited<ReturnType<typeof redisAt>>[];
  beforeAll(async () => {
    redis = await TestRedis.started();
    own = [await redisAt(redis.url), await redisAt(redis.url)];
  });
  afterAll(async () => {
    for (const one of own) one.disconnect();
    await redis.stop();
  });
  const serversGuessing = (what: string) => own.map((one) => wrongGuessesIn(one, what));

  it('make a machine wait at each of them, one look after the other, and turn it away where too many wait', async () => {
    const [one, two] = serversGuessing('codes');
    expect(await one?.look('a', SLOWLY)).toBe(0);
    for (const server of [one, two, one]) await server?.noteWrong('a', 60_000);
    expect(await two?.noteWrong('a', 60_000)).toBe(4);
    const waits = [];
    for (const server of [one, two, one, two]) waits.push(await server?.look('a', SLOWLY));
    expect(waits.map((ms) => (ms ? Math.ceil(ms / 500_000) : ms))).toEqual([0, 1, 2, null]);
    expect(await one?.look('b', SLOWLY)).toBe(0);
    expect(await serversGuessing('pins')[0]?.look('a', SLOWLY)).toBe(0);
  });

  it('are forgotten after their time, whatever came meanwhile', async () => {
    const [one, two] = serversGuessing('seatCodes');
    for (let wrong = 0; wrong < 5; wrong++) await one?.noteWrong('a', 300);
    expect(await two?.look('a', SLOWLY)).toBe(0);
    await expect.poll(() => two?.noteWrong('a', 300), { interval: 400 }).toBe(1);
  });

  it('are nowhere while Redis is away: whoever asks is told at once', async () => {
    const [one] = serversGuessing('codes');
    await redis.stop();
    await expect(one?.look('a', SLOWLY)).rejects.toThrow();
    await expect(one?.noteWrong('a', 60_000)).rejects.toThrow();
  });
});
