/** The other engines that a journey runs in: Firefox, and WebKit as Debian packs it. Nobody must have them. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const { env } = process;

const FIREFOX = [
  env.FIREFOX,
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
];

/** WebKit's small browser stands in a folder of the processor's name. */
const MINI_BROWSER = ['x86_64-linux-gnu', 'aarch64-linux-gnu', 'arm-linux-gnueabihf', '.'].map((folder) =>
  join('/usr/lib', folder, 'webkit2gtk-4.1', 'MiniBrowser'),
);

const found = (places) => places.find((path) => path && existsSync(path));

export const firefox = found(FIREFOX);

const browser = found([env.MINI_BROWSER, ...MINI_BROWSER]);
const driver = found(['/usr/bin/WebKitWebDriver']);
const screen = found(['/usr/bin/Xvfb']);
export const webkit = browser && driver && screen ? { browser, driver, screen } : undefined;

/** What is not tried on this machine, why, and what would change that: a sentence each. */
export const skipped = [
  ...(firefox
    ? []
    : ['Firefox: skipped, as it is not on this machine. Install it, or set FIREFOX to its path.']),
  ...(webkit
    ? []
    : [
        'WebKit: skipped, as its driver is not on this machine. On Debian: apt-get install webkit2gtk-driver xvfb.',
      ]),
];
