/** Finds the Chromium that the browser tests drive, or gets one. */
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { giveUp, run } from './ready.mjs';

/** The first has no windows, tabs and address bars that nobody sees: journeys in it cost a third less of the processor. */
const KNOWN_PLACES = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

const found = () =>
  [process.env.CHROMIUM, chromium.executablePath(), ...KNOWN_PLACES].find((path) => path && existsSync(path));

/** @returns {string} the path of a Chromium on this machine; where none can be had the process ends and says what to do. */
export function ensureBrowser() {
  const before = found();
  if (before) return before;
  console.log('No Chromium here: fetching one …');
  const isRootOnDebian = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  if (isRootOnDebian) {
    const quiet = { DEBIAN_FRONTEND: 'noninteractive' };
    run('apt-get', ['update', '-qq'], quiet);
    run('apt-get', ['install', '-y', '-qq', 'chromium-headless-shell'], quiet);
  }
  if (!found()) run(process.execPath, ['node_modules/@playwright/test/cli.js', 'install', 'chromium']);
  return (
    found() ??
    giveUp(
      'The browser tests need a Chromium and none could be fetched. Install Chromium or Chrome, or set CHROMIUM to the path of one.',
    )
  );
}
