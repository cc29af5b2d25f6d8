/** What a page fetched, weighed as it came over the wire. */
import type { BrowserContext, Page } from '@playwright/test';

type Fetched = { readonly url: string; readonly type: string; bytes: number };

/** Notes every request of the page from now on. */
export async function weigh(page: Page): Promise<() => readonly Fetched[]> {
  const fetched = new Map<string, Fetched>();
  const wire = await page.context().newCDPSession(page);
  wire.on('Network.responseReceived', ({ requestId, response, type }) => {
    fetched.set(requestId, { url: response.url, type, bytes: 0 });
  });
  wire.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const one = fetched.get(requestId);
    if (one) one.bytes = encodedDataLength;
  });
  await wire.send('Network.enable');
  return () => [...fetched.values()];
}

/** The scripts among the page's requests that carry Phaser, known by what only Phaser says. */
export async function withPhaser(page: Page, fetched: readonly Fetched[]): Promise<string[]> {
  const scripts = fetched.filter(({ url }) => new URL(url).pathname.endsWith('.js'));
  const carries = await Promise.all(
    scripts.map(async ({ url }) => (await (await page.request.get(url)).text()).includes('Phaser v')),
  );
  return scripts.filter((_, index) => carries[index]).map(({ url }) => url);
}

/**
 * As over https: what asks for a wake lock holds one. The video that stands in for it on plain http takes a fifth of the
 * processor that a class takes, and has journeys of its own (awake, engines).
 */
export async function withWakeLock(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    const request = async () => Object.assign(new EventTarget(), { release: async () => {} });
    Object.defineProperty(Navigator.prototype, 'wakeLock', { configurable: true, value: { request } });
  });
}

/** As on a school's Wi-Fi: without what browsers keep for https. */
export async function onPlainHttp(page: Page): Promise<void> {
  await page.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'wakeLock'));
}
