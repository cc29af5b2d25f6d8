/** Every picture in assets/ is ours or credited, harmless, small, and what the drawings say. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { drawings } from './drawings.ts';

const root = resolve(import.meta.dirname, '../..');
const assets = join(root, 'assets');
const read = (name: string) => readFileSync(join(assets, name), 'utf8');

const files = readdirSync(assets, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => relative(assets, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
  .filter((name) => name !== 'CREDITS.json' && name !== 'LICENSE')
  // Programs for people to take along: no pictures, and under the licence of Simul itself.
  .filter((name) => !name.startsWith('code/'));
const svgs = files.filter((name) => name.endsWith('.svg'));

type Credit = {
  readonly file: string;
  readonly author: string;
  readonly source: string;
  readonly licence: string;
};
const credits = JSON.parse(read('CREDITS.json')) as readonly Credit[];

describe('credits', () => {
  it('list every file once, and no file that is not there', () => {
    expect(credits.map(({ file }) => file).toSorted()).toEqual(files.toSorted());
  });

  it('are complete', () => {
    for (const { file, author, source, licence } of credits) {
      expect(author, file).not.toBe('');
      expect(source, file).not.toBe('');
      expect(['CC-BY-4.0', 'ISC', 'ISC AND MIT'], file).toContain(licence);
    }
  });

  it('call own work what the drawings make, and icons what Lucide makes', () => {
    const own = credits.filter(({ source }) => source === 'own work').map(({ file }) => file);
    const drawn = drawings.map(([name]) => name);
    const rendered = ['brand/icon-192.png', 'brand/icon-512.png'];
    expect(own.toSorted()).toEqual([...drawn, ...rendered].toSorted());
    for (const icon of svgs.filter((name) => name.startsWith('ui/'))) {
      expect(read(icon)).toBe(
        readFileSync(join(root, 'node_modules/lucide-static/icons', icon.slice(3)), 'utf8'),
      );
    }
  });
});

it.each(svgs)(
  '%s says its size and is paths alone: nothing that runs, loads, fades or needs a font',
  (name) => {
    const svg = read(name);
    expect(svg).toMatch(/<svg[^>]* width="\d+"\s+height="\d+"\s+viewBox="[\d. ]+"/s);
    expect(svg).not.toMatch(
      /<(script|style|image|text|foreignObject|animate|linearGradient|radialGradient)\b/i,
    );
    expect(svg).not.toMatch(/\son\w+=|href=|url\(|javascript:/i);
    expect(svg).not.toMatch(/NaN|undefined|Infinity/);
  },
);

it('no file is larger than 20 KB', () => {
  expect(files.filter((name) => statSync(join(assets, name)).size > 20 * 1024)).toEqual([]);
});

it.each(drawings)('%s is as drawn (else: node scripts/draw/draw.ts)', (name, content) => {
  expect(read(name)).toBe(content);
});

it('the sprite of pieces has all twelve', () => {
  const ids = [...read('board/pieces.svg').matchAll(/<g id="(\w+)"/g)].map(([, id]) => id);
  expect(ids.toSorted()).toEqual(['bb', 'bk', 'bn', 'bp', 'bq', 'br', 'wb', 'wk', 'wn', 'wp', 'wq', 'wr']);
});

it('what is tinted is white', () => {
  for (const name of svgs.filter((file) => /^fx\/footprint|^board\/(dot|ring)/.test(file))) {
    const colours = [...read(name).matchAll(/<path[^>]*?(?:stroke|fill)="(#\w{6})"/g)].map(
      ([, colour]) => colour,
    );
    expect(new Set(colours), name).toEqual(new Set(['#FFFFFF']));
  }
});
