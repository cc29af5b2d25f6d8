/** The short form of `npm run chaos -- flaky`. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { freePort } from '../../class/server.ts';
import { newSeed } from '../means/dice.ts';
import { playOverWifi } from './wifi.ts';

const dataDirs: string[] = [];
afterAll(() => {
  for (const dataDir of dataDirs) rmSync(dataDir, { recursive: true });
});

it.concurrent.each(['dribbling', 'rude', 'vanishing'] as const)(
  'over bad Wi-Fi nothing is lost, and phone, big screen and store agree: %s',
  async (wifi) => {
    const dataDir = mkdtempSync(join(tmpdir(), 'simul-wifi-'));
    dataDirs.push(dataDir);
    const seed = newSeed();
    const outcome = await playOverWifi({
      wifi,
      seed,
      games: 4,
      forMs: 3_000,
      port: await freePort(),
      dataDir,
    });
    const nothing = { lost: 0, doubled: 0, illegal: 0, notExported: 0, stranded: [], differing: [] };
    expect(outcome, `seed ${seed}`).toMatchObject(nothing);
    expect(outcome.promised).toBeGreaterThan(0);
  },
  120_000,
);
