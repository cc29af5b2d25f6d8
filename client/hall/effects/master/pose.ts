/** Which drawing of the master is shown: from his mood, his way and how long it has lasted. */
import type { Doing, Ms } from '../../../../shared/simul/index.ts';
import type { Mood } from '../../../models/mood.ts';
import type { Place } from '../../layout/place.ts';

type Pose = { readonly art: string; readonly mirrored: boolean };

const REACH_MS = 120;
/** How long a master stands at one board before falling asleep. */
const ASLEEP_AFTER_MS = 1500;
const BREATH_MS = 900;
const SIP_MS = 1400;
/** The length of a step, in design pixels. */
const STEP_PX = 14;

const frames = (name: string, count: number) => Array.from({ length: count }, (_, i) => `${name}-${i}`);

/** Every drawing that a pose may name. */
export const masterArt: readonly string[] = [
  ...frames('master/walk-n', 4),
  ...frames('master/walk-e', 4),
  ...frames('master/walk-s', 4),
  ...frames('master/reach-e', 2),
  ...frames('master/idle', 2),
  ...frames('master/sleep', 2),
  ...frames('master/sip', 3),
];

/** The poses of a master who has a board to serve and no brain to play with. */
export const askArt: readonly string[] = frames('master/ask', 2);
const ASKS_MS = 600;

/** The pose of a master whom a blocking call holds: caught in the middle of a move, wide awake. */
export const frozenArt = 'master/frozen-0';

/** The same poses without a crown. */
export const bareArt: ReadonlyMap<string, string> = new Map(
  masterArt.map((art) => [art, art.replace('master/', 'master/bare-')]),
);

/** The pose in this mood, `lastsMs` after it began. Walking west is walking east in a mirror, and he plays to his
 * right, where the board is. */
export function poseOf(mood: Mood, place: Place, lastsMs: Ms, doing?: Doing): Pose {
  const upright = (art: string): Pose => ({ art, mirrored: false });
  if (doing === 'brainWait') return upright(askArt[Math.floor(lastsMs / ASKS_MS) % 2] as string);
  if (doing === 'switch') return upright('master/idle-0');
  switch (mood) {
    case 'walks': {
      const frame = Math.floor(place.walkedPx / STEP_PX) % 4;
      const seen = place.facing === 'w' ? 'e' : place.facing;
      return { art: `master/walk-${seen}-${frame}`, mirrored: place.facing === 'w' };
    }
    case 'plays':
      return { art: `master/reach-e-${lastsMs < REACH_MS ? 0 : 1}`, mirrored: true };
    case 'wasting':
    case 'waiting': {
      const breath = Math.floor(lastsMs / BREATH_MS) % 2;
      return upright(lastsMs < ASLEEP_AFTER_MS ? `master/idle-${breath}` : `master/sleep-${breath}`);
    }
    case 'resting':
      return upright(`master/sip-${[0, 1, 2, 1][Math.floor(lastsMs / SIP_MS) % 4]}`);
  }
}
