/** `npm run chaos -- kill [--kills 20] [--phones 30]`: kill -9 at random instants; no promised move may be missing. */
import { parseArgs } from 'node:util';
import { printFire } from './means/print-fire.ts';

const { values } = parseArgs({
  options: { kills: { type: 'string', default: '20' }, phones: { type: 'string', default: '30' } },
});
await printFire({
  how: 'kill',
  ends: Number(values.kills),
  phones: Number(values.phones),
  quietMs: () => 300 + 2_200 * Math.random(),
  goals: ({ p95SeatedMs }) => [{ what: 'seated within 3 s at p95', is: p95SeatedMs <= 3_000 }],
});
