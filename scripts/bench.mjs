/** `npm run bench -- NAME`: runs the measurement `scripts/bench/NAME.ts`; without a name it lists them. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ensureInstalled, giveUp, nodeForTheServer, root, run } from './ready.mjs';

const [name, ...rest] = process.argv.slice(2);
const folder = join(root, 'scripts', 'bench');
const known = readdirSync(folder)
  .filter((file) => /^[\w-]+\.ts$/.test(file))
  .map((file) => file.replace('.ts', ''));

if (name === undefined || !known.includes(name) || !existsSync(join(folder, `${name}.ts`)))
  giveUp(`Which measurement? Say "npm run bench -- NAME", NAME being one of: ${known.join(', ')}.`);
ensureInstalled();
process.exit(run(nodeForTheServer(), [join('scripts', 'bench', `${name}.ts`), ...rest]) ? 0 : 1);
