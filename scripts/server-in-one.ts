/**
 * The server in one file, for `npm start`: two hundred files and their libraries read one by one are most of the time that a
 * class waits for a server that comes back. Its threads get files of their own beside it: one that reads TypeScript keeps ten
 * megabytes for it. What a process of its own runs stays where it is.
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

/** What threads run, by the files that start them; each is built as `dist/server/NAME.js`. */
const THREADS: Readonly<Record<string, string>> = {
  'server/engine/worker.ts': 'engine-thread',
  'server/store/sqlite-thread.ts': 'store-thread',
  'server/counting/counts.ts': 'counting-thread',
};
const STARTED = /new URL\('(\.\/[\w-]+\.ts)', import\.meta\.url\)/g;

const toBuiltThreads = (code: string, path: string) =>
  code.replace(STARTED, (whole, file: string) => {
    const name = THREADS[posix.join(posix.dirname(path), file)];
    return name === undefined ? whole : `new URL('./${name}.js', IMPORT_META_URL)`;
  });

/** Each of our files goes on to find others (pages, examples) from where it was written. */
const fromWhereItWas: Plugin = {
  name: 'simul-from-where-it-was',
  enforce: 'pre',
  transform(code, id) {
    const path = relative(ROOT, id).split(sep).join(posix.sep);
    if (path.startsWith('..') || path.includes('node_modules/') || !code.includes('import.meta.url')) return;
    const place = JSON.stringify(posix.relative(FOLDER, path));
    return toBuiltThreads(code, path)
      .replaceAll('import.meta.url', `new URL(${place}, import.meta.url).href`)
      .replaceAll('IMPORT_META_URL', 'import.meta.url');
  },
};

/** How vite makes `dist/server/main.js`. */
export const serverInOne: UserConfig = {
  root: ROOT,
  publicDir: false,
  build: {
    ssr: true,
    outDir: at(FOLDER),
    emptyOutDir: true,
    target: 'node20',
    // Whoever reads the server's log finds the names that they know.
    minify: false,
    rolldownOptions: {
      input: {
        main: at('server/main.ts'),
        ...Object.fromEntries(Object.entries(THREADS).map(([path, name]) => [name, at(path)])),
      },
      external: SELDOM,
      output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
    },
  },
  ssr: { noExternal: true },
  plugins: [fromWhereItWas],
};
