/** The master's drawings by file name. */
import {
  group,
  INK,
  line,
  oval,
  PAPER,
  type Part,
  picture,
  slab,
  solid,
  sticker,
  tone,
  WHITE,
} from './ink.ts';
import { bald, crown, HEIGHT, WIDTH } from './master-parts.ts';
import { asking, frozen, idling, reachEast, reachWest, resting, sipping, sleeping } from './master-poses.ts';
import { walkEast, walkNorth, walkSouth } from './master-walks.ts';

const CANVAS = '#8F9A4F';
const CANVAS_SHADE = '#727C3A';
const CARPET = '#B3263A';
const CARPET_SHADE = '#8C1D2E';

/** Lies over any upright pose: the band under his crown, and a drop that flies. */
const sweatband = picture(WIDTH, HEIGHT, [
  solid('M30 31Q48 24.5 66 31L67.5 37.5Q48 31 28.5 37.5z', '#B3263A'),
  tone('M29.6 33.2Q48 26.8 66.4 33.2L66.9 35.2Q48 28.8 29.1 35.2z', WHITE),
  solid('M75 22q5 7 0 10q-6 -2 0 -10z', '#D6ECF7'),
  line('M80 38l5 2', '#8FBFD6', 2.5),
]);

/** He carries his stack: a backpack with a rolled carpet on top, and a plate for what it weighs. */
const backpack = picture(
  80,
  88,
  sticker([
    solid(slab(8, 26, 64, 56, 14), CANVAS),
    tone('M10 42Q40 52 70 42V40Q70 27.5 58 27.5H22Q10 27.5 10 40z', CANVAS_SHADE),
    line('M10 42Q40 53 70 42', INK, 2.5),
    solid(slab(3, 8, 74, 20, 9), CARPET),
    tone('M16 9.5H24V26.5H16zM56 9.5H64V26.5H56z', CARPET_SHADE),
    solid(oval(68, 18, 6, 7), CARPET_SHADE),
    line('M68 15q3 1 2 4', PAPER, 2),
    solid('M24 24H29V34H24zM51 24H56V34H51z', '#7A5636'),
  ]),
);

const frames = (name: string, drawn: readonly string[]) =>
  drawn.map((frame, at) => [`master/${name}-${at}.svg`, frame] as const);

/** All in which he works or waits; whoever has no brain wears no crown. */
const posesIn = (before: string, hat: readonly Part[]) => [
  ...frames(`${before}walk-s`, walkSouth(hat)),
  ...frames(`${before}walk-n`, walkNorth(hat)),
  ...frames(`${before}walk-e`, walkEast(hat)),
  ...frames(`${before}reach-e`, reachEast(hat)),
  ...frames(`${before}idle`, idling(hat)),
  ...frames(`${before}sleep`, sleeping(hat)),
  ...frames(`${before}sip`, sipping(hat)),
];

export const masterFiles = [
  ...posesIn('', crown()),
  ...posesIn('bare-', bald()),
  ...frames('reach-w', reachWest(crown())),
  ...frames('ask', asking),
  ...frames('rest', [resting]),
  ...frames('frozen', [frozen]),
  ['master/backpack.svg', backpack] as const,
  ['master/sweatband.svg', sweatband] as const,
  ['master/crown.svg', picture(48, 36, sticker([group('translate(-24 -2)', crown())]))] as const,
];
