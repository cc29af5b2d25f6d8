/** The child of the lab on throughput: it starts the slow service and those who ask it, and counts. */
import { throughputSettings } from '../../../shared/labs/throughput.ts';
import { inChild } from '../child-side.ts';
import { runThroughput } from './run.ts';

inChild(async (settings, server) => {
  await runThroughput(throughputSettings(settings), server.tell);
  server.done();
});
