/** The lab “Throughput” on the server. */
import {
  filesNeeded,
  memoryNeededMb,
  runMs,
  THROUGHPUT_LIMITS,
  throughputSettings,
} from '../../../shared/labs/throughput.ts';
import { throughput as words } from '../../../shared/text/labs/throughput.ts';
import { type Means, RefusedLab, type ServerLab } from '../lab.ts';
import { runInChild } from '../programs/run-in-child.ts';
import { checkMemory } from '../threads/lab.ts';

/** A machine that is busy with other work takes longer. */
const PATIENCE = 3;
const START_MS = 20_000;

export const throughputLab: ServerLab = {
  name: 'throughput',
  isHeavy: true,
  limits: THROUGHPUT_LIMITS,
  start: (settings, tell, means) => {
    const chosen = throughputSettings(settings);
    const memoryMb = memoryNeededMb(chosen);
    checkMemory(memoryMb, means, words.muchMemory);
    checkFiles(filesNeeded(chosen), means);
    const limits = { memoryMb, timeMs: START_MS + PATIENCE * runMs(chosen) };
    return runInChild(new URL('./child.ts', import.meta.url), settings, limits, means, tell);
  },
};

/** A process may raise its own limit up to the hard one, and these do. @throws RefusedLab where that is too low */
function checkFiles(needed: number, { openFiles: { hard } }: Pick<Means, 'openFiles'>): void {
  if (needed <= hard) return;
  const sentence = words.fewFiles.replace('{{needed}}', String(needed)).replace('{{allowed}}', String(hard));
  throw new RefusedLab('tooFewFiles', sentence);
}
