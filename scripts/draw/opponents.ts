/** The people and bots at the tables, 64 x 72: each one thinking, with a hand up, or done. */
import {
  group,
  INK,
  limb,
  line,
  oval,
  type Part,
  picture,
  shadow,
  slab,
  solid,
  sticker,
  tone,
  WHITE,
} from './ink.ts';
import { type Person, people } from './people.ts';

const MOODS = ['think', 'hand', 'done'] as const;
type Mood = (typeof MOODS)[number];

/** An eye whose glint, `aside` px off the middle, says where it looks. */
const openEye = (x: number, y: number, aside: number) => [
  tone(oval(x, y, 2.8), INK),
  tone(oval(x + aside, y - 1, 1), WHITE),
];

const face = (mood: Mood): Part[] => {
  const eyes = {
    think: [...openEye(26, 34, -0.8), ...openEye(37, 34, -0.8)],
    hand: [...openEye(26, 33, 1), ...openEye(38, 33, 1)],
    done: [line('M22.5 34q3.5 -4 7 0M34.5 34q3.5 -4 7 0', INK, 2.5)],
  };
  const mouth = { think: 'M26 41.5q2.5 -1.5 5 0', hand: 'M28 39.5q4 4 8 0', done: 'M27 39q5 5 10 0' };
  return [...eyes[mood], line(mouth[mood], INK, 2.5)];
};

const bust = (fill: string, shade: string): Part[] => [
  solid('M8 70Q7 50 22 48H42Q57 50 56 70z', fill),
  tone('M26 49.5H38Q37 56 32 56T26 49.5z', shade),
];

function person({ skin, shirt, shirtShade, behind = [], over }: Person, mood: Mood): Part[] {
  const raised = [
    limb('M48 62Q57 48 55 26', 7, shirt),
    solid('M48.5 17Q44.5 11 47 9.5Q48.5 9 49.5 12V8Q49.5 4 55 4T61 8V18Q61 24 55 24Q50.5 24 48.5 17z', skin),
    line('M53.5 5V10M57.5 5V10', INK, 2),
  ];
  const arms = {
    think: [limb('M49 66Q48 60 44 52', 7, shirt), solid(oval(42.5, 47, 4.5), skin)],
    hand: [],
    done: [limb('M14 66Q24 62 30 62M50 66Q40 62 34 62', 6, shirt), solid(oval(32, 62, 5), skin)],
  };
  const body = [...bust(shirt, shirtShade), solid(oval(32, 32, 15), skin), ...face(mood), ...over];
  return [...behind, ...(mood === 'hand' ? raised : []), ...body, ...arms[mood]];
}

function bot(mood: Mood): Part[] {
  const steel = '#C9D1DC';
  const steelShade = '#9AA5B5';
  const eyes = {
    think: tone(`${oval(25, 32, 2.5)}${oval(32, 32, 2.5)}${oval(39, 32, 2.5)}`, '#8FE3CB'),
    hand: tone(`${slab(23, 27, 5, 9, 2)}${slab(36, 27, 5, 9, 2)}`, '#8FE3CB'),
    done: line('M22.5 33q3.5 -5 7 0M34.5 33q3.5 -5 7 0', '#8FE3CB'),
  };
  const arms = {
    think: [limb('M50 66Q46 58 42 52', 5, steelShade), solid(oval(40, 48, 4.5), steel)],
    hand: [],
    done: [limb('M14 66Q24 62 32 62M50 66Q40 62 32 62', 5, steelShade), solid(oval(32, 62, 4.5), steel)],
  };
  const raised = [
    limb('M48 62Q57 48 55 28', 5, steelShade),
    solid('M48.5 23V11H52.5V17H57.5V11H61.5V23Q61.5 28 55 28T48.5 23z', steel),
  ];
  return [
    ...(mood === 'hand' ? raised : []),
    limb('M32 18V12', 1, steelShade),
    solid(oval(32, 7, 4.2), '#E2574C'),
    solid('M10 70Q9 53 20 51H44Q55 53 54 70z', steelShade),
    solid(slab(13, 18, 38, 29, 9), steel),
    solid(slab(18, 23, 28, 18, 6), '#26304A'),
    eyes[mood],
    ...arms[mood],
  ];
}

const ground = shadow(32, 66, 25, 5);
/** Leaves room for the rim. */
const fitted = (parts: readonly Part[]) => group('translate(2.6 5.8) scale(.9)', parts);
const drawn = (parts: readonly Part[]) => picture(64, 72, [ground, ...sticker([fitted(parts)])]);

const emptyChair = [
  solid('M18 50V66M46 50V66', 'none'),
  solid(slab(14, 18, 36, 28, 8), '#C79B6C'),
  solid('M23 26V40M32 26V40M41 26V40', 'none'),
  solid(slab(11, 44, 42, 10, 5), '#B98B5E'),
];

export const opponentFiles = [
  ...people.flatMap((who, at) =>
    MOODS.map((mood) => [`opponent/body-${at + 1}-${mood}.svg`, drawn(person(who, mood))] as const),
  ),
  ...MOODS.map((mood) => [`opponent/bot-${mood}.svg`, drawn(bot(mood))] as const),
  ['opponent/empty-chair.svg', drawn(emptyChair)] as const,
];
