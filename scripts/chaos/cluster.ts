/** `npm run chaos -- cluster [--servers 4] [--halls 8] [--phones 12] [--troubles 30] [--only kill] [--away 3]`: several servers that are one; each in turn is killed, frozen or stopped, and Redis and PostgreSQL go away (for so many seconds). */
import { parseArgs } from 'node:util';
import { hasPostgres } from '../../server/testing/postgres.ts';
import { hasRedis } from '../../server/testing/redis.ts';
import { skipped } from '../class/servers.mjs';
import { atShare, inShort, judge } from './means/figures.ts';
import { several, TROUBLES } from './trials/several.ts';

const number = (standard: string) => ({ type: 'string', default: standard }) as const;
const { values } = parseArgs({
  options: {
    servers: number('4'),
    halls: number('8'),
    phones: number('12'),
    troubles: number('30'),
    away: number('3'),
    only: { type: 'string' },
  },
});
if (!hasPostgres || !hasRedis) {
  for (const sentence of skipped) console.info(sentence);
  process.exit(1);
}
const kinds = TROUBLES.filter((one) => values.only === undefined || values.only === one);
const troubles = Array.from(
  { length: Number(values.troubles) },
  (_, index) => kinds[index % kinds.length] ?? 'kill',
);
const outcome = await several({
  servers: Number(values.servers),
  halls: Number(values.halls),
  phones: Number(values.phones),
  troubles,
  quietMs: () => 2_000 + 3_000 * Math.random(),
  awayMs: Number(values.away) * 1_000,
  told: console.info,
});
const { seatedMs, halls, promised, kept, lost, doubled, illegal, notExported } = outcome;
console.info(
  `\n${promised} moves promised, ${kept} in the database; halls of each server in the end: ${halls.join(', ')}`,
);
for (const kind of kinds)
  console.info(`${kind}: from then until a phone has its seat again: ${inShort(seatedMs[kind])}`);
judge([
  { what: `${lost} lost, ${doubled} doubled, ${illegal} illegal`, is: lost + doubled + illegal === 0 },
  { what: `${notExported} missing in what can be taken home`, is: notExported === 0 && promised > 0 },
  ...kinds.map((kind) => ({
    what: `${kind}: back within 10 s at p95`,
    is: atShare(seatedMs[kind], 0.95) <= 10_000,
  })),
]);
process.exit();
