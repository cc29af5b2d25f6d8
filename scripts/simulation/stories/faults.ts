/** What befalls a class: its network, its disk, its process, and the clock on the wall. */
import type { Ms } from '../../../shared/simul/index.ts';
import type { Draws } from '../world/draws.ts';
import type { Step } from './story.ts';

const FIRST_MS = 4_000;
const HOUR_MS = 3_600_000;

/**
 * @param people how many there are beside the host
 * @param slowness 1: as often as a class that is wide awake bears
 */
export function befalls(people: number, slowness: number, lastsMs: Ms, draws: Draws): readonly Step[] {
  const steps: Step[] = [];
  // Some classes are calm, some are stormy.
  const everyMs = draws.pick([4_000, 10_000, 30_000, 1e9]) * slowness;
  for (
    let atMs = FIRST_MS + draws.share() * everyMs;
    atMs < lastsMs;
    atMs += draws.between(0.3, 1.7) * everyMs
  )
    steps.push({ atMs: Math.round(atMs), ...anyFault(people, draws) } as Step);
  return steps;
}

function anyFault(people: number, draws: Draws) {
  const what = draws.weighted({
    cut: 5,
    stall: 4,
    slow: 1.5,
    full: 1,
    dies: 3,
    isUpdated: 0.6,
    stands: 0.7,
    jumps: 0.5,
  });
  const who = draws.may(0.15) ? null : draws.int(-1, people);
  switch (what) {
    case 'cut':
      return { by: 'network', does: 'cuts', who };
    case 'stall':
      return { by: 'network', does: 'stalls', who, forMs: draws.int(300, 15_000) };
    case 'slow':
      return { by: 'disk', does: 'isSlow', forMs: draws.int(1_000, 12_000) };
    case 'full':
      return { by: 'disk', does: 'isFull', forMs: draws.int(500, 12_000) };
    case 'dies':
      return {
        by: 'process',
        does: 'dies',
        downMs: draws.int(100, 9_000),
        lostMs: draws.int(0, 200),
        isKept: draws.may(0.5),
        isSilent: draws.may(0.2),
      };
    case 'isUpdated':
      return { by: 'process', does: 'isUpdated', downMs: draws.int(100, 3_000) };
    case 'stands':
      return { by: 'process', does: 'standsStill', forMs: draws.int(500, 60_000) };
    case 'jumps':
      return { by: 'wall', does: 'jumps', byMs: draws.int(-2 * HOUR_MS, 2 * HOUR_MS) };
  }
}
