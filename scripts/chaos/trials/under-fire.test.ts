/** The short form of `npm run chaos -- kill` and of `npm run chaos -- drain`. */
import { describe, expect, it } from 'vitest';
import { freePort } from '../../class/server.ts';
import { inOwnFolder } from '../means/own-folder.ts';
import { underFire } from './under-fire.ts';

describe('a class under fire', () => {
  it.concurrent.each([
    ['kill', 3],
    ['stop', 1],
  ] as const)(
    'loses no promised move, plays none twice, and comes back to its seats: %s',
    (how, ends) =>
      inOwnFolder(async (dataDir) => {
        const quietMs = () => 400 + 800 * Math.random();
        const outcome = await underFire({ phones: 6, ends, how, port: await freePort(), dataDir, quietMs });
        expect(outcome).toMatchObject({ lost: 0, doubled: 0, illegal: 0, notExported: 0 });
        expect(outcome.promised).toBeGreaterThan(5);
        expect(outcome.deafMs).toHaveLength(ends);
      }),
    120_000,
  );
});
