/** What a class is opened with that has no server around it: no log, no programs of the class, a wall whose clock stands. */
import type { Clock } from '../../shared/round/ports.ts';
import { systemChance } from '../chance.ts';
import { hashOf } from '../classroom/seats/seats.ts';
import { meansOf } from '../labs/means.ts';
import { LabRuns } from '../labs/runs.ts';
import { openLog } from '../log.ts';
import { Programs } from '../programs/programs.ts';
import type { SessionOptions } from '../session/session.ts';
import { MemoryStore } from '../store/memory-store.ts';

export const CODE = '412907';
export const SECRET = 'secret';

/** @param more what else than usual, or otherwise; missing: a store in the memory */
export function sessionOptions(
  clock: Clock,
  more: Pick<SessionOptions, 'plan' | 'seats' | 'engine'> & Partial<SessionOptions>,
): SessionOptions {
  return {
    code: CODE,
    secretHash: hashOf(SECRET),
    autopilot: false,
    names: 'typed',
    seed: 5,
    speed: 1,
    clock,
    programs: new Programs(clock, 1),
    labs: new LabRuns([], clock, () => meansOf(clock)),
    store: new MemoryStore(),
    log: openLog('silent'),
    wallTime: () => 0,
    chance: systemChance,
    ...more,
  };
}
