/**
 * Pictures of the stage without a server: `npm run pictures -- [FOLDER [NAME…]]`. The first one is the README's:
 * copy `stage.png` to .github/.
 */
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { createServer } from 'vite';
import { ensureBrowser } from './browser.mjs';

const MOMENTS = {
  stage: 'policy=blocking&boards=24&atMs=54840',
  'stage-dark': 'policy=blocking&boards=24&atMs=54840&theme=dark',
  'event-loop': 'policy=event-loop&boards=24&atMs=31900',
  'code-blocking': 'policy=blocking&boards=24&atMs=54840&press=g',
  'code-event-loop': 'policy=event-loop&boards=24&atMs=31900&theme=dark&press=g,t',
  'words-blocking': 'policy=blocking&boards=24&atMs=54840&press=w',
  'words-event-loop': 'policy=event-loop&boards=24&atMs=31900&press=w,g',
  'asleep-4': 'policy=blocking&boards=4&atMs=44000&slow=2',
  'asleep-dark-still': 'policy=blocking&boards=24&atMs=44000&slow=2&theme=dark&motion=reduced',
  'boards-8': 'policy=blocking&boards=8&atMs=42000',
  'boards-50': 'policy=event-loop&boards=50&atMs=31900',
  'boards-200': 'policy=blocking&boards=200&atMs=42000',
  lobby: 'phase=lobby&atMs=0',
  between: 'phase=between',
  debrief: 'phase=debrief&policy=event-loop',
};
/** `NAME…`: only these; the pictures are many. */
const wanted = process.argv.slice(3);
const DRAWN_AFTER_MS = 4000;

const folder = resolve(process.argv[2] ?? 'test-results/pictures');
mkdirSync(folder, { recursive: true });
const at = (path) => fileURLToPath(new URL(path, import.meta.url));
const server = await createServer({
  configFile: false,
  root: at('./pictures'),
  publicDir: at('../assets'),
  server: { host: '127.0.0.1', port: 0, fs: { allow: [at('..')] }, hmr: false },
});
await server.listen();
const { port } = server.httpServer.address();
const browser = await chromium.launch({ executablePath: ensureBrowser(), args: ['--no-sandbox'] });
const page = await browser.newPage({ viewport: { width: 1920, height: 1080 } });
page.on('pageerror', (error) => console.error(error.message));
for (const [name, query] of Object.entries(MOMENTS)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  await page.goto(`http://127.0.0.1:${port}/?${query}&canvas`);
  await page.getByRole('main').waitFor();
  const keys = new URLSearchParams(query).get('press')?.split(',') ?? [];
  for (const key of keys) await page.keyboard.press(key);
  await page.waitForTimeout(DRAWN_AFTER_MS);
  const path = join(folder, `${name}.png`);
  await page.screenshot({ path });
  console.log(path);
}
await browser.close();
await server.close();
