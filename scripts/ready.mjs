/**
 * Makes the working tree ready: installs what is missing, builds what is stale.
 * Plain JavaScript on Node's own modules alone: it runs before anything is installed, on any Node from 20 on.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
const at = (...parts) => join(root, ...parts);

const NODE_NEEDED = 20;
/** The server needs a Node that runs TypeScript as it stands and has a global WebSocket. */
const NODE_FOR_THE_SERVER = 24;
const majorOfThisNode = Number(process.versions.node.split('.')[0]);

/** Ends the process with one sentence that says what to do. */
export function giveUp(sentence) {
  console.error(`\n${sentence}\n`);
  process.exit(1);
}

/** Runs a command from the project's root and shows its output; returns whether it succeeded. */
export function run(command, args, env = {}) {
  const done = spawnSync(command, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } });
  if (done.error?.code === 'ENOENT')
    giveUp(`"${command}" is not on this machine. Install it, then try again.`);
  return done.status === 0;
}

/** Runs npm, which is a script, through this Node: that works on every system without a shell. */
function npm(args) {
  const cli = process.env.npm_execpath;
  return cli?.endsWith('js') ? run(process.execPath, [cli, ...args]) : run('npm', args);
}

/** A folder's entry as a path from the root; empty where it is no file. */
const fileBelow = (entry) =>
  entry.isFile() ? join(entry.parentPath ?? entry.path, entry.name).slice(root.length + 1) : '';

/** A hash of the names and contents of files, and of all files below folders. */
function fingerprint(paths) {
  const hash = createHash('sha256');
  const take = (path) => hash.update(path).update(readFileSync(at(path)));
  for (const path of paths) {
    if (/\.\w+$/.test(path)) take(path);
    else
      for (const entry of readdirSync(at(path), { recursive: true, withFileTypes: true })
        .map(fileBelow)
        .sort())
        if (entry !== '') take(entry);
  }
  return hash.digest('hex');
}

/** Does the work unless it was last done for this same fingerprint, which is remembered in the file `marker`. */
function unlessFresh(marker, now, work) {
  if (existsSync(at(marker)) && readFileSync(at(marker), 'utf8') === now) return;
  work();
  mkdirSync(dirname(at(marker)), { recursive: true });
  writeFileSync(at(marker), now);
}

/** Installs the dependencies where they are missing or older than the lock file. */
export function ensureInstalled() {
  if (majorOfThisNode < NODE_NEEDED)
    giveUp(
      `Simul needs Node ${NODE_NEEDED} or newer; this is ${process.version}. Install it from https://nodejs.org.`,
    );
  const wanted = `${fingerprint(['package.json', 'package-lock.json'])} ${process.platform} ${process.arch}`;
  unlessFresh('node_modules/.installed', wanted, () => {
    console.log('Installing what Simul needs (the first time this takes a minute) …');
    // Not `npm ci`: it refuses a lock that lacks another platform's binaries. The lock itself is left alone.
    if (!npm(['install', '--no-save', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']))
      giveUp(
        'The installation failed: npm says why above. Check the network (or the npm registry), then try again.',
      );
  });
}

/** Builds the client where its sources have changed since the last build. */
export function ensureBuilt() {
  build('the client', 'dist/.built-from', []);
}

/**
 * Builds the server, as one file, where its sources have changed since the last build.
 * @returns what Node is to run, from the project's root
 */
export function ensureServerBuilt() {
  build('the server', 'dist/.server-built-from', ['--mode', 'server'], SERVER_SOURCES);
  return 'dist/server/main.js';
}

/** The same for the folder of static files that needs no server. */
export function ensureSoloBuilt() {
  build('the static files', 'dist/.solo-built-from', ['--mode', 'solo']);
}

const SERVER_SOURCES = [
  'server',
  'shared',
  'scripts/server-in-one.ts',
  'vite.config.ts',
  'tsconfig.json',
  'package-lock.json',
];
const CLIENT_SOURCES = [
  'client',
  'shared',
  'assets',
  'docs',
  'scripts/guides.ts',
  'scripts/pyodide.ts',
  'vite.config.ts',
  'tsconfig.json',
  'package-lock.json',
];

function build(what, marker, how, sources = CLIENT_SOURCES) {
  unlessFresh(marker, fingerprint(sources), () => {
    console.log(`Building ${what} …`);
    const vite = [at('node_modules/vite/bin/vite.js'), 'build', '--logLevel', 'error', ...how];
    if (!run(nodeForTheServer(), vite)) giveUp('The build failed: the message above says where.');
  });
}

/** The Node that runs TypeScript as it stands: this one if it is new enough, else the one among the dependencies. */
export function nodeForTheServer() {
  if (majorOfThisNode >= NODE_FOR_THE_SERVER) return process.execPath;
  const own = at('node_modules/node/bin', process.platform === 'win32' ? 'node.exe' : 'node');
  if (!existsSync(own))
    giveUp(
      `Node ${NODE_FOR_THE_SERVER} did not arrive with the dependencies (install scripts may be switched off). Install Node ${NODE_FOR_THE_SERVER} from https://nodejs.org, or run "npm rebuild node".`,
    );
  return own;
}
