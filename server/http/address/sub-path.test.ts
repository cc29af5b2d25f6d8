import { expect, it } from 'vitest';
import { pageBelow, pathOf, without } from './sub-path.ts';

it('the path of an address has no slash at its end', () => {
  expect([null, 'https://a.example', 'https://a.example/b/c'].map(pathOf)).toEqual(['', '', '/b/c']);
});

it.each([
  ['/simul', '/'],
  ['/simul/', '/'],
  ['/simul?canvas', '/?canvas'],
  ['/simul/j/412907', '/j/412907'],
  ['/simulate', '/simulate'],
  ['/j/412907', '/j/412907'],
  ['/j/simul', '/j/simul'],
])('%s is asked for as %s', (url, rest) => expect(without('/simul', url)).toBe(rest));

it('a page leads to where Simul lives, and elsewhere as before', () => {
  const page = '<html data-base="/"><a href="/host"><a href="//other"><a href="https://x/y">url("/a.woff2")';
  expect(pageBelow('/simul', page)).toBe(
    '<html data-base="/simul/"><a href="/simul/host"><a href="//other"><a href="https://x/y">url("/simul/a.woff2")',
  );
  expect(pageBelow('', page)).toBe(page);
});
