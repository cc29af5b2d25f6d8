/** A second big screen that is opened late, over a slow line, in a big class: it gets a picture soon, and in time all of it. */
import { setTimeout as sleep } from 'node:timers/promises';
import { planOf } from '../../../shared/lesson/plan.ts';
import { Host } from '../../class/host.ts';
import type { TrialServer } from '../../class/server.ts';
import { Stage } from '../../class/stage.ts';
import { until } from '../means/class-at-play.ts';
import { openProxy } from '../means/proxy.ts';
import type { Weather } from '../means/weather.ts';

/** A school's line at noon. */
const LINE: Weather = { delayMs: [30, 90], bytesPerSecond: 200_000 };
const ROUND_MS = 600_000;
const ROUNDS = 4;
const PATIENCE_MS = 120_000;

export type LateStage = {
  /** How many facts there were, and how soon the late one had a picture and all of them, in ms. */
  readonly facts: number;
  readonly pictureMs: number;
  readonly allMs: number;
  /** How often it was cut meanwhile. */
  readonly losses: number;
  readonly isSame: boolean;
};

/**
 * @param port of that server, which should be quick: a round lasts ten minutes of its time
 * @param forMs so long the class plays before the late one comes
 */
export async function comeLate(
  server: TrialServer,
  port: number,
  seats: number,
  forMs: number,
): Promise<LateStage> {
  const plan = planOf(Array(ROUNDS).fill({ policy: 'event-loop', durationMs: ROUND_MS }));
  const { code, secret } = await server.open({ plan, seats, names: 'typed', level: 0 });
  const host = new Host(server.url, code, secret);
  await until(() => host.status !== null, 'the host');
  host.goesOn = true;
  host.command('start');
  await sleep(forMs);
  host.goesOn = false;
  const proxy = await openProxy(port, LINE, 1);
  const facts = host.facts;
  const cameAtMs = performance.now();
  const late = new Stage(proxy.url, code);
  try {
    await until(() => late.boards.length > 0, 'its first picture', PATIENCE_MS);
    const pictureMs = performance.now() - cameAtMs;
    await until(() => late.facts >= facts, 'all that was before', PATIENCE_MS);
    const allMs = performance.now() - cameAtMs;
    host.command('endRound');
    const knowsTheSame = () => JSON.stringify(late.rounds) === JSON.stringify(host.rounds);
    await until(() => host.status?.phase === 'between' && late.facts >= host.facts, 'the end', PATIENCE_MS);
    await until(knowsTheSame, 'the same log', PATIENCE_MS).catch(() => {});
    return { facts, pictureMs, allMs, losses: late.losses, isSame: knowsTheSame() };
  } finally {
    late.close();
    host.close();
    await proxy.close();
  }
}
