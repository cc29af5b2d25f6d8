/**
 * `npm run bench -- NAME`, `npm run chaos -- NAME`, `npm run fuzz -- NAME`: runs `scripts/bench/NAME.ts` and so on. `--help`, or
 * no name: lists what there is, each with what it says of itself.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureInstalled, ensureServerBuilt, nodeForTheServer, root } from './ready.mjs';

const [folder, name = '--help', ...rest] = process.argv.slice(2);

/** What a file's first comment says it is called by, and does; null: it is part of others. */
function programIn(file) {
  const comment =
    /^\/\*\*([\s\S]*?)\*\//.exec(readFileSync(join(root, 'scripts', folder, file), 'utf8'))?.[1] ?? '';
  const words = comment.replace(/\s*\n?\s*\*? +/g, ' ').trim();
  const [, call, does] = /^`(npm run \w+ -- [^`]+)`(?: \([^)]*\))?: (.*)$/.exec(words) ?? [];
  return call === undefined ? null : { name: file.replace(/\.ts$/, ''), call, does };
}

const known = readdirSync(join(root, 'scripts', folder))
  .filter((file) => /^[\w-]+\.ts$/.test(file))
  .map(programIn)
  .filter((program) => program !== null);

if (known.some((program) => program.name === name)) {
  ensureInstalled();
  // What is tried and measured is what people run.
  const program = { SIMUL_PROGRAM: ensureServerBuilt() };
  const args = ['--import', './scripts/ends-whole.mjs', join('scripts', folder, `${name}.ts`), ...rest];
  const env = { ...process.env, ...program };
  const running = spawn(nodeForTheServer(), args, { cwd: root, stdio: 'inherit', env });
  // Whoever ends this process means the program; the terminal's Ctrl+C has reached both.
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => running.kill(signal));
  process.on('SIGINT', () => {});
  const [code] = await once(running, 'exit');
  process.exit(code ?? 1);
}
for (const { call, does } of known) console.info(`${call}\n    ${does}\n`);
if (name !== '--help') console.error(`There is no "${name}" among them.`);
process.exit(name === '--help' ? 0 : 1);
