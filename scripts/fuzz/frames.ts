/**
 * `npm run fuzz -- frames [--n 2000000] [--guests 400] [--seed N] [--only 12,57]`: hostile frames while a class plays. What was sent
 * before an end of the process is printed, and sent again alone with `--seed` and `--only`.
 */
import { parseArgs } from 'node:util';
import { newSeed } from '../chaos/means/dice.ts';
import { atShare, inShort, judge } from '../chaos/means/figures.ts';
import { type Sent, sendFrames } from './hostile-guests.ts';
import { numbersFrom, printExits } from './say.ts';
import { underWatch } from './under-watch.ts';

const { values } = parseArgs({
  options: {
    n: { type: 'string', default: '2000000' },
    guests: { type: 'string', default: '400' },
    phones: { type: 'string', default: '10' },
    seed: { type: 'string', default: String(newSeed()) },
    only: { type: 'string' },
  },
});
const seed = Number(values.seed);
console.info(`seed ${seed}`);
let sent: Sent = { frames: 0, bytes: 0, cuts: 0 };
const startedAtMs = performance.now();
const outcome = await underWatch(Number(values.phones), async (watched) => {
  const frames = numbersFrom(Number(values.n), values.only);
  sent = await sendFrames(watched, { seed, frames, guests: values.only ? 1 : Number(values.guests) });
});
const { acksMs, beforeMb, afterMb } = outcome;
const seconds = Math.round((performance.now() - startedAtMs) / 1_000);
console.info(
  `${sent.frames} hostile frames, ${Math.round(sent.bytes / 1e6)} MB, in ${seconds} s; their senders were cut ${sent.cuts} times`,
);
console.info(
  `others' moves acknowledged: ${acksMs.length}, ${inShort(acksMs)}; memory ${beforeMb} MB before, ${afterMb} after`,
);
const p99Ms = Math.round(atShare(acksMs, 0.99));
judge([
  ...printExits('frames', seed, outcome),
  {
    what: `others' acknowledgements within 100 ms at p99: ${p99Ms} ms`,
    is: p99Ms < 100 || acksMs.length === 0,
  },
]);
process.exit();
