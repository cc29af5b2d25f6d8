import { describe, expect, it } from 'vitest';
import { guideBody, guidePage } from './guides.ts';

const PAGES = ['teaching', 'cards', 'privacy'] as const;
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
  it('the cards stand alone, with their answers', () => {
    expect(guideBody('cards')).toContain('Cards to print</h1>');
    expect(guideBody('cards')).toContain('Answers:');
    expect(guideBody('cards')).not.toContain('Icebreaker');
  });
});
