import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { guideBody, guidePage } from './guides.ts';

const PAGES = ['teaching', 'cards', 'privacy', 'own-code', 'watch'] as const;
const FONTS = { Fredoka: '/assets/f.woff2', Atkinson: '/assets/a.woff2' };

describe('a page made from docs', () => {
  it.each(PAGES)('%s has a headline, and loads nothing from elsewhere', (guide) => {
    const page = guidePage(guide, FONTS);
    expect(page.match(/<h1>/g)).toHaveLength(1);
    expect(page).not.toMatch(/(?:src|href)="?(?:https?:)?\/\/|url\("(?!\/assets)|<script/);
  });
  it('tables are tables', () => expect(guideBody('privacy')).toContain('<td>The host'));
  it('links between the documents lead to their pages', () => {
    for (const guide of PAGES) expect(guideBody(guide)).not.toContain('.md"');
  });
  it('examples stand where the document links to them, and none is left out', () => {
    const page = guideBody('own-code');
    for (const file of readdirSync(new URL('../docs/examples', import.meta.url)))
      expect(readFileSync(new URL('../docs/own-code.md', import.meta.url), 'utf8')).toContain(
        `examples/${file}`,
      );
    expect(page).toContain('class="language-java"');
    expect(page).not.toContain('href="examples');
  });
  it('the cards stand alone, with their answers', () => {
    expect(guideBody('cards')).toContain('Cards to print</h1>');
    expect(guideBody('cards')).toContain('Answers:');
    expect(guideBody('cards')).not.toContain('Icebreaker');
  });
});
