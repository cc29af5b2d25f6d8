/**
 * `npm run bench -- stage [boards…]`: the JavaScript of one frame of the big screen while everything moves: the
 * scene's update, the views, and the reading of what has changed in the hall, not the renderer, in time of the page's own
 * thread. Fails where the median misses its goal or the scene grows.
 */
import { machine } from '../chaos/means/figures.ts';
import type { Measured } from '../pictures/measure.tsx';
import { withPage } from '../pictures/serve.mjs';
import { costsOf, marksOf } from './stage/marks.ts';

const GOALS_MS: { readonly [boards: number]: number } = { 24: 1, 200: 1.2, 1000: 1.5, 10000: 1.5 };
/** Halls in which more is drawn than tables and one master, and a round that has gone on for long. */
const SPECIAL: readonly { readonly boards: number; readonly query: string }[] = [
  { boards: 24, query: 'masters=24&door=20' },
  { boards: 200, query: 'masters=24&brains=2&switchMs=50' },
  { boards: 200, query: 'timeoutMs=30000&trap=7:200&group=2-5' },
  { boards: 24, query: 'sinceMs=150000&durationMs=180000' },
];
const FOR_MS = 6000;
const TIMEOUT_MS = 120_000;

const asked = process.argv.slice(2).map(Number);
const plain = Object.keys(GOALS_MS).map((boards) => ({ boards: Number(boards), query: '' }));
const halls = asked.length > 0 ? asked.map((boards) => ({ boards, query: '' })) : [...plain, ...SPECIAL];

const at = (times: readonly number[], share: number): number =>
  times.toSorted((a, b) => a - b)[Math.floor(times.length * share)] ?? 0;

console.log(`${machine()}; JavaScript per frame, ms`);
console.log(
  'boards   median     p95     p99   scene   goal     objects   frames   whole ms, KB   change ms, KB',
);
await withPage(async (page, address) => {
  for (const { boards, query } of halls) {
    const marks = await marksOf(page, async () => {
      await page.goto(`${address}measure.html?boards=${boards}&forMs=${FOR_MS}&canvas&${query}`);
      await page.waitForFunction(() => window.measured !== undefined, null, { timeout: TIMEOUT_MS });
    });
    const measured = (await page.evaluate(() => window.measured)) as Measured;
    const { frames, readings } = costsOf(marks);
    const all = frames.map((frame) => frame.all);
    const medianMs = at(all, 0.5);
    const goalMs = GOALS_MS[boards] ?? Number.NaN;
    const [wholeBytes = 0, ...changeBytes] = measured.messageBytes;
    const columns = [
      String(boards).padEnd(6),
      ...[
        medianMs,
        at(all, 0.95),
        at(all, 0.99),
        at(
          frames.map(({ scene }) => scene),
          0.5,
        ),
      ].map((ms) => ms.toFixed(2).padStart(7)),
      goalMs.toFixed(1).padStart(6),
      measured.objects.join(' → ').padStart(11),
      String(frames.length).padStart(8),
      ...[
        [readings[0] ?? 0, wholeBytes],
        [at(readings.slice(1), 0.5), at(changeBytes, 0.5)],
      ].map(([ms = 0, bytes = 0]) => `${ms.toFixed(2)}, ${(bytes / 1_000).toFixed(1)}`.padStart(14)),
      query,
    ];
    console.log(columns.join(' '));
    if (medianMs > goalMs || measured.objects[1] > measured.objects[0]) process.exitCode = 1;
  }
});
