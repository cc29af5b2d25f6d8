/**
 * `npm run chaos -- cluster [--servers 4] [--halls 8] [--phones 12] [--times 10] [--only kill,drain] [--every 20] [--think 0.5]
 * [--away 30]`: several servers that are one; one after the other is killed, frozen or stopped, and Redis and PostgreSQL go
 * away, so many times each, while the same classes play. `--every`: seconds from one trouble to the next; else soon after
 * everybody is back. `--think`: seconds on average between a phone's turn and its move; whoever thinks for too long is moved
 * for, and is promised nothing.
 */
import { hasPostgres } from '../../server/testing/postgres.ts';
import { hasRedis } from '../../server/testing/redis.ts';
import { THINKING_CAP_MS } from '../../shared/protocol/classroom.ts';
import { asked, chosenOf } from '../asked.ts';
import { skipped } from '../class/servers.mjs';
import { dueIn } from './means/cadence.ts';
import { SPEED } from './means/class-at-play.ts';
import { atShare, judge } from './means/figures.ts';
import { rowOf } from './several/row.ts';
import { several } from './several/several.ts';
import { TROUBLES } from './several/troubles.ts';

const { only, times, away, every, think, ...size } = asked(
  { servers: 4, halls: 8, phones: 12, times: 10, away: 30, think: 0.5, every: null },
  { words: ['only'] },
);
const kinds = chosenOf(TROUBLES, only);
if (!hasPostgres || !hasRedis) {
  for (const sentence of skipped) console.info(sentence);
  process.exit(1);
}
const thinkMsMax = THINKING_CAP_MS / SPEED;
const thinkMs = think * 1_000;
if (thinkMs >= thinkMsMax) {
  console.error(`--think ${think}: write less than ${thinkMsMax / 1_000}: who thinks longer is moved for.`);
  process.exit(1);
}
const quietMs = every === null ? () => 2_000 + 3_000 * Math.random() : dueIn(every * 1_000);
const outcome = await several({
  ...size,
  troubles: kinds.flatMap((kind) => Array(Math.ceil(times)).fill(kind)),
  quietMs,
  awayMs: away * 1_000,
  thinkMs: () => thinkMs * (0.2 + 1.6 * Math.random()),
  told: console.info,
});
const { seatedMs, halls, promised, kept, lost, doubled, illegal, notExported } = outcome;
const { database, redis } = outcome.away;
console.info(
  `\n${promised} moves promised, ${kept} in the database; halls of each server in the end: ${halls.join(', ')}`,
);
const command = `npm run chaos -- cluster ${process.argv.slice(2).join(' ')}`.trim();
for (const kind of kinds) console.info(rowOf(kind, times, size, outcome, command));
const whileDatabaseWasAway = {
  what: 'nothing promised and no clock moved while PostgreSQL was away',
  is: database.promised === 0 && database.stoodStill === database.classes,
};
const whileRedisWasAway = {
  what: 'classes played on while Redis was away',
  is: redis.promised > 0 && redis.stoodStill === 0,
};
judge([
  { what: `${lost} lost, ${doubled} doubled, ${illegal} illegal`, is: lost + doubled + illegal === 0 },
  { what: `${notExported} missing in what can be taken home`, is: notExported === 0 && promised > 0 },
  ...kinds.map((kind) => ({
    what: `${kind}: back within 10 s at p95`,
    is: atShare(seatedMs[kind], 0.95) <= 10_000,
  })),
  ...(kinds.includes('database') ? [whileDatabaseWasAway] : []),
  ...(kinds.includes('redis') ? [whileRedisWasAway] : []),
]);
process.exit();
