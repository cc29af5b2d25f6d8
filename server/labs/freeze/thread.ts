/** The thread beside the loop: it does the same work when it is asked to, and says how long it took. */
import { parentPort } from 'node:worker_threads';
import type { Work } from '../../../shared/labs/freeze.ts';
import { hold } from './hold.ts';

parentPort?.on('message', ({ ms, work }: { ms: number; work: Work }) => {
  parentPort?.postMessage(hold(ms, work));
});
