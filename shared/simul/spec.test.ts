/** Every rule of SPEC.md is held by a test that quotes its number. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const read = (file: string) => readFileSync(join(import.meta.dirname, file), 'utf8');

function rulesOf(spec: string): string[] {
  return spec.split(/^## /m).flatMap((section) => {
    const chapter = /^\d+/.exec(section)?.[0];
    return [...section.matchAll(/^(\d+)\. /gm)].map((rule) => `${chapter}.${rule[1]}`);
  });
}

it('every rule is quoted, and no rule that does not exist', () => {
  const tests = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.test.ts'),
  );
  const quotes = tests.flatMap((file) => [...read(file).matchAll(/SPEC (\d+\.\d+(?:, \d+\.\d+)*)/g)]);
  const quoted = new Set(quotes.flatMap((quote) => (quote[1] as string).split(', ')));
  expect([...quoted].sort()).toEqual(rulesOf(read('SPEC.md')).sort());
});
