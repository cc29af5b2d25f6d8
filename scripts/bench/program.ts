/**
 * `npm run bench -- program` (build first: `npm run build`): from opening /code to the first line of a Python program, with
 * nothing in the browser's memory, and on a second visit; from Run to the first line after a Stop, on a small computer and on
 * one where a second Python is kept warm; and what it costs a program that its lines are followed.
 */
import { type Browser, chromium, type Page } from '@playwright/test';
import { code } from '../../shared/text/code.ts';
import { ensureBrowser } from '../browser.mjs';
import { machine } from '../chaos/means/figures.ts';
import { freePort, startServer } from '../class/server.ts';

const TIMEOUT_MS = 180_000;
/** Somebody has watched their program for a while before they stop it. */
const WATCHED_MS = 10_000;
/** Cores from which on a second Python is kept warm, and fewer. */
const COMPUTERS = [2, 4] as const;

/** Computes, in calls that are short enough for its lines to be followed all the time; then unfollowed. */
const BUSY = `import sys, time

def work():
    total = 0
    for n in range(20_000):
        total += n % 7
    return total

def seconds():
    began = time.perf_counter()
    for _ in range(100):
        work()
    return time.perf_counter() - began

seconds()
followed = min(seconds(), seconds())
sys.monitoring.set_events(4, 0)
print("ratio", followed / min(seconds(), seconds()))
`;

declare global {
  interface Window {
    /** When the page heard of a line first, on its own clock. */
    firstLineMs?: number | undefined;
  }
}

/** Listens to what workers tell their page. */
function listenToWorkers(): void {
  const Plain = window.Worker;
  window.Worker = class extends Plain {
    constructor(url: string | URL, options?: WorkerOptions) {
      super(url, options);
      this.addEventListener('message', ({ data }) => {
        const lines = (data.events ?? []).filter(({ kind }: { kind: string }) => kind === 'line');
        if (lines.length > 0) window.firstLineMs ??= performance.now();
      });
    }
  };
}

const press = (page: Page, name: string) =>
  page.getByRole('button', { name, exact: true }).click({ timeout: TIMEOUT_MS });

/** Runs what stands in the page. @returns since the page was opened */
async function firstLineMs(page: Page): Promise<number> {
  await press(page, code.page.run);
  await page.waitForFunction(() => window.firstLineMs !== undefined, null, { timeout: TIMEOUT_MS });
  return page.evaluate(() => window.firstLineMs as number);
}

async function lineAfterStopMs(page: Page): Promise<number> {
  await page.waitForTimeout(WATCHED_MS);
  await press(page, code.page.stop);
  const fromMs = await page.evaluate(() => {
    window.firstLineMs = undefined;
    return performance.now();
  });
  return (await firstLineMs(page)) - fromMs;
}

/** @returns how many times as long the busy program takes while its lines are followed */
async function costOfFollowing(page: Page): Promise<number> {
  await press(page, code.page.stop);
  await page.getByRole('textbox', { name: code.page.editor }).click();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.insertText(BUSY);
  await press(page, code.page.run);
  const printed = page.getByText(/ratio [\d.]+/).last();
  await printed.waitFor({ timeout: TIMEOUT_MS });
  return Number(/ratio ([\d.]+)/.exec((await printed.textContent()) ?? '')?.[1]);
}

async function pageOn(browser: Browser, cores: number): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await page.addInitScript(listenToWorkers);
  await page.addInitScript(
    (value) => Object.defineProperty(navigator, 'hardwareConcurrency', { value }),
    cores,
  );
  return page;
}

const say = (what: string, figure: string) => console.info(`${what.padEnd(52)} ${figure.padStart(8)}`);
const seconds = (ms: number) => `${(ms / 1000).toFixed(1)} s`;

const server = await startServer(await freePort(), ':memory:');
const browser = await chromium.launch({ executablePath: ensureBrowser(), args: ['--no-sandbox'] });
console.info(`${machine()} at first`);
for (const cores of COMPUTERS) {
  const page = await pageOn(browser, cores);
  for (const visit of ['first visit', 'second visit']) {
    await page.goto(`${server.url}/code`);
    say(`${cores} cores: to the first line, ${visit}`, seconds(await firstLineMs(page)));
  }
  say(`${cores} cores: from Run after Stop to the first line`, seconds(await lineAfterStopMs(page)));
  if (cores === COMPUTERS.at(-1))
    say('a busy program followed, and not: ratio', (await costOfFollowing(page)).toFixed(2));
  await page.context().close();
}
await browser.close();
await server.stop();
process.exit();
