/**
 * `npm run chaos -- disk [--cuts 1000] [--phones 30] [--seconds 40] [--full 30] [--seed N]`: the power is cut at bytes that the disk
 * had not confirmed (needs `strace`), and the disk is full for a while in mid-round (needs `prlimit`).
 */
import { join } from 'node:path';
import { asked } from '../asked.ts';
import { freePort } from '../class/server.ts';
import { newSeed } from './means/dice.ts';
import { canTrace } from './means/disk-trace.ts';
import { type Goal, judge } from './means/figures.ts';
import { inOwnFolder } from './means/own-folder.ts';
import { canFill, fillDisk } from './trials/full-disk.ts';
import { cutPower, playTraced } from './trials/power-cut.ts';

const { cuts, phones, seconds, full, seed } = asked(
  { cuts: 1_000, phones: 30, seconds: 40, full: 30, seed: newSeed() },
  { mayBe0: ['cuts', 'full', 'seed'] },
);
const goals: Goal[] = [];

if (cuts > 0 && canTrace())
  await inOwnFolder(async (folder) => {
    console.info(`seed ${seed}`);
    const trace = await playTraced(folder, await freePort(), phones, seconds * 1_000);
    const outcome = await cutPower(folder, trace, cuts, seed);
    const { acknowledged, checkpoints, wrong } = outcome;
    console.info(`${acknowledged} moves acknowledged, the log carried over ${checkpoints} times`);
    for (const line of wrong.slice(0, 10)) console.info(`    ${line}`);
    goals.push({
      what: `${cuts} power cuts: nothing acknowledged is missing in ${cuts - wrong.length} of them`,
      is: wrong.length === 0 && acknowledged > 0,
    });
  });
else if (cuts > 0) console.info('No power cuts: they need strace (apt-get install strace).');

if (full > 0 && canFill())
  await inOwnFolder(async (folder) => {
    const dataDir = join(folder, 'data');
    const outcome = await fillDisk(await freePort(), dataDir, phones, full * 1_000);
    const { promised, lost, doubled, illegal, notExported, meanwhile, chargedMs, goesOnMs, byCap } = outcome;
    console.info(
      `${promised} moves promised; the class was held for ${[...new Set(outcome.held)].join(', ')}`,
    );
    console.info(`it went on ${Math.round(goesOnMs)} ms after the disk had room again`);
    const wrong = lost + doubled + illegal + notExported;
    goals.push(
      {
        what: `disk full for ${full} s: ${wrong} lost, doubled, illegal or not exported`,
        is: wrong === 0,
      },
      { what: `nothing acknowledged meanwhile: ${meanwhile}`, is: meanwhile === 0 },
      {
        what: `nobody charged: ${Math.round(chargedMs)} ms of the round, ${byCap} moved on`,
        is: chargedMs < 500 && byCap === 0,
      },
    );
  });
else if (full > 0) console.info('No full disk: it needs prlimit.');
judge(goals);
process.exit();
