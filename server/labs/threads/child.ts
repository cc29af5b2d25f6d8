/** The child of the lab on threads and memory: it starts the programs that wait, and asks the system about them. */
import { threadsSettings } from '../../../shared/labs/threads.ts';
import { inChild } from '../child-side.ts';
import { runThreads } from './run.ts';

inChild(async (settings, server) => {
  await runThreads(threadsSettings(settings), server.tell);
  server.done();
});
