import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';
import { guides } from './scripts/guides.ts';
import { cssFallbacks, oldestBrowsers } from './scripts/oldest-browsers.ts';
import { pyodide } from './scripts/pyodide.ts';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** The game server that `npm run dev` talks to; start it beside vite with `npm start`. */
const gameServer = `http://127.0.0.1:${process.env.PORT ?? 2567}`;

/** The Host header stays the browser's: the server refuses pages of another origin. */
const toGameServer = { target: gameServer, changeOrigin: false };

/** A classic script, which vite would leave out: it must run where modules don't. */
const tooOld: Plugin = {
  name: 'simul-too-old',
  apply: 'build',
  generateBundle() {
    const source = readFileSync(at('./client/too-old.js'));
    this.emitFile({ type: 'asset', fileName: 'too-old.js', source });
  },
};

/** Without a server: another entry, and every address beside the page. */
const withoutServer: Plugin = {
  name: 'simul-without-server',
  transformIndexHtml: {
    order: 'pre',
    handler: (html) =>
      html
        .replace('./main.tsx', './static.tsx')
        .replace('/too-old.js', './too-old.js')
        .replace('data-base="/"', 'data-base="./"'),
  },
};

/**
 * The one page stands behind paths of any depth, and names its files by whole paths; all else finds its files beside itself,
 * wherever Simul lives. Where that is below a path, the server writes that into the page.
 */
const onePage: Plugin = {
  name: 'simul-one-page',
  apply: 'build',
  enforce: 'post',
  generateBundle(_, bundle) {
    const page = bundle['index.html'];
    if (page?.type === 'asset') page.source = String(page.source).replace(/(href|src)="\.\//g, '$1="/');
  },
};

/** @see package.json: `build` for the server, `build:solo` for any web space */
export default defineConfig(({ mode }) => ({
  root: at('./client'),
  base: './',
  publicDir: at('./assets'),
  build: {
    outDir: at(mode === 'solo' ? './dist/solo' : './dist/client'),
    emptyOutDir: true,
    chunkSizeWarningLimit: 2000,
    // Those browsers read all of it but static blocks, which a test looks for. Called by their names, every private field
    // became a WeakMap, and a phone fetched a tenth more.
    target: 'es2022',
    cssTarget: oldestBrowsers,
  },
  plugins: mode === 'solo' ? [tooOld, pyodide, withoutServer] : [tooOld, pyodide, guides, onePage],
  css: { postcss: { plugins: [cssFallbacks] } },
  worker: { format: 'es' },
  server: {
    host: '127.0.0.1',
    port: 5173,
    strictPort: true,
    proxy: {
      '^/(api|matchmake|healthz)': toGameServer,
      // A room's WebSocket: /PROCESS/CODE. Pages have paths of that form too and are vite's own.
      '^/[\\w-]+/\\d{6}': {
        ...toGameServer,
        ws: true,
        bypass: ({ url, headers }) => (headers.upgrade ? undefined : url),
      },
    },
  },
}));
