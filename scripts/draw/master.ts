/** The master's drawings by file name. */
import { group, picture, sticker } from './ink.ts';
import { crown } from './master-parts.ts';
import { idling, reachEast, reachWest, resting, sipping, sleeping } from './master-poses.ts';
import { walkEast, walkNorth, walkSouth } from './master-walks.ts';

const numbered = (name: string, frames: readonly string[]) =>
  frames.map((frame, at) => [`master/${name}-${at}.svg`, frame] as const);

export const masterFiles = [
  ...numbered('walk-s', walkSouth),
  ...numbered('walk-n', walkNorth),
  ...numbered('walk-e', walkEast),
  ...numbered('reach-e', reachEast),
  ...numbered('reach-w', reachWest),
  ...numbered('idle', idling),
  ...numbered('sleep', sleeping),
  ...numbered('sip', sipping),
  ...numbered('rest', [resting]),
  ['master/crown.svg', picture(48, 36, sticker([group('translate(-24 -2)', crown())]))] as const,
];
