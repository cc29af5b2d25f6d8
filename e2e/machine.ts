/** The machine that the journeys run on: its address, its ports, its browser. */
import { networkInterfaces } from 'node:os';
import type { LaunchOptions } from '@playwright/test';

/** This machine's own address on the network: a page from there is no secure context, as on a school's phones. */
export const networkAddress = Object.values(networkInterfaces())
  .flat()
  .find((address) => address?.family === 'IPv4' && !address.internal)?.address;

const FIRST_PORT = Number(process.env.E2E_PORT ?? 29_010);

/**
 * Where a worker's server listens.
 * @param worker its number, from 0; one that takes another's place has a number of its own, as the other may not be gone
 * @param which 0 for the server that its journeys share, 1 for one that a journey starts beside it, 2 for what drives a browser
 */
export function portOf(worker: number, which: 0 | 1 | 2): number {
  return FIRST_PORT + 3 * worker + which;
}

/**
 * The first are Playwright's own, as far as they matter here: a list given later replaces one given before. The last
 * draw what drops from an address bar that nobody sees, in processes of their own: for each window most of a second of
 * the processor.
 */
const WITHOUT = [
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'LensOverlay',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'PreconnectToSearch',
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  'WebUIOmniboxFullPopup',
];

const chromium = (...graphics: string[]): LaunchOptions => ({
  ...(process.env.CHROMIUM ? { executablePath: process.env.CHROMIUM } : {}),
  args: [
    '--no-sandbox',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    `--disable-features=${WITHOUT.join(',')}`,
    ...graphics,
  ],
});

/** Pages are put together without graphics hardware, and without playing it in software, which costs several times as much. */
export const inSoftware = chromium('--disable-gpu');

/** Graphics hardware played in software: for what is drawn through WebGL. */
export const withWebGl = chromium(
  '--use-gl=angle',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--ignore-gpu-blocklist',
);
