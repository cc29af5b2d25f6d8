/** A run that is all in one child: what the child tells is told, and its end is the end. */
import type { LabEvent, Settings } from '../../../shared/labs/labs.ts';
import type { ChildLimits } from '../child.ts';
import type { Means, RunningLab } from '../lab.ts';

type Tell = (event: LabEvent) => void;

/** @param file the child's module, which begins with `child-side.ts` */
export function runInChild(
  file: URL,
  settings: Settings,
  limits: ChildLimits,
  { startChild }: Means,
  tell: Tell,
): RunningLab {
  const child = startChild(file, settings, limits);
  child.onMessage((message) => {
    if (isEvent(message)) tell(message);
  });
  child.onEnd(tell);
  return { stop: () => child.stop() };
}

const isEvent = (message: unknown): message is LabEvent =>
  typeof message === 'object' && message !== null && 'kind' in message && typeof message.kind === 'string';

/** "4.4 GB", "360 MB": sizes in the sentences of refusals; 1 MB is 10^6 bytes. */
export const memoryInWords = (mb: number): string =>
  mb >= 1_000 ? `${(mb / 1_000).toFixed(1)} GB` : `${Math.round(mb)} MB`;
