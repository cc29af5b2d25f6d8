/** Labs for tests, round a real child process. */
import type { Limits } from '../../../shared/labs/labs.ts';
import { RefusedLab, type ServerLab } from '../lab.ts';

const LIMITS: Limits = {
  upTo: { min: 0, max: 30_000, step: 1, default: 3 },
  next: { of: ['ends', 'stays', 'throws', 'eats', 'spawns', 'refuses'], default: 'ends' },
};
const CHILD = new URL('./counting-child.ts', import.meta.url);

/** @param timeMs so long its child may run */
export function countingLab(name: ServerLab['name'], isHeavy: boolean, timeMs = 60_000): ServerLab {
  return {
    name,
    isHeavy,
    limits: LIMITS,
    start(settings, tell, { startChild }) {
      if (settings.next === 'refuses') throw new RefusedLab('noPython', 'Install Python 3, then try again.');
      const child = startChild(CHILD, settings, { memoryMb: 250, timeMs });
      child.onMessage((message) => tell(message as { kind: string }));
      child.onEnd(tell);
      return {
        order: (order) => child.send({ order }),
        upgrade: (_request, socket) => socket.end('HTTP/1.1 101 Switching Protocols\r\n\r\nfor the lab'),
        http: (_request, response) => void response.json({ said: 'by the lab' }),
        stop: () => child.stop(),
      };
    },
  };
}
