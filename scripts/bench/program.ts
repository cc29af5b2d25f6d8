/**
 * `npm run bench -- program` (build first: `npm run build`): from opening /watch to the first line of a Python program, with
 * nothing in the browser's memory, and on a second visit.
 */
import { cpus, loadavg } from 'node:os';
import { chromium, type Page } from '@playwright/test';
import { watched as watch } from '../../shared/text/code/watch.ts';
import { ensureBrowser } from '../browser.mjs';
import { startServer } from '../class/server.ts';

const PORT = 29_778;
const TIMEOUT_MS = 180_000;
declare global {
  interface Window {
    /** When the page heard of a line first, on its own clock. */
    firstLineMs?: number;
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

/** Runs what stands in the page. @returns since the page was opened */
async function firstLineMs(page: Page): Promise<number> {
  await page.getByRole('button', { name: watch.run, exact: true }).click({ timeout: TIMEOUT_MS });
  await page.waitForFunction(() => window.firstLineMs !== undefined, null, { timeout: TIMEOUT_MS });
  return page.evaluate(() => window.firstLineMs as number);
}

const server = await startServer(PORT, ':memory:');
const browser = await chromium.launch({ executablePath: ensureBrowser(), args: ['--no-sandbox'] });
const page = await browser.newPage();
await page.addInitScript(listenToWorkers);
console.info(`${cpus()[0]?.model}, ${cpus().length} cores, load ${loadavg()[0]?.toFixed(1)} at first`);
const say = (what: string, ms: number) =>
  console.info(`${what.padEnd(40)} ${(ms / 1000).toFixed(1).padStart(6)} s`);
for (const visit of ['first visit', 'second visit']) {
  await page.goto(`${server.url}/watch`);
  say(`to the first line, ${visit}`, await firstLineMs(page));
}
await browser.close();
await server.stop();
process.exit();
