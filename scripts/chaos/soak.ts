/**
 * `npm run chaos -- soak [--halls 2000] [--sits 100000] [--stopped 60]`: halls are opened and closed, people sit down and leave, and
 * what the process needs is what it needed before; then it stands still for a while, as under a shut lid, and the clock on the
 * wall is set.
 */
import { asked } from '../asked.ts';
import { freePort } from '../class/server.ts';
import { judge } from './means/figures.ts';
import { inOwnFolder } from './means/own-folder.ts';
import { type Needs, soak } from './trials/lifecycles.ts';
import { shutLid } from './trials/shut-lid.ts';

const { halls, sits, stopped } = asked({ halls: 2_000, sits: 100_000, stopped: 60 });
const shown = ({ heapMb, diskMb, timers, sockets, handles }: Needs) =>
  `heap ${heapMb.toFixed(1)} MB, disk ${diskMb.toFixed(2)} MB, ${timers} timers, ${sockets} sockets, ${handles} open files`;

await inOwnFolder(async (dataDir) => {
  const { before, after, sat, classes } = await soak(dataDir, halls, sits, console.info);
  console.info(`before: ${shown(before)}\nafter:  ${shown(after)}`);
  const lid = await shutLid(await freePort(), `${dataDir}-lid`, stopped * 1_000);
  console.info(`stopped for ${stopped} s: the round went on by ${Math.round(lid.chargedMs)} ms of the wall`);
  judge([
    {
      what: `${halls} halls opened and closed, ${sat} sat down and left: heap back`,
      is: after.heapMb < before.heapMb + 8,
    },
    {
      what: 'timers, sockets and open files back',
      is:
        after.timers <= before.timers &&
        after.sockets <= before.sockets &&
        after.handles <= before.handles + 1,
    },
    {
      what: 'disk back, but for the file’s largest size',
      is: classes === 0 && after.diskMb < before.diskMb + 64,
    },
    { what: 'nobody charged for a shut lid', is: lid.chargedMs < 2_000 && lid.byCap === 0 },
    { what: 'the class outlives a clock that is set, and a kill', is: lid.backAfterJump },
  ]);
});
process.exit();
