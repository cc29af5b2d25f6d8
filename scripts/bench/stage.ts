/**
 * `npm run bench -- stage [boards…]`: the JavaScript of one frame of the big screen while everything moves: the
 * scene's update, the views, and the reading of what has changed in the hall, not the renderer. Fails where the median misses its goal or the scene grows.
 */
import { machine } from '../chaos/means/figures.ts';
import type { MeasuredFrames } from '../pictures/measure.tsx';
import { withPage } from '../pictures/serve.mjs';

const GOALS_MS: { readonly [boards: number]: number } = { 24: 1, 200: 1.2, 1000: 1.5, 10000: 1.5 };
/** Halls in which more is drawn than tables and one master. */
const SPECIAL: readonly { readonly boards: number; readonly query: string }[] = [
  { boards: 24, query: 'masters=24&door=20' },
  { boards: 200, query: 'masters=24&brains=2&switchMs=50' },
  { boards: 200, query: 'timeoutMs=30000&trap=7:200&group=2-5' },
];
const FOR_MS = 6000;
const TIMEOUT_MS = 60_000;

const asked = process.argv.slice(2).map(Number);
const plain = Object.keys(GOALS_MS).map((boards) => ({ boards: Number(boards), query: '' }));
const halls = asked.length > 0 ? asked.map((boards) => ({ boards, query: '' })) : [...plain, ...SPECIAL];

console.log(`${machine()}; JavaScript per frame, ms`);
console.log('boards   median     p95   scene   goal   objects   frames   whole ms, KB   change ms, KB');
await withPage(async (page, address) => {
  for (const { boards, query } of halls) {
    await page.goto(`${address}measure.html?boards=${boards}&forMs=${FOR_MS}&canvas&${query}`);
    await page.waitForFunction(() => window.measured !== undefined, null, { timeout: TIMEOUT_MS });
    const measured = (await page.evaluate(() => window.measured)) as MeasuredFrames;
    const goalMs = GOALS_MS[boards] ?? Number.NaN;
    const columns = [
      String(boards).padEnd(6),
      ...[measured.medianMs, measured.p95Ms, measured.sceneMedianMs].map((ms) => ms.toFixed(2).padStart(7)),
      goalMs.toFixed(1).padStart(6),
      measured.objects.join(' → ').padStart(9),
      String(measured.frames).padStart(8),
      ...[measured.whole, measured.change].map(({ ms, bytes }) =>
        `${ms.toFixed(2)}, ${(bytes / 1_000).toFixed(1)}`.padStart(14),
      ),
      query,
    ];
    console.log(columns.join(' '));
    if (measured.medianMs > goalMs || measured.objects[1] > measured.objects[0]) process.exitCode = 1;
  }
});
