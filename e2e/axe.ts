/** What axe finds wrong with a page. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type { ImpactValue, run } from 'axe-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

declare global {
  interface Window {
    readonly axe?: { readonly run: typeof run };
  }
}

export type Violation = {
  readonly id: string;
  readonly impact: ImpactValue | undefined;
  /** Of each element that breaks the rule. */
  readonly html: readonly string[];
};

/**
 * Looks the page over. To bring axe into a page and to bring all that it found out of it costs more than the look
 * itself: it comes once to a document, and tells violations only.
 * @param rules by their names in axe; none are named: all that axe has switched on
 */
export async function violationsIn(page: Page, rules: readonly string[] | null = null): Promise<Violation[]> {
  for (const frame of page.frames())
    if (!(await frame.evaluate(() => 'axe' in window))) await frame.evaluate(AXE);
  return page.evaluate(async (values) => {
    if (!window.axe) throw new Error('The page has changed while axe came.');
    const { violations } = await window.axe.run(document, {
      reporter: 'no-passes',
      // What rules on styles would need is of no use to the rules that are on.
      preload: { assets: ['media'] },
      ...(values && { runOnly: { type: 'rule', values: [...values] } }),
    });
    return violations.map(({ id, impact, nodes }) => ({ id, impact, html: nodes.map(({ html }) => html) }));
  }, rules);
}
