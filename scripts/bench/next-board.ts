/**
 * `npm run bench -- next-board [boards]`: real chess on a page of a tablet's size (build first: `npm run build`). From the tap
 * that ends a move to the next board: what of it was JavaScript, and whether anything jumped under the finger. Fails where the
 * 95th percentile misses its goal, or the board moves.
 */
import { type CDPSession, chromium, type Page } from '@playwright/test';
import type { Move } from '../../shared/chess/position.ts';
import { tastefulMove } from '../../shared/chess/taste.ts';
import { planOf } from '../../shared/lesson/plan.ts';
import { ensureBrowser } from '../browser.mjs';
import { atShare, machine } from '../chaos/means/figures.ts';
import { freePort, startServer } from '../class/server.ts';

const GOAL_MS = 100;
const MOVES = 60;
/** The first moves find caches cold, as somebody's first moves do; they are told apart. */
const COLD = 5;
const TABLET = { viewport: { width: 1024, height: 768 }, hasTouch: true };
const HALF_AN_HOUR_MS = 1_800_000;
const boards = Number(process.argv[2] ?? 100);

type Taken = { readonly scriptMs: number; readonly busyMs: number; readonly wallMs: number };

declare global {
  interface Window {
    /** What jumped on the board since it was asked last; `stoodAt`: when the next board was drawn. */
    seen: { shift: number; stoodAt: number };
  }
}

const server = await startServer(await freePort(), ':memory:');
const browser = await chromium.launch({ executablePath: ensureBrowser() });
try {
  const page = await (await browser.newContext(TABLET)).newPage();
  await playsAt(page);
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Performance.enable');
  const first = await boxOf(page);
  const taken: Taken[] = [];
  let jumps = 0;
  for (let move = 0; move < MOVES; move++) {
    taken.push(await nextBoard(page, cdp));
    const box = await boxOf(page);
    if (box.x !== first.x || box.y !== first.y || box.width !== first.width) jumps++;
  }
  const shift = await page.evaluate(() => window.seen.shift);
  console.log(`${machine()}; ${boards} boards, ${MOVES} moves, 1024 x 768`);
  console.log('ms from the tap to the next board   median      p95      max');
  tell('JavaScript', taken, ({ scriptMs }) => scriptMs);
  tell('all of the page’s work', taken, ({ busyMs }) => busyMs);
  tell('waiting for the server included', taken, ({ wallMs }) => wallMs);
  console.log(
    `first ${COLD} moves, JavaScript: ${taken
      .slice(0, COLD)
      .map(({ scriptMs }) => scriptMs.toFixed(0))
      .join(', ')}`,
  );
  console.log(`board moved ${jumps} times, layout shift on it ${shift.toFixed(4)}`);
  const p95Ms = atShare(
    taken.map(({ scriptMs }) => scriptMs),
    0.95,
  );
  if (p95Ms > GOAL_MS || jumps > 0 || shift > 0) process.exitCode = 1;
} finally {
  await browser.close();
  await server.stop();
}

/** The host's page, in the middle of a round that they play. */
async function playsAt(page: Page): Promise<void> {
  const round = { policy: 'driven', untilTold: true, durationMs: HALF_AN_HOUR_MS } as const;
  const { code, secret } = await server.open({
    seats: boards,
    plan: planOf([round]),
    names: 'spun',
    level: 0,
  });
  await page.goto(`${server.url}/host/${code}#${secret}`);
  await page.locator('.command-first').click();
  await page.locator('.real-chess-board [data-fen]').waitFor();
  await page.evaluate(() => scrollTo(0, 0));
  await page.evaluate(() => {
    window.seen = { shift: 0, stoodAt: 0 };
    const board = document.querySelector('.real-chess-board') as Element;
    new MutationObserver(() =>
      requestAnimationFrame(() => {
        window.seen.stoodAt = performance.now();
      }),
    ).observe(board, { subtree: true, childList: true, attributes: true, attributeFilter: ['data-fen'] });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as unknown as readonly {
        value: number;
        sources: readonly { node: Node | null }[];
      }[])
        if (entry.sources.some(({ node }) => node && board.contains(node))) window.seen.shift += entry.value;
    }).observe({ type: 'layout-shift' });
  });
}

/** One move by two taps, and the wait for what comes next. */
async function nextBoard(page: Page, cdp: CDPSession): Promise<Taken> {
  const board = page.locator('.real-chess-board [data-fen]');
  const fen = (await board.getAttribute('data-fen')) ?? '';
  const head = await page.locator('.real-chess-head').textContent();
  const move = tastefulMove(fen, Math.random());
  if (!move) throw new Error(`No move in ${fen}`);
  const at = await squaresOf(page, fen, move);
  await page.touchscreen.tap(at.from.x, at.from.y);
  const before = await metrics(cdp);
  const tappedAt = await page.evaluate(() => performance.now());
  await page.touchscreen.tap(at.to.x, at.to.y);
  await page.waitForFunction(
    ([fen, head]) =>
      document.querySelector('.real-chess-head')?.textContent !== head ||
      document.querySelector('.real-chess-board [data-fen]')?.getAttribute('data-fen') !== fen,
    [fen, head] as const,
    { polling: 'raf' },
  );
  const after = await metrics(cdp);
  const stoodAt = await page.evaluate(() => window.seen.stoodAt);
  const since = (name: string) => 1_000 * ((after.get(name) ?? 0) - (before.get(name) ?? 0));
  return { scriptMs: since('ScriptDuration'), busyMs: since('TaskDuration'), wallMs: stoodAt - tappedAt };
}

async function metrics(cdp: CDPSession): Promise<ReadonlyMap<string, number>> {
  const { metrics: all } = await cdp.send('Performance.getMetrics');
  return new Map(all.map(({ name, value }) => [name, value]));
}

async function boxOf(page: Page) {
  const box = await page.locator('.real-chess-board').boundingBox();
  if (!box) throw new Error('There is no board');
  return box;
}

/** Where to tap. Whoever moves sits below. */
async function squaresOf(page: Page, fen: string, { from, to }: Move) {
  const { x, y, width } = await boxOf(page);
  const isWhite = fen.split(' ')[1] === 'w';
  const middle = (square: string) => {
    const file = square.charCodeAt(0) - 97;
    const rank = Number(square[1]) - 1;
    const [column, row] = isWhite ? [file, 7 - rank] : [7 - file, rank];
    return { x: x + ((column + 0.5) * width) / 8, y: y + ((row + 0.5) * width) / 8 };
  };
  return { from: middle(from), to: middle(to) };
}

function tell(what: string, taken: readonly Taken[], of: (one: Taken) => number): void {
  const columns = [0.5, 0.95, 1].map((share) => atShare(taken.map(of), share).toFixed(1).padStart(8));
  console.log(`${what.padEnd(34)} ${columns.join(' ')}`);
}
