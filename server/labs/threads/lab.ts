/** The lab “Threads and memory” on the server. */
import { memoryNeededMb, THREADS_LIMITS, threadsSettings } from '../../../shared/labs/threads.ts';
import { threads as words } from '../../../shared/text/labs/threads.ts';
import { type Means, RefusedLab, type ServerLab } from '../lab.ts';
import { memoryInWords, runInChild } from '../programs/run-in-child.ts';

/** Three kinds, each some seconds; a machine that swaps is ended. */
const TIME_MS_MAX = 90_000;
/** The process that starts the others, and asks about them. */
const CHILD_MB = 160;

export const threadsLab: ServerLab = {
  name: 'threads',
  isHeavy: true,
  limits: THREADS_LIMITS,
  start: (settings, tell, means) => {
    const memoryMb = memoryNeededMb(threadsSettings(settings)) + CHILD_MB;
    checkMemory(memoryMb, means, words.refused.tooMuchMemory);
    return runInChild(
      new URL('./child.ts', import.meta.url),
      settings,
      { memoryMb, timeMs: TIME_MS_MAX },
      means,
      tell,
    );
  },
};

/** @param refusal its words @throws RefusedLab where so much is more than what is safe */
export function checkMemory(
  neededMb: number,
  { memory: { safeMb } }: Pick<Means, 'memory'>,
  refusal: string,
): void {
  if (neededMb <= safeMb) return;
  const sentence = refusal
    .replace('{{needed}}', memoryInWords(neededMb))
    .replace('{{safe}}', memoryInWords(safeMb));
  throw new RefusedLab('tooMuchMemory', sentence);
}
