/** A page has the words that it says: the types know every key, but not which part of the catalogue a page has fetched. */
import { describe, expect, it } from 'vitest';
import { importsOf, sourcesBelow, textOf } from '../../shared/testing/sources.ts';
import { screens } from '../../shared/text/screens.ts';

/** Whatever `file` fetches, at once or later. */
function reachedFrom(file: string, known = new Set<string>()): ReadonlySet<string> {
  known.add(file);
  for (const { to, typeOnly } of importsOf(file))
    if (!typeOnly && !known.has(to) && /^client\/.*\.tsx?$/.test(to)) reachedFrom(to, known);
  return known;
}

const KEY = new RegExp(`['\`](${Object.keys(screens).join('|')})\\.[\\w$]`);
const saysMoreThanPhones = (page: string) => [...reachedFrom(page)].filter((file) => KEY.test(textOf(file)));
const pages = sourcesBelow('client/pages').filter((file) => file.endsWith('-page.tsx'));

describe('the catalogue', () => {
  it.each(pages)('has every word that %s says', (page) => {
    const brings = reachedFrom(page).has('client/pages/screen-text.ts');
    expect(brings ? [] : saysMoreThanPhones(page)).toEqual([]);
  });

  it.each(['join', 'play'])('is fetched in part by the %s page, which phones open', (page) => {
    expect(reachedFrom(`client/pages/${page}-page.tsx`)).not.toContain('client/pages/screen-text.ts');
  });
});
