/**
 * The server in one file, for `npm start`: two hundred files and their libraries read one by one are most of the time that a
 * class waits for a server that comes back. What a thread or a process of its own runs stays where it is.
 */
import { posix, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin, UserConfig } from 'vite';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const at = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));
/** Below this folder and no deeper: from there each file says where it was. */
const FOLDER = 'dist/server';
/** Read only where the settings ask for them. */
const SELDOM = ['pg', 'ioredis', '@colyseus/redis-driver'];

/** Each of our files goes on to find others (threads, pages, examples) from where it was written. */
const fromWhereItWas: Plugin = {
  name: 'simul-from-where-it-was',
  enforce: 'pre',
  transform(code, id) {
    const path = relative(ROOT, id).split(sep).join(posix.sep);
    if (path.startsWith('..') || path.includes('node_modules/') || !code.includes('import.meta.url')) return;
    const place = JSON.stringify(posix.relative(FOLDER, path));
    return code.replaceAll('import.meta.url', `new URL(${place}, import.meta.url).href`);
  },
};

/** How vite makes `dist/server/main.js`. */
export const serverInOne: UserConfig = {
  root: ROOT,
  publicDir: false,
  build: {
    ssr: at('server/main.ts'),
    outDir: at(FOLDER),
    emptyOutDir: true,
    target: 'node20',
    // Whoever reads the server's log finds the names that they know.
    minify: false,
    rolldownOptions: {
      external: SELDOM,
      output: { entryFileNames: 'main.js', chunkFileNames: '[name]-[hash].js' },
    },
  },
  ssr: { noExternal: true },
  plugins: [fromWhereItWas],
};
