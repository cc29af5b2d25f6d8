/**
 * `npm run chaos -- slow [--readers 100] [--seconds 30] [--boards 200]`: guests who never read, again and again; and a stage
 * that comes late into a big class over a slow line.
 */
import { parseArgs } from 'node:util';
import { freePort, startServer } from '../class/server.ts';
import { ClassAtPlay } from './means/class-at-play.ts';
import { atShare, inShort, judge } from './means/figures.ts';
import { comeLate } from './trials/late-stage.ts';
import { neverRead } from './trials/slow-readers.ts';

const { values } = parseArgs({
  options: {
    readers: { type: 'string', default: '100' },
    seconds: { type: 'string', default: '30' },
    boards: { type: 'string', default: '200' },
  },
});
const forMs = Number(values.seconds) * 1_000;
const PHONES = 30;
const QUICK = 20;

const server = await startServer(await freePort(), ':memory:', 5);
const klass = await ClassAtPlay.begin({ server, phones: PHONES });
const { lastedMs, beforeMb, mostMb } = await neverRead(server, klass.code, Number(values.readers), forMs);
const acksMs = klass.acksMs;
klass.leave();
await server.stop();
console.info(
  `${values.readers} readers at a time, ${lastedMs.length} in all; each lasted ${inShort(lastedMs)}`,
);
console.info(`memory ${beforeMb} MB before, at most ${mostMb} MB; others' moves ${inShort(acksMs)}`);

const port = await freePort();
const quick = await startServer(port, ':memory:', QUICK);
const late = await comeLate(quick, port, Number(values.boards), forMs);
await quick.stop();
console.info(
  `late stage, ${values.boards} boards, 200 KB/s: ${late.facts} facts; a picture after ${Math.round(late.pictureMs)} ms, all after ${Math.round(late.allMs)} ms, cut ${late.losses} times`,
);
judge([
  { what: 'whoever never reads is cut within 10 s', is: atShare(lastedMs, 1) <= 10_000 },
  { what: `memory at most 64 MB up: ${mostMb - beforeMb} MB`, is: mostMb - beforeMb <= 64 },
  { what: 'a late stage gets in over a slow line, and knows all', is: late.isSame && late.losses === 0 },
]);
process.exit();
