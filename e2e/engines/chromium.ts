/** Chromium, as all other journeys have it. */
import type { Browser, BrowserContext } from '@playwright/test';
import type { Engine } from './engine.ts';

/** A press that finds nothing to press is tried again by whoever wanted it. */
const PATIENCE_MS = 2_000;

export function chromium(browser: Browser): Engine {
  const contexts: BrowserContext[] = [];
  return {
    open: async (viewport) => {
      const context = await browser.newContext({ viewport });
      contexts.push(context);
      const page = await context.newPage();
      const one = (path: string) => page.locator(`xpath=${path}`).first();
      return {
        goTo: async (url) => void (await page.goto(url)),
        valueOf: (expression) => page.evaluate(expression),
        press: (path) => one(path).click({ timeout: PATIENCE_MS }),
        type: (path, text) => one(path).pressSequentially(text, { timeout: PATIENCE_MS }),
        picture: () => page.screenshot(),
      };
    },
    close: async () => {
      for (const context of contexts) await context.close();
    },
  };
}
