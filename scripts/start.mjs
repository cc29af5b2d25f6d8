/** `npm start`: installs what is missing, builds what is stale, runs the server on one port, and again if it crashes. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { whenOrphaned } from './orphaned.mjs';
import { ensureBuilt, ensureInstalled, ensureServerBuilt, nodeForTheServer, root } from './ready.mjs';
import { NODE_FLAGS, supervise } from './supervise.mjs';

ensureInstalled();
ensureBuilt();
const program = ensureServerBuilt();

const settings = existsSync(join(root, '.env')) ? ['--env-file=.env'] : [];
const server = supervise({
  command: nodeForTheServer(),
  args: [...NODE_FLAGS, ...settings, program],
  cwd: root,
  env: { NODE_ENV: 'production', ...process.env },
});
// Ctrl+C reaches the server directly too (same terminal); being told twice does it no harm.
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.stop(signal));
// What was built meanwhile takes its place: a new version, for which nobody waits longer than it takes to change over.
process.on('SIGUSR2', () => server.renew());
// Only under npm: somebody who leaves a shell may well mean to leave running what they started there.
if (process.env.npm_lifecycle_event !== undefined) whenOrphaned(() => server.stop('SIGTERM'));
process.exit(await server.ended);
