/** Firefox, over WebDriver BiDi: it needs no program between. */
import { launch } from 'puppeteer-core';
import type { Engine } from './engine.ts';

/** @param executablePath of a Firefox */
export async function firefox(executablePath: string): Promise<Engine> {
  const browser = await launch({ browser: 'firefox', executablePath, headless: true });
  return {
    open: async (viewport) => {
      // A window, no tab: Firefox draws nothing in a tab that another one covers.
      const page = await (await browser.createBrowserContext()).newPage({ type: 'window' });
      await page.setViewport(viewport);
      const one = async (path: string) => {
        const found = await page.$(`xpath/${path}`);
        if (!found) throw new Error(`There is no ${path}`);
        return found;
      };
      return {
        goTo: async (url) => void (await page.goto(url)),
        valueOf: (expression) => page.evaluate(expression),
        press: async (path) => (await one(path)).click(),
        type: async (path, text) => (await one(path)).type(text),
        picture: async () => Buffer.from(await page.screenshot()),
      };
    },
    close: () => browser.close(),
  };
}
