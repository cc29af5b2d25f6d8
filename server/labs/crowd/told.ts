/** What the two children and their parent tell each other, and what stands on the wire between hall and players. */
import { z } from 'zod';

/** What both are started with. */
export const crowdSettings = z.object({
  connections: z.int().positive(),
  thinkMs: z.number().positive(),
  playMs: z.number().positive(),
  seed: z.int(),
});
export type CrowdSettings = z.infer<typeof crowdSettings>;

/** The hall is asked: to throw away what nobody holds and say what is left; to play; to say what it came to. */
export const hallOrder = z.enum(['weigh', 'play', 'finish']);

/** The players are asked: to connect until they are so many; to play; to say what it came to. */
export const playersOrder = z.union([
  z.object({ port: z.int(), path: z.string(), upTo: z.int() }),
  z.enum(['play', 'finish']),
]);
export type PlayersOrder = z.infer<typeof playersOrder>;

const count = z.int().nonnegative();
const amount = z.number().nonnegative();
const delay = { loopP99Ms: amount, loopMaxMs: amount };
const acks = { acks: count, ackP50Ms: amount, ackP99Ms: amount };

export const hallTold = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('listens'), port: count, path: z.string() }),
  z.object({ kind: z.literal('weighed'), connections: count, rssMb: amount, cpuMs: amount }),
  z.object({
    kind: z.literal('reading'),
    connections: count,
    answers: count,
    rssMb: amount,
    cpuShare: amount,
    ...delay,
  }),
  /** `shared/labs/crowd-boards.ts` */
  z.object({ kind: z.literal('boards'), boards: z.string() }),
  z.object({ kind: z.literal('hallPlayed'), answers: count, rssMb: amount, cpuMs: amount, ...delay }),
]);
export type HallTold = z.infer<typeof hallTold>;

export const playersTold = z.discriminatedUnion('kind', [
  /** `failed`: why the last of those who did not get in did not; null: nobody failed. */
  z.object({ kind: z.literal('connected'), connections: count, failed: z.string().nullable() }),
  z.object({ kind: z.literal('acks'), ...acks }),
  z.object({ kind: z.literal('playersPlayed'), refused: count, lost: count, ...acks }),
]);
export type PlayersTold = z.infer<typeof playersTold>;

/**
 * On the wire a message is a letter, and mostly a number. A player sends the number of their move alone. The hall
 * acknowledges each (`a`), or says that it does not count (`r`); says when the master has answered it (`t`, their turn); and
 * tells everybody the headline now and then: how many moves he has answered (`n`).
 */
export const WIRE = { acknowledged: 'a', refused: 'r', turn: 't', news: 'n' } as const;
