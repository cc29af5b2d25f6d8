/** The short form of `npm run chaos -- cluster`; a server that freezes, one that stops, and Redis are in `several-servers.test.ts`. */
import { describe, expect, it } from 'vitest';
import { hasPostgres } from '../../../server/testing/postgres.ts';
import { hasRedis } from '../../../server/testing/redis.ts';
import { several } from './several.ts';

describe.skipIf(!hasPostgres || !hasRedis)('classes on several servers', () => {
  it('lose no promised move and play none twice, whoever ends, and promise none while the database is away', async () => {
    const outcome = await several({
      servers: 2,
      halls: 2,
      phones: 3,
      troubles: ['kill', 'database'],
      quietMs: () => 500,
      awayMs: 2_000,
    });
    expect(outcome).toMatchObject({ lost: 0, doubled: 0, illegal: 0, notExported: 0 });
    expect(outcome.promised).toBeGreaterThan(6);
    expect(outcome.away.database).toMatchObject({ promised: 0, classes: 2 });
  }, 120_000);
});
