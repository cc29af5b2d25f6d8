/**
 * `npm run fuzz -- frames [--n 2000000] [--guests 400] [--phones 10] [--seed N] [--only 12,57] [--rest 10]`: hostile frames while a class plays.
 * What was sent before an end of the process is printed, and sent again alone with `--seed` and `--only`. So many seconds after
 * the last frame it is looked at what the server still holds.
 */
import { asked } from '../asked.ts';
import { newSeed } from '../chaos/means/dice.ts';
import { atShare, inShort, judge } from '../chaos/means/figures.ts';
import { inWords } from '../class/memory.ts';
import type { Sent } from './hostile-guests.ts';
import { printExits } from './say.ts';
import { sendInThread } from './sending-thread.ts';
import { underWatch } from './under-watch.ts';

/** The halls into which they came are open for a while. */
const HEAP_MB_MORE = 24;

const { n, guests, phones, seed, only, rest } = asked(
  { n: 2_000_000, guests: 400, phones: 10, seed: newSeed(), rest: 10 },
  { mayBe0: ['seed', 'rest'], words: ['only'] },
);
console.info(`seed ${seed}`);
let sent: Sent = { frames: 0, bytes: 0, cuts: 0 };
const startedAtMs = performance.now();
let seconds = 0;
const outcome = await underWatch(
  phones,
  async (watched) => {
    sent = await sendInThread(watched, { seed, count: n, only, guests: only === null ? guests : 1 });
    seconds = Math.round((performance.now() - startedAtMs) / 1_000);
  },
  rest * 1_000,
);
const { acksMs, before, after } = outcome;
console.info(
  `${sent.frames} hostile frames, ${Math.round(sent.bytes / 1e6)} MB, in ${seconds} s; their senders were cut ${sent.cuts} times`,
);
console.info(`others' moves acknowledged: ${acksMs.length}, ${inShort(acksMs)}`);
console.info(
  `memory, the garbage taken out, before: ${inWords(before)}\n                              after: ${inWords(after)}`,
);
const p99Ms = Math.round(atShare(acksMs, 0.99));
judge([
  ...printExits('frames', seed, outcome),
  {
    what: `others' acknowledgements within 100 ms at p99: ${p99Ms} ms`,
    is: p99Ms < 100 && (acksMs.length > 0 || only !== null),
  },
  { what: 'the heap is what it was', is: after.heapUsed < before.heapUsed + HEAP_MB_MORE },
]);
process.exit();
