/** `npm start`: installs what is missing, builds what is stale, runs the server on one port. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuilt, ensureInstalled, nodeForTheServer, root } from './ready.mjs';

ensureInstalled();
ensureBuilt();

const settings = existsSync(join(root, '.env')) ? ['--env-file=.env'] : [];
const server = spawn(nodeForTheServer(), [...settings, 'server/main.ts'], {
  cwd: root,
  stdio: 'inherit',
  env: { NODE_ENV: 'production', ...process.env },
});
// Ctrl+C reaches the server by itself (same terminal); a supervisor's signal has to be handed on.
process.on('SIGINT', () => {});
process.on('SIGTERM', () => server.kill('SIGTERM'));
server.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGTERM' ? 0 : 1)));
