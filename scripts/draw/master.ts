/** The master's drawings by file name. */
import { group, line, picture, solid, sticker, tone, WHITE } from './ink.ts';
import { crown, HEIGHT, WIDTH } from './master-parts.ts';
import { idling, reachEast, reachWest, resting, sipping, sleeping } from './master-poses.ts';
import { walkEast, walkNorth, walkSouth } from './master-walks.ts';

/** Lies over any upright pose: the band under his crown, and a drop that flies. */
const sweatband = picture(WIDTH, HEIGHT, [
  solid('M30 31Q48 24.5 66 31L67.5 37.5Q48 31 28.5 37.5z', '#B3263A'),
  tone('M29.6 33.2Q48 26.8 66.4 33.2L66.9 35.2Q48 28.8 29.1 35.2z', WHITE),
  solid('M75 22q5 7 0 10q-6 -2 0 -10z', '#D6ECF7'),
  line('M80 38l5 2', '#8FBFD6', 2.5),
]);

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
  ['master/sweatband.svg', sweatband] as const,
  ['master/crown.svg', picture(48, 36, sticker([group('translate(-24 -2)', crown())]))] as const,
];
