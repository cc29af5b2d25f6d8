/** The short form of `npm run chaos -- kill`. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { underFire } from './under-fire.ts';

const PORT = 29_779;
const dataDir = mkdtempSync(join(tmpdir(), 'simul-chaos-'));
afterAll(() => rmSync(dataDir, { recursive: true }));

describe('a class under fire', () => {
  it('loses no promised move, plays none twice, and comes back to its seats', async () => {
    const quietMs = () => 400 + 800 * Math.random();
    const outcome = await underFire({ phones: 6, kills: 3, port: PORT, dataDir, quietMs });
    expect(outcome).toMatchObject({ lost: 0, doubled: 0, illegal: 0 });
    expect(outcome.promised).toBeGreaterThan(5);
    expect(outcome.backMs).toHaveLength(3);
  }, 60_000);
});
