/** The short form of `npm run chaos -- kill` and of `npm run chaos -- drain`. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { freePort } from '../../class/server.ts';
import { underFire } from './under-fire.ts';

const dataDirs: string[] = [];
afterAll(() => {
  for (const dataDir of dataDirs) rmSync(dataDir, { recursive: true });
});

describe('a class under fire', () => {
  it.concurrent.each([
    ['kill', 3],
    ['stop', 1],
  ] as const)(
    'loses no promised move, plays none twice, and comes back to its seats: %s',
    async (how, ends) => {
      const dataDir = mkdtempSync(join(tmpdir(), 'simul-chaos-'));
      dataDirs.push(dataDir);
      const quietMs = () => 400 + 800 * Math.random();
      const outcome = await underFire({ phones: 6, ends, how, port: await freePort(), dataDir, quietMs });
      expect(outcome).toMatchObject({ lost: 0, doubled: 0, illegal: 0, notExported: 0 });
      expect(outcome.promised).toBeGreaterThan(5);
      expect(outcome.deafMs).toHaveLength(ends);
    },
    120_000,
  );
});
