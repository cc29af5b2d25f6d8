/**
 * `npm run bench -- hall [--seats 10000] [--think 10] [--seconds 20] [--disk]`: one hall full of people on one thread, beside
 * bare `ws` in the same run. `--joins 500 [--for 20]`: so many come each second while others play. `--halls 40`: as many
 * halls of 24, chess and disk included. `--profile FOLDER`: a processor profile of the server.
 */
import { cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { fullHall } from './hall/full-hall.ts';
import { manyHalls } from './hall/many-halls.ts';
import { rush } from './hall/rush.ts';

const { values } = parseArgs({
  options: {
    seats: { type: 'string', default: '1000' },
    think: { type: 'string', default: '10' },
    seconds: { type: 'string', default: '20' },
    joins: { type: 'string' },
    for: { type: 'string', default: '20' },
    halls: { type: 'string' },
    disk: { type: 'boolean', default: false },
    profile: { type: 'string' },
  },
});
const numbers = [
  values.seats,
  values.think,
  values.seconds,
  values.for,
  values.joins ?? 1,
  values.halls ?? 1,
];
if (!numbers.every((one) => Number(one) > 0)) {
  console.error('--seats, --think, --seconds, --joins, --for and --halls are numbers above 0.');
  process.exit(1);
}
const load = () => loadavg()[0]?.toFixed(1);
console.info(`${cpus()[0]?.model}, ${cpus().length} cores, Node ${process.version}, load ${load()} at first`);
const common = {
  thinkMs: Number(values.think) * 1_000,
  playMs: Number(values.seconds) * 1_000,
  isOnDisk: values.disk,
  profile: values.profile ?? null,
};
if (values.halls !== undefined) await manyHalls({ ...common, halls: Number(values.halls) });
else if (values.joins !== undefined)
  await rush({ ...common, perSecond: Number(values.joins), seconds: Number(values.for) });
else await fullHall({ ...common, seats: Math.floor(Number(values.seats)) });
console.info(`load ${load()} at the end`);
process.exit();
