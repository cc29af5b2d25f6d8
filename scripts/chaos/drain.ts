/** `npm run chaos -- drain [--minutes 5] [--phones 30]`: SIGTERM every 5 s, and a new server at once; nothing may be missing. */
import { parseArgs } from 'node:util';
import { dueIn } from './means/cadence.ts';
import { printFire } from './means/print-fire.ts';

const EVERY_MS = 5_000;
const { values } = parseArgs({
  options: { minutes: { type: 'string', default: '5' }, phones: { type: 'string', default: '30' } },
});
const ends = Math.max(1, Math.round((Number(values.minutes) * 60_000) / EVERY_MS));
await printFire({
  how: 'stop',
  ends,
  phones: Number(values.phones),
  quietMs: dueIn(EVERY_MS),
  goals: ({ longestDeafMs }) => [{ what: 'at most 1.5 s down', is: longestDeafMs <= 1_500 }],
});
