import { availableParallelism } from 'node:os';
import { defineConfig } from '@playwright/test';
import type { Whereabouts } from './e2e/classroom.ts';
import { inSoftware, networkAddress } from './e2e/machine.ts';

/** Only who comes over the network meets these. */
const FROM_THE_NETWORK = /@network/;
/** With a server of its own on the loopback address. */
const FROM_HERE = /@loopback/;
/** Where a page from this machine may do what one from the network may not: keys, clipboard. */
const BOTH_WAYS = /@both/;

/**
 * What is the same either way runs once, from the network: as phones come, to a page that is no secure context. A machine without a network runs it from here.
 */
export default defineConfig<Whereabouts>({
  testDir: 'e2e/journeys',
  timeout: 90_000,
  expect: { timeout: 15_000 },
  workers: Math.min(2, availableParallelism()),
  fullyParallel: true,
  // A machine that others use, too, may stand still for seconds. There a journey that fails is played once more, and told.
  retries: process.env.CI ? 1 : 0,
  forbidOnly: true,
  reporter: [['list'], ['json']],
  outputDir: 'test-results/browser',
  use: { locale: 'en-GB', actionTimeout: 10_000, launchOptions: inSoftware },
  projects: networkAddress
    ? [
        { name: 'loopback', use: { from: '127.0.0.1' }, grep: [FROM_HERE, BOTH_WAYS] },
        { name: 'network', use: { from: networkAddress }, grepInvert: FROM_HERE },
      ]
    : [{ name: 'loopback', use: { from: '127.0.0.1' }, grepInvert: FROM_THE_NETWORK }],
});
