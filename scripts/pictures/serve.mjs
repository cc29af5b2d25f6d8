/** Opens the pages of this folder in a browser, without a game server. */
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { createServer } from 'vite';
import { ensureBrowser } from '../browser.mjs';

const at = (path) => fileURLToPath(new URL(path, import.meta.url));

/** Opens a page of the stage's size, hands it to `use` with the address of this folder, and closes everything afterwards. */
export async function withPage(use) {
  const server = await createServer({
    configFile: false,
    root: at('.'),
    publicDir: at('../../assets'),
    server: { host: '127.0.0.1', port: 0, fs: { allow: [at('../..')] }, hmr: false },
  });
  await server.listen();
  const { port } = server.httpServer.address();
  const browser = await chromium.launch({
    executablePath: ensureBrowser(),
    args: ['--no-sandbox'],
  });
  const page = await browser.newPage({ viewport: { width: 1920, height: 1080 } });
  page.on('pageerror', (error) => console.error(error.message));
  try {
    await use(page, `http://127.0.0.1:${port}/`);
  } finally {
    await browser.close();
    await server.close();
  }
}
