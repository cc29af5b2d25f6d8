/**
 * `npm run bench -- hall [--seats 1000] [--think 10] [--seconds 20] [--disk]`: one hall full of people on one thread, beside
 * bare `ws` in the same run. `--joins 500 [--for 20]`: so many come each second while others play. `--halls 40`: as many
 * halls of 24, chess and disk included. `--profile FOLDER`: a processor profile of the server.
 */
import { loadavg } from 'node:os';
import { asked } from '../asked.ts';
import { machine } from '../chaos/means/figures.ts';
import { fullHall } from './hall/full-hall.ts';
import { manyHalls } from './hall/many-halls.ts';
import { rush } from './hall/rush.ts';

const { seats, think, seconds, joins, halls, disk, profile, ...rest } = asked(
  { seats: 1_000, think: 10, seconds: 20, joins: null, for: 20, halls: null },
  { words: ['profile'], flags: ['disk'] },
);
console.info(`${machine()} at first`);
const common = { thinkMs: think * 1_000, playMs: seconds * 1_000, isOnDisk: disk, profile };
if (halls !== null) await manyHalls({ ...common, halls });
else if (joins !== null) await rush({ ...common, perSecond: joins, seconds: rest.for });
else await fullHall({ ...common, seats: Math.ceil(seats) });
console.info(`load ${loadavg()[0]?.toFixed(1)} at the end`);
process.exit();
