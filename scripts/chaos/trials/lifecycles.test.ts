/** The short form of `npm run chaos -- soak`; what a heap needs is left to the long one. */
import { expect, it } from 'vitest';
import { inOwnFolder } from '../means/own-folder.ts';
import { soak } from './lifecycles.ts';

/** Lines that are kept open for the next request are closed by then. */
const REST_MS = 5_500;

it(
  'halls that were closed, and people who left, leave nothing behind',
  () =>
    inOwnFolder(async (dataDir) => {
      const { before, after, sat, classes } = await soak(dataDir, 20, 60, () => {}, REST_MS);
      expect(sat).toBeGreaterThanOrEqual(60);
      expect(classes).toBe(0);
      expect(after.timers).toBeLessThanOrEqual(before.timers);
      expect(after.sockets).toBeLessThanOrEqual(before.sockets);
      expect(after.handles).toBeLessThanOrEqual(before.handles);
    }),
  120_000,
);
