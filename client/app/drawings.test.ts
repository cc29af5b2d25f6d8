import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

it('every drawing that a page names is there', () => {
  const code = readdirSync('client', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.tsx'))
    .map((file) => readFileSync(`client/${file}`, 'utf8'))
    .join();
  const named = [...code.matchAll(/assetUrl\('([\w/-]+\.svg)'\)/g)].map(([, name]) => `assets/${name}`);
  const poses = [...code.matchAll(/'((?:bare-)?(?:idle|walk-e|reach-e|sleep|sip|rest|frozen)-\d)'/g)];
  const all = [...named, ...poses.map(([, pose]) => `assets/master/${pose}.svg`)];
  expect(all.length).toBeGreaterThan(12);
  expect(all.filter((file) => !existsSync(file))).toEqual([]);
});
