/** The files that people host Simul with, held against what it needs. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { settingsFrom } from '../server/settings.ts';
import { importsBelow } from '../shared/testing/sources.ts';

const read = (path: string) => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');
const container = read('Containerfile');

describe('the image', () => {
  it('leaves out no library that the server imports', () => {
    const leftOut = /rm -rf (.*)/.exec(container)?.[1]?.split(' ') ?? [];
    expect(leftOut).toContain('phaser');
    const imported = ['server', 'shared'].flatMap((folder) => importsBelow(folder));
    const missing = imported.filter(({ to }) =>
      leftOut.some((one) => to === one || to.startsWith(`${one}/`)),
    );
    expect(missing).toEqual([]);
  });
  it('has the Node that Simul is tried with', () => {
    const { node } = JSON.parse(read('package.json')).dependencies;
    expect(container).toContain(`/node:${node}-`);
  });
});

describe('what is hosted', () => {
  const files = readdirSync(new URL('../docs/hosting', import.meta.url));
  it('has a place in the document', () => {
    const document = read('docs/self-hosting.md');
    expect(files.filter((file) => !document.includes(`(hosting/${file})`))).toEqual([]);
  });
  it('names settings that make sense', () => {
    const named = files.flatMap(
      (file) => read(`docs/hosting/${file}`).match(/\b(PUBLIC_URL|TRUSTED_PROXIES|HOST)=\S+/g) ?? [],
    );
    expect(named.length).toBeGreaterThan(5);
    for (const one of named)
      expect(() => settingsFrom({ [one.split('=')[0] ?? '']: one.replace(/^\w+=/, '') }), one).not.toThrow();
  });
});
