/**
 * The pages for teachers and for a school's data officer, made from `docs` when the client is built: they lie beside it, and
 * are read and printed without internet. The cards of the teacher's guide are a page of their own too.
 */
import { readFileSync } from 'node:fs';
import { marked } from 'marked';
import type { Plugin } from 'vite';
import { guides as words } from '../shared/text/en/room.ts';

export type Guide = keyof typeof words.titles;

const CARDS = '## Cards to print';
const readDocs = (path: string) => readFileSync(new URL(`../docs/${path}`, import.meta.url), 'utf8');
/** A line that is nothing but a link to an example. */
const EXAMPLE = /^\[[\w.-]+\]\((examples\/[\w-]+\.(\w+))\)$/gm;
/** On the page an example stands where the document links to it. */
const withExamples = (text: string) =>
  text.replace(EXAMPLE, (_, path: string, kind: string) => `\`\`\`${kind}\n${readDocs(path)}\`\`\``);

/** What stands on each page, as HTML; links between the documents lead to their pages. */
export function guideBody(guide: Guide): string {
  const text = withExamples(readDocs(`${guide === 'cards' ? 'teaching' : guide}.md`));
  const part = guide === 'cards' ? text.slice(text.indexOf(CARDS)).replace('## ', '# ') : text;
  const html = marked.parse(part, { async: false });
  // What is wider than the page is scrolled, by keyboard too.
  return html
    .replaceAll('<pre>', '<pre tabindex="0">')
    .replace(/href="(?:docs\/)?([\w-]+)\.md"/g, 'href="/docs/$1.html"');
}

/** @param fonts where the two fonts lie, by family */
export function guidePage(guide: Guide, fonts: Readonly<Record<string, string>>): string {
  const faces = Object.entries(fonts).map(
    ([family, url]) => `@font-face{font-family:"${family}";font-weight:100 900;src:url("${url}")}`,
  );
  const others = (Object.keys(words.titles) as Guide[]).filter((one) => one !== guide);
  const links = others.map((one) => `<a href="/docs/${one}.html">${words.titles[one]}</a>`);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${words.titles[guide]} · Simul</title>
<link rel="icon" href="/brand/favicon.svg" type="image/svg+xml">
<style>${faces.join('')}${STYLE}</style>
</head>
<body class="${guide}">
<nav><a href="/host">${words.back}</a>${links.join('')}</nav>
<main>${guideBody(guide)}</main>
</body>
</html>
`;
}

const STYLE = `
:root{color-scheme:light dark;--paper:#fbf7ef;--ink:#1b1f2a;--card:#fff}
@media (prefers-color-scheme:dark){:root{--paper:#12151c;--ink:#f4f1e8;--card:#232936}}
body{margin:0 auto;padding:16px;max-width:960px;background:var(--paper);color:var(--ink);font:1.06rem/1.5 "Atkinson",sans-serif}
h1,h2{font-family:"Fredoka",sans-serif;font-weight:600;line-height:1.2}
nav{display:flex;flex-wrap:wrap;gap:8px 24px}
a{color:inherit;display:inline-block;padding-block:4px}
main{overflow-wrap:anywhere}
table{width:100%;border-collapse:collapse;background:var(--card)}
th,td{padding:8px 10px;border:2px solid var(--ink);text-align:start;vertical-align:top;overflow-wrap:anywhere}
th:empty{display:none}
code{font-size:.95em}
pre{overflow-x:auto;padding:12px;border:2px solid var(--ink);background:var(--card)}
@media (max-width:600px){table{font-size:.85rem;line-height:1.35}th,td{padding:5px}}
@media print{:root{--paper:#fff;--ink:#000;--card:#fff}body{padding:0;max-width:none;font-size:11pt}nav{display:none}tr{break-inside:avoid}.cards td{width:50%;height:60mm;padding:8mm;border:1px dashed #000;font-size:15pt}.cards h1{font-size:14pt}}
`;

const FONTS = { Fredoka: /fredoka.*\.woff2$/, Atkinson: /atkinson.*\.woff2$/ };

/** Puts the pages beside the client; the client's own fonts are theirs. */
export const guides: Plugin = {
  name: 'simul-guides',
  apply: 'build',
  generateBundle(_, bundle) {
    const files = Object.keys(bundle);
    const fonts = Object.fromEntries(
      Object.entries(FONTS).map(([family, pattern]) => [
        family,
        `/${files.find((file) => pattern.test(file))}`,
      ]),
    );
    for (const guide of Object.keys(words.titles) as Guide[])
      this.emitFile({ type: 'asset', fileName: `docs/${guide}.html`, source: guidePage(guide, fonts) });
  },
};
