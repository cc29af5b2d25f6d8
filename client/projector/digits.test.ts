/** From the last row a zero with a slash is another letter: on the stage no digit comes from a font that has one. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const SLASHED = /(["'`]?)(Atkinson Hyperlegible Next|JetBrains Mono) Variable/g;
const PLACES = ['client/projector', 'client/hall', 'client/charts'];

const files = PLACES.flatMap((place) =>
  readdirSync(place, { recursive: true, encoding: 'utf8' }).map((file) => join(place, file)),
).filter((file) => /(?<!\.test)\.(css|tsx?)$/.test(file));

it.each(files)('%s names no such font without plain digits before it', (file) => {
  const text = readFileSync(file, 'utf8').replaceAll(/document\.fonts\.load\(.*\)/g, '');
  for (const { index } of text.matchAll(SLASHED))
    expect(text.slice(0, index)).toMatch(/"Plain (Code )?Digits", ["']?$/);
});

it('and what all pages call their text and code has them on the stage', () => {
  const css = readFileSync('client/projector/frame.css', 'utf8');
  expect(css).toMatch(/--font-text: "Plain Digits", /);
  expect(css).toMatch(/--font-mono: "Plain Code Digits", /);
});
