/** `npm run chaos -- drain [--minutes 5] [--phones 30]`: SIGTERM every 5 s, and a new server at once; nothing may be missing. */
import { asked } from '../asked.ts';
import { dueIn } from './means/cadence.ts';
import { printFire } from './means/print-fire.ts';

const EVERY_MS = 5_000;
const { minutes, phones } = asked({ minutes: 5, phones: 30 });
const ends = Math.max(1, Math.round((minutes * 60_000) / EVERY_MS));
await printFire({
  how: 'stop',
  ends,
  phones,
  quietMs: dueIn(EVERY_MS),
  goals: ({ longestDeafMs }) => [{ what: 'at most 1.5 s down', is: longestDeafMs <= 1_500 }],
});
