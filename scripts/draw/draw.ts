/** Writes the drawings into assets/: `node scripts/draw/draw.ts` from the root, after a change to any of them. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { drawings } from './drawings.ts';

const assets = resolve(import.meta.dirname, '../../assets');
for (const [name, content] of drawings) {
  const path = join(assets, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}
console.info(`${drawings.length} drawings written`);
