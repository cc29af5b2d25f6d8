/** The course's sleep test, each script in a process of its own: in Python as it stands, and its like in Node. */
import { spawnSync } from 'node:child_process';
import { examples } from '../../../client/code/watch/examples.ts';
import { PYTHON, pythonVersion } from '../../../server/labs/programs/program.ts';

const IN_NODE = {
  blocks: `
const sleep = (ms) => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
const start = performance.now();
for (let i = 0; i < 5; i++) sleep(1000);
console.log('Total time: ' + ((performance.now() - start) / 1000).toFixed(2) + 's');`,
  waits: `
const { setTimeout: sleep } = require('node:timers/promises');
(async () => {
  const start = performance.now();
  await Promise.all(Array.from({ length: 5 }, () => sleep(1000)));
  console.log('Total time: ' + ((performance.now() - start) / 1000).toFixed(2) + 's');
})();`,
} as const;

export type SleepTest = { readonly where: string; readonly blocking: string; readonly async: string };

/** @returns the total that each script prints, "5.01s"; of Python where there is one */
export function sleepTests(): readonly SleepTest[] {
  const version = pythonVersion(PYTHON);
  const inPython = (script: string) => totalOf(PYTHON, ['-c', script]);
  const inNode = (script: string) => totalOf(process.execPath, ['-e', script]);
  return [
    ...(version === null
      ? []
      : [
          {
            where: `python3 ${version}`,
            blocking: inPython(examples.blocks),
            async: inPython(examples.waits),
          },
        ]),
    { where: `Node ${process.version}`, blocking: inNode(IN_NODE.blocks), async: inNode(IN_NODE.waits) },
  ];
}

function totalOf(command: string, args: readonly string[]): string {
  const { stdout, stderr } = spawnSync(command, args, { encoding: 'utf8' });
  return /Total time: (.*)/.exec(stdout)?.[1] ?? `no total: ${stderr.trim().split('\n').at(-1)}`;
}
