/** Runs one of the programs in a folder, by its name. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ensureInstalled, giveUp, nodeForTheServer, root, run } from './ready.mjs';

/** @param folder below `scripts`, and the npm script's name; a program there is a file `NAME.ts` */
export function runOneOf(folder, question) {
  const [name, ...rest] = process.argv.slice(2);
  const known = readdirSync(join(root, 'scripts', folder))
    .filter((file) => /^[\w-]+\.ts$/.test(file))
    .map((file) => file.replace('.ts', ''));
  if (name === undefined || !known.includes(name))
    giveUp(`${question} Say "npm run ${folder} -- NAME", NAME being one of: ${known.join(', ')}.`);
  ensureInstalled();
  process.exit(run(nodeForTheServer(), [join('scripts', folder, `${name}.ts`), ...rest]) ? 0 : 1);
}
