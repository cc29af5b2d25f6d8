/** How late an event loop is while a call in it blocks for two seconds: measured by that loop, in a process of its own. */
import { spawnSync } from 'node:child_process';

const SCRIPT = `
const { monitorEventLoopDelay } = require('node:perf_hooks');
const delay = monitorEventLoopDelay({ resolution: 10 });
delay.enable();
setTimeout(() => {
  const before = delay.max;
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 2000);
  setTimeout(() => console.log(JSON.stringify([before / 1e6, delay.max / 1e6])), 200);
}, 500);`;

/** @returns the longest delay in ms before the call, and with it */
export function freezeMs(): readonly [number, number] {
  const { stdout } = spawnSync(process.execPath, ['-e', SCRIPT], { encoding: 'utf8' });
  const [before, blocked]: unknown[] = JSON.parse(stdout);
  return [Number(before), Number(blocked)];
}
