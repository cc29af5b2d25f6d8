/**
 * `npm run fuzz -- http [--n 50000] [--phones 10] [--seed N] [--only 12,57]`: bad requests over HTTP while a class plays; what is complete is
 * answered at once, what never ends within ten seconds.
 */
import { asked } from '../asked.ts';
import { newSeed } from '../chaos/means/dice.ts';
import { atShare, countOf, inShort, judge } from '../chaos/means/figures.ts';
import { requestOf } from './grammar/http.ts';
import { type Answer, sendRequests } from './hostile-requests.ts';
import { numbersFrom, printExits } from './say.ts';
import { underWatch } from './under-watch.ts';

const { n, phones, seed, only } = asked(
  { n: 50_000, phones: 10, seed: newSeed() },
  { mayBe0: ['seed'], words: ['only'] },
);
const AT_A_TIME = 8;
const SHOWN = 5;
console.info(`seed ${seed}`);
let answers: readonly Answer[] = [];
const outcome = await underWatch(phones, async (watched) => {
  const requests = numbersFrom(n, only);
  answers = await sendRequests(watched, { seed, requests, atATime: AT_A_TIME });
});

const complete = answers.filter(({ is }) => is === 'complete');
const incomplete = answers.filter(({ is }) => is === 'incomplete');
/** Our own faults, and silence: for a full server it is no fault to say so. */
const wrong = complete.filter(({ status }) => status === null || (status >= 500 && status !== 503));
const times = complete.map(({ ms }) => ms);
const untold = incomplete.filter(({ status, ms }) => !(status === 408 || status === 400) || ms > 10_500);
console.info(
  `${complete.length} complete requests, ${JSON.stringify(countOf(complete.map(({ status }) => String(status))))}`,
);
console.info(
  `answered: ${inShort(times)}; others' moves: ${outcome.acksMs.length}, ${inShort(outcome.acksMs)}`,
);
for (const { number, status } of [...wrong, ...untold].slice(0, SHOWN))
  console.info(
    `    ${number}: ${status} to ${JSON.stringify(requestOf(seed, number).bytes.toString('latin1').slice(0, 300))}`,
  );
const p99Ms = Math.round(atShare(outcome.acksMs, 0.99));
judge([
  ...printExits('http', seed, outcome),
  { what: `${wrong.length} complete requests met with silence or a fault of ours`, is: wrong.length === 0 },
  {
    what: `answered within 200 ms at p99: ${Math.round(atShare(times, 0.99))} ms`,
    is: atShare(times, 0.99) <= 200,
  },
  {
    what: `${incomplete.length} incomplete ones, ${untold.length} of them not told within 10 s`,
    is: untold.length === 0,
  },
  {
    what: `others' acknowledgements within 100 ms at p99: ${p99Ms} ms`,
    is: p99Ms < 100 && (outcome.acksMs.length > 0 || only !== null),
  },
]);
process.exit();
