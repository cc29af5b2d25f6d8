/** For a server in a trial: at SIGUSR2 it takes the garbage out, and says what it then needs, in bytes. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { isMainThread } from 'node:worker_threads';

const TURNS = 3;
if (isMainThread)
  process.on('SIGUSR2', () => {
    setFlagsFromString('--expose-gc');
    const collect = runInNewContext('gc');
    for (let turn = 0; turn < TURNS; turn++) collect();
    console.info(JSON.stringify({ memory: process.memoryUsage() }));
  });
