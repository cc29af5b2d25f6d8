import { networkInterfaces } from 'node:os';
import { defineConfig } from '@playwright/test';

const port = Number(process.env.E2E_PORT ?? 29010);

/** This machine's own address on the network: a page from there is no secure context, as on a school's phones. */
const networkAddress = Object.values(networkInterfaces())
  .flat()
  .find((address) => address?.family === 'IPv4' && !address.internal)?.address;

const at = (host: string) => ({ baseURL: `http://${host}:${port}` });

/** Only who comes over the network meets these. */
const FROM_THE_NETWORK = /@network/;
/** Long, or with a server of its own on the loopback address. */
const FROM_HERE = /@loopback/;
/** What looks the same wherever the page comes from. */
const ONCE_IS_ENOUGH = /(accessibility|drawing|screens|weight)\.spec\.ts$/;

export default defineConfig({
  testDir: 'e2e/journeys',
  timeout: 90_000,
  expect: { timeout: 15_000 },
  workers: 1,
  retries: 0,
  forbidOnly: true,
  reporter: [['list'], ['json']],
  outputDir: 'test-results/browser',
  use: {
    locale: 'en-GB',
    actionTimeout: 10_000,
    launchOptions: {
      ...(process.env.CHROMIUM ? { executablePath: process.env.CHROMIUM } : {}),
      args: [
        '--no-sandbox',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--use-gl=angle',
        '--use-angle=swiftshader',
        '--enable-unsafe-swiftshader',
        '--ignore-gpu-blocklist',
      ],
    },
  },
  projects: [
    { name: 'loopback', use: at('127.0.0.1'), grepInvert: FROM_THE_NETWORK },
    ...(networkAddress
      ? [{ name: 'network', use: at(networkAddress), testIgnore: ONCE_IS_ENOUGH, grepInvert: FROM_HERE }]
      : []),
  ],
  webServer: {
    command: `"${process.execPath}" server/main.ts`,
    env: {
      NODE_ENV: 'production',
      PORT: String(port),
      SIMUL_SPEED: '2',
      DATA_DIR: ':memory:',
      HOST_PIN: '246810',
    },
    url: `http://127.0.0.1:${port}/healthz`,
    reuseExistingServer: false,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 5000 },
  },
});
