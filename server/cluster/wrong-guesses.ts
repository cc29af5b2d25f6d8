/**
 * Wrong guesses, counted for all servers together in Redis: whoever may mistype so often a minute may not do so at each of
 * them. Redis' own clock counts, and what it is told is one act there: two servers can't give the same look away.
 */
import type { Redis } from 'ioredis';

type Slowly = { readonly afterWrong: number; readonly everyMs: number; readonly longestMs: number };

/** Answers after how many milliseconds the next guess is looked at, and takes that place; -1: too many wait already. */
const LOOK = `
local wrong = redis.call('HMGET', KEYS[1], 'count', 'nextLookMs')
if tonumber(wrong[1] or 0) < tonumber(ARGV[1]) then return 0 end
local time = redis.call('TIME')
local nowMs = time[1] * 1000 + math.floor(time[2] / 1000)
local waitMs = math.max(0, tonumber(wrong[2] or 0) - nowMs)
if waitMs > tonumber(ARGV[3]) then return -1 end
redis.call('HSET', KEYS[1], 'nextLookMs', string.format('%.0f', nowMs + waitMs + ARGV[2]))
return waitMs`;

const NOTE = `
local count = redis.call('HINCRBY', KEYS[1], 'count', 1)
if count == 1 then redis.call('PEXPIRE', KEYS[1], ARGV[1]) end
return count`;

/** @param what is guessed: each is counted by itself */
export function wrongGuessesIn(redis: Redis, what: string) {
  const keyOf = (from: string) => `wrong:${what}:${from}`;
  return {
    /** @returns so long a guess from there waits for its look, in ms; null: too many wait already */
    look: async (from: string, { afterWrong, everyMs, longestMs }: Slowly): Promise<number | null> => {
      const waitMs = Number(await redis.eval(LOOK, 1, keyOf(from), afterWrong, everyMs, longestMs));
      return waitMs < 0 ? null : waitMs;
    },
    /** @returns how many were wrong from there since the first one, for as long as that is remembered */
    noteWrong: async (from: string, windowMs: number): Promise<number> =>
      Number(await redis.eval(NOTE, 1, keyOf(from), windowMs)),
  };
}
