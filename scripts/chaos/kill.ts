/** `npm run chaos -- kill [--kills 20] [--phones 30]`: kill -9 at random instants; no promised move may be missing. */
import { asked } from '../asked.ts';
import { printFire } from './means/print-fire.ts';

const { kills, phones } = asked({ kills: 20, phones: 30 });
await printFire({
  how: 'kill',
  ends: Math.ceil(kills),
  phones,
  quietMs: () => 300 + 2_200 * Math.random(),
  goals: ({ p95SeatedMs }) => [{ what: 'seated within 3 s at p95', is: p95SeatedMs <= 3_000 }],
});
