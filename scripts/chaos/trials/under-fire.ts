/** A class plays while its server ends again and again: killed at moments that nobody chose, or told to stop. */
import { setTimeout as sleep } from 'node:timers/promises';
import { startServer } from '../../class/server.ts';
import { ClassAtPlay, SPEED, until } from '../means/class-at-play.ts';
import type { Verdict } from '../means/ledgers.ts';

type Fire = {
  readonly phones: number;
  readonly ends: number;
  /** `kill`: as a power cut. `stop`: as for a new version, which is started at once. */
  readonly how: 'kill' | 'stop';
  readonly port: number;
  readonly dataDir: string;
  /** Between everybody's return and the next end, drawn anew each time. */
  readonly quietMs: () => number;
  readonly told?: (words: string) => void;
};

export type Outcome = Verdict & {
  /** From each end until the server listened again. */
  readonly deafMs: readonly number[];
  /** Of each phone, from each end until it had its seat again. */
  readonly seatedMs: readonly number[];
  readonly refused: Readonly<Record<string, number>>;
};

/** @throws where somebody does not come back */
export async function underFire(fire: Fire): Promise<Outcome> {
  const { phones, ends, how, port, dataDir, quietMs, told } = fire;
  const server = await startServer(port, dataDir, SPEED);
  const deafMs: number[] = [];
  const seatedMs: number[] = [];
  let klass: ClassAtPlay | null = null;
  try {
    klass = await ClassAtPlay.begin({ server, phones });
    const { phones: all } = klass;
    for (let end = 1; end <= ends; end++) {
      await sleep(quietMs());
      const endedAtMs = how === 'kill' ? performance.now() : await server.renew();
      if (how === 'kill') server.kill();
      const isBack = () => all.every(({ isSeated, seatedAtMs }) => isSeated && seatedAtMs > endedAtMs);
      await until(isBack, 'everybody to come back');
      deafMs.push(server.listensSinceMs() - endedAtMs);
      seatedMs.push(...all.map(({ seatedAtMs }) => seatedAtMs - endedAtMs));
      const lastMs = Math.round(Math.max(...seatedMs.slice(-all.length)));
      told?.(`${how} ${end}: all back after ${lastMs} ms, ${klass.promised} moves promised so far`);
    }
    await klass.finish();
  } finally {
    klass?.leave();
    await server.stop();
  }
  return { ...(await klass.verdict(dataDir)), deafMs, seatedMs, refused: klass.refused };
}
