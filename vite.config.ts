import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** The game server that `npm run dev` talks to; start it beside vite with `npm start`. */
const gameServer = `http://127.0.0.1:${process.env.PORT ?? 2567}`;

/** The Host header stays the browser's: the server refuses pages of another origin. */
const toGameServer = { target: gameServer, changeOrigin: false };

export default defineConfig({
  root: at('./client'),
  publicDir: at('./assets'),
  build: { outDir: at('./dist/client'), emptyOutDir: true, chunkSizeWarningLimit: 2000 },
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
});
