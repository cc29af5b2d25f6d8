/** A process of its own: thousands of phones. Its parent says who comes in, when they play, and asks what they have seen. */
import { percentile } from '../../../shared/labs/crowd.ts';
import { Phone } from './phone.ts';

/** So many come in at a time, where they don't come at a rate. */
const KNOCKING_MAX = 64;
const TICK_MS = 10;

export type PhonesOrder =
  /** `perSecond`: so many knock each second, whatever becomes of those before; null: as they are let in. */
  | {
      readonly do: 'join';
      readonly url: string;
      readonly code: string;
      readonly count: number;
      readonly perSecond: number | null;
      readonly thinkMs: number;
    }
  /** What was seen since the order before. */
  | { readonly do: 'look' }
  | { readonly do: 'stop' };

export type Seen = {
  readonly seated: number;
  readonly lost: number;
  readonly refused: readonly string[];
  readonly refusals: number;
  readonly seatP50Ms: number;
  readonly seatP99Ms: number;
  readonly acks: number;
  readonly ackP50Ms: number;
  readonly ackP99Ms: number;
  readonly framesPerSecondEach: number;
  readonly bytesPerSecondEach: number;
  /** Of one core, by the phones themselves. */
  readonly cpuShare: number;
};

const phones: Phone[] = [];
const why = new Set<string>();
let [seated, lost, refusals] = [0, 0, 0];
let seatMs: number[] = [];
let ackMs: number[] = [];
let before = { atMs: performance.now(), bytes: 0, frames: 0, cpu: process.cpuUsage() };

function newPhone(thinkMs: number, settled: () => void): Phone {
  const phone = new Phone(() => thinkMs * (0.5 + Math.random()), {
    seated: (ms) => {
      seated++;
      seatMs.push(ms);
      settled();
    },
    acknowledged: (ms) => ackMs.push(ms),
    refused: (reason) => {
      refusals++;
      if (why.size < 5) why.add(reason.slice(0, 120));
      settled();
    },
    lost: () => lost++,
  });
  phones.push(phone);
  return phone;
}

function join({ url, code, count, perSecond, thinkMs }: PhonesOrder & { do: 'join' }): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  let [knocked, settled] = [0, 0];
  const knock = () => {
    knocked++;
    let isSettled = false;
    const phone = newPhone(thinkMs, () => {
      if (isSettled) return;
      isSettled = true;
      settled++;
      if (settled === count) resolve();
      else if (perSecond === null && knocked < count) knock();
    });
    void phone.comeIn(url, code, `Pupil ${phones.length}`);
  };
  if (perSecond === null) for (let one = 0; one < Math.min(KNOCKING_MAX, count); one++) knock();
  else {
    const beganAtMs = performance.now();
    const timer = setInterval(() => {
      const due = Math.min(count, ((performance.now() - beganAtMs) * perSecond) / 1_000);
      while (knocked < due) knock();
      if (knocked >= count) clearInterval(timer);
    }, TICK_MS);
  }
  return promise;
}

function look(): Seen {
  const now = {
    atMs: performance.now(),
    bytes: sum('bytes'),
    frames: sum('frames'),
    cpu: process.cpuUsage(),
  };
  const seconds = Math.max(0.001, (now.atMs - before.atMs) / 1_000);
  const each = Math.max(1, phones.length) * seconds;
  const acks = ackMs.sort((a, b) => a - b);
  const seats = seatMs.sort((a, b) => a - b);
  const cpuUs = now.cpu.user + now.cpu.system - before.cpu.user - before.cpu.system;
  const seen = {
    seated,
    lost,
    refused: [...why],
    refusals,
    seatP50Ms: percentile(seats, 0.5),
    seatP99Ms: percentile(seats, 0.99),
    acks: acks.length,
    ackP50Ms: percentile(acks, 0.5),
    ackP99Ms: percentile(acks, 0.99),
    framesPerSecondEach: (now.frames - before.frames) / each,
    bytesPerSecondEach: (now.bytes - before.bytes) / each,
    cpuShare: cpuUs / 1e6 / seconds,
  };
  before = now;
  seatMs = [];
  ackMs = [];
  refusals = 0;
  why.clear();
  return seen;
}
const sum = (what: 'bytes' | 'frames') => phones.reduce((total, phone) => total + phone[what], 0);

process.on('message', (order: PhonesOrder) => {
  if (order.do === 'stop') process.exit(0);
  if (order.do === 'look') process.send?.(look());
  else void join(order).then(() => process.send?.('joined'));
});
process.on('disconnect', () => process.exit(0));
