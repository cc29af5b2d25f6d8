/** The short form of `npm run chaos -- flaky`. */
import { expect, it } from 'vitest';
import { freePort } from '../../class/server.ts';
import { newSeed } from '../means/dice.ts';
import { inOwnFolder } from '../means/own-folder.ts';
import { playOverWifi } from './wifi.ts';

it.concurrent.each(['dribbling', 'rude', 'vanishing'] as const)(
  'over bad Wi-Fi nothing is lost, and phone, big screen and store agree: %s',
  (wifi) =>
    inOwnFolder(async (dataDir) => {
      const seed = newSeed();
      const wanted = { wifi, seed, games: 4, forMs: 3_000 };
      const outcome = await playOverWifi({ ...wanted, port: await freePort(), dataDir });
      const nothing = { lost: 0, doubled: 0, illegal: 0, notExported: 0, stranded: [], differing: [] };
      expect(outcome, `seed ${seed}`).toMatchObject(nothing);
      expect(outcome.promised).toBeGreaterThan(0);
    }),
  120_000,
);
