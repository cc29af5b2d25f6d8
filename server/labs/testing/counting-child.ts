/** A child for tests: it counts, and does what real ones may do wrong. */
import { spawn } from 'node:child_process';
import { inChild } from '../child-side.ts';

const hoard: Buffer[] = [];

inChild(({ upTo, next }, { tell, hear, done }) => {
  if (next === 'spawns') {
    const below = spawn('sleep', ['600'], { stdio: 'ignore' });
    tell({ kind: 'spawned', pid: process.pid, below: below.pid });
  }
  for (let count = 1; count <= Number(upTo); count++) tell({ kind: 'counted', count });
  hear((order) => tell({ kind: 'heard', order }));
  if (next === 'ends') done();
  if (next === 'throws') throw new RangeError('nothing to count with');
  if (next === 'eats') setInterval(() => hoard.push(Buffer.alloc(20_000_000, 1)), 20);
});
