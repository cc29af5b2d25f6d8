/**
 * `npm run chaos -- slow [--readers 100] [--seconds 30] [--boards 200]`: guests who never read, again and again; and a stage
 * that comes late into a big class over a slow line.
 */
import { asked } from '../asked.ts';
import { freePort, startServer } from '../class/server.ts';
import { ClassAtPlay } from './means/class-at-play.ts';
import { atShare, inShort, judge } from './means/figures.ts';
import { comeLate } from './trials/late-stage.ts';
import { neverRead } from './trials/slow-readers.ts';

const { readers, seconds, boards } = asked({ readers: 100, seconds: 30, boards: 200 });
const forMs = seconds * 1_000;
const PHONES = 30;
const QUICK = 20;

const server = await startServer(await freePort(), ':memory:', 5);
const klass = await ClassAtPlay.begin({ server, phones: PHONES });
const { lastedMs, beforeMb, mostMb } = await neverRead(server, klass.code, readers, forMs);
const acksMs = klass.acksMs;
klass.leave();
await server.stop();
console.info(`${readers} readers at a time, ${lastedMs.length} in all; each lasted ${inShort(lastedMs)}`);
console.info(`memory ${beforeMb} MB before, at most ${mostMb} MB; others' moves ${inShort(acksMs)}`);

const port = await freePort();
const quick = await startServer(port, ':memory:', QUICK);
const late = await comeLate(quick, port, boards, forMs);
await quick.stop();
console.info(
  `late stage, ${boards} boards, 200 KB/s: ${late.facts} facts; a picture after ${Math.round(late.pictureMs)} ms, all after ${Math.round(late.allMs)} ms, cut ${late.losses} times`,
);
judge([
  { what: 'whoever never reads is cut within 10 s', is: atShare(lastedMs, 1) <= 10_000 },
  { what: `memory at most 64 MB up: ${mostMb - beforeMb} MB`, is: mostMb - beforeMb <= 64 },
  { what: 'a late stage gets in over a slow line, and knows all', is: late.isSame && late.losses === 0 },
]);
process.exit();
