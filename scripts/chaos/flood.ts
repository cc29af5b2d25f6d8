/**
 * `npm run chaos -- flood [--seconds 60] [--phones 30]`: strangers storm the door of a class that plays, guess its code, and send
 * as much as they can; its own moves are acknowledged on time, and its seats stay theirs.
 */
import { asked } from '../asked.ts';
import { atShare, inShort, judge } from './means/figures.ts';
import { floodAClass } from './trials/door-flood.ts';

const { seconds, phones } = asked({ seconds: 60, phones: 30 });
const outcome = await floodAClass(phones, seconds * 1_000);
const { calmMs, floodedMs, knocks, refused, stillSeated, sent } = outcome;
console.info(
  `${knocks} knocks at the door, refused: ${JSON.stringify(refused)}; ${sent} messages from those inside`,
);
console.info(`moves before the flood: ${calmMs.length}, ${inShort(calmMs)}`);
console.info(`moves in the flood: ${floodedMs.length}, ${inShort(floodedMs)}`);
const p99Ms = Math.round(atShare(floodedMs, 0.99));
judge([
  {
    what: `others' acknowledgements within 100 ms at p99: ${p99Ms} ms`,
    is: p99Ms < 100 && floodedMs.length > 0,
  },
  { what: `${stillSeated} of ${phones} still on their seats`, is: stillSeated === phones },
]);
process.exit();
