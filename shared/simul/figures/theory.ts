/** What theory says about the hall, to draw beside what was measured. Times in any one unit; rates are per that unit. */

/**
 * Little's law: how many are in a place on average, if they arrive so often and stay so long.
 * Source: J. D. C. Little, A Proof for the Queuing Formula L = lambda W, Operations Research 9 (1961).
 */
export const little = (arrivalsPerTime: number, stay: number): number => arrivalsPerTime * stay;

/** One setting: N opponents who think Z between moves, a master who needs S per move. */
export type Setting = { readonly boards: number; readonly play: number; readonly reply: number };

/** Blocking, one master: he answers 1 / (S + Z) moves per time however many boards there are. */
export function blockingLaw({ boards, play, reply }: Setting, exchanges: number) {
  const cycle = play + reply;
  return { makespan: boards * exchanges * cycle, throughput: 1 / cycle, utilisation: play / cycle } as const;
}

/** The event loop with constant times: when the master is done, and when the last reply comes. All hands are up at 0. */
export function eventLoopLaw({ boards, play, reply }: Setting, exchanges: number) {
  const busyThroughout = boards * exchanges * play;
  const masterDone = Math.max(busyThroughout, (exchanges - 1) * (play + reply) + boards * play);
  return { masterDone, makespan: masterDone + reply } as const;
}

/**
 * What no way to run the hall with one master can beat, and where more boards begin to queue (N*, which is also the
 * greatest speed-up over blocking).
 * Source: Muntz and Wong 1974; Denning and Buzen, The Operational Analysis of Queueing Network Models, ACM
 * Computing Surveys 10 (1978), asymptotic bounds.
 */
export function bounds({ boards, play, reply }: Setting) {
  return {
    throughput: Math.min(boards / (play + reply), 1 / play),
    response: Math.max(play, boards * play - reply),
    knee: (play + reply) / play,
  } as const;
}

/** T threads on so many brains: the course's "throughput = threads / latency", as far as the brains can play. */
export function threadsLaw(
  threads: number,
  brains: number,
  { play, reply }: Omit<Setting, 'boards'>,
): number {
  return Math.min(threads / (play + reply), brains / play);
}

/** How the hall does on average with N boards: R is waiting and being served, X moves per time, Q boards at the master. */
export type MeanValues = {
  readonly response: number;
  readonly throughput: number;
  readonly atMaster: number;
};

/**
 * Exact mean value analysis: exponential S, any law of Z. Hand by hand, R(n) = S (1 + Q(n - 1)).
 * Source: Reiser and Lavenberg, Mean-Value Analysis of Closed Multichain Queuing Networks, Journal of the ACM 27 (1980).
 */
export function meanValues({ boards, play, reply }: Setting): MeanValues {
  let values: MeanValues = { response: 0, throughput: 0, atMaster: 0 };
  for (let n = 1; n <= boards; n++) {
    const response = play * (1 + values.atMaster);
    const throughput = n / (response + reply);
    values = { response, throughput, atMaster: throughput * response };
  }
  return values;
}

/** The Laplace transform of a service law, E[e^(-sS)]. */
export type Transform = (s: number) => number;
export const constantService =
  (playTime: number): Transform =>
  (s) =>
    Math.exp(-s * playTime);
export const exponentialService =
  (playTime: number): Transform =>
  (s) =>
    1 / (1 + s * playTime);

/**
 * The machine repairman: one server, N clients who think exponentially, any service law.
 * U = S E / (S E + Z / N), E = sum over n = 0 .. N - 1 of C(N - 1, n) * product over i = 1 .. n of (1 / beta(i / Z) - 1).
 * The terms grow beyond all numbers where N S is far above Z: then U is 1.
 * Source: L. Takács, Introduction to the Theory of Queues (1962), chapter 5, the M/G/1 queue with a finite source.
 */
export function machineRepairman({ boards, play, reply }: Setting, service: Transform) {
  let term = 1;
  let sum = 1;
  for (let n = 1; n < boards; n++) {
    term *= ((boards - n) / n) * (1 / service(n / reply) - 1);
    sum += term;
  }
  const busy = play * sum;
  const utilisation = sum < Number.MAX_VALUE ? busy / (busy + reply / boards) : 1;
  return { utilisation, throughput: utilisation / play } as const;
}

/**
 * Opponents who think exponentially and are cut off after so long: their mean time, and the share cut off.
 * Source: E[min(Z, T)] = Z (1 - e^(-T/Z)).
 */
export function timeoutLaw(reply: number, timeout: number) {
  const share = Math.exp(-timeout / reply);
  return { mean: reply * (1 - share), cutOff: share } as const;
}
