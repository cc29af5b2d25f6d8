import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';

const client = resolve(import.meta.dirname, '..');
const sheets = readdirSync(client, { recursive: true })
  .map(String)
  .filter((name) => name.endsWith('.css'))
  .map((name) => readFileSync(join(client, name), 'utf8').replace(/\/\*.*?\*\//gs, ''));
const rules = sheets.flatMap((sheet) =>
  [...sheet.matchAll(/([^{};]+)\{([^{}]*)\}/g)].map(([, selector = '', body = '']) => ({
    selector: selector.trim(),
    body,
  })),
);

/** A browser with forced colours lays its paper behind words: paper-coloured words on it are nothing at all. */
it('no words in the colour of the paper become blank where colours are forced', () => {
  const light = rules.filter(
    ({ body }) => /background: var\(--ink\)/.test(body) && /color: var\(--paper\)/.test(body),
  );
  expect(light.length).toBeGreaterThan(6);
  const isKept = (wanted: string) =>
    rules.some(
      ({ selector, body }) =>
        wanted.split(' ').at(-1) === selector.split(' ').at(-1) &&
        /forced-color-adjust: none|: ButtonText/.test(body),
    );
  expect(light.map(({ selector }) => selector).filter((selector) => !isKept(selector))).toEqual([]);
});
