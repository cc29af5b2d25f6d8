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

const MOODS = ['think', 'hand', 'done'] as const;
type Mood = (typeof MOODS)[number];

type Person = {
  readonly skin: string;
  readonly shirt: string;
  readonly shirtShade: string;
  /** Drawn behind the head, and over it. */
  readonly behind?: readonly Part[];
  readonly over: readonly Part[];
};

const glasses = [
  line(`${oval(26, 33, 5)}${oval(38, 33, 5)}M31 33H33`, INK, 2),
  line('M21 32L18 31M43 32L46 31', INK, 2),
];

const people: readonly Person[] = [
  {
    skin: '#F6D3B0',
    shirt: '#7A3E9D',
    shirtShade: '#5F2F7C',
    behind: [solid('M16 30Q14 12 32 12Q50 12 48 30Q52 46 48 52H16Q12 46 16 30z', '#B9602A')],
    over: [solid('M17 31Q16 15 32 15Q48 15 47 31Q43 24 38 23Q30 27 22 24Q19 26 17 31z', '#CF7233')],
  },
  {
    skin: '#8A5633',
    shirt: '#2F7F86',
    shirtShade: '#235F65',
    behind: [solid('M15 33Q8 25 14 19Q15 9 25 10Q32 4 39 10Q49 9 50 19Q56 25 49 33z', '#33241B')],
    over: [tone('M19 29Q20 18 32 18Q44 18 45 29Q39 23 32 23T19 29z', '#33241B')],
  },
  {
    skin: '#D9A26F',
    shirt: '#5A7F2E',
    shirtShade: '#456322',
    behind: [solid('M14 32Q12 11 32 11Q52 11 50 32Q54 50 44 54H20Q10 50 14 32z', '#C65B7C')],
    over: [
      solid(
        'M15 33Q14 13 32 13Q50 13 49 33Q48 47 32 47Q16 47 15 33zM21 33Q22 43 32 43Q42 43 43 33Q43 21 32 21Q21 21 21 33z',
        '#DB7896',
      ),
      line('M44 46Q40 51 33 52', '#A94766'),
    ],
  },
  {
    skin: '#6B4229',
    shirt: '#C2566B',
    shirtShade: '#A0435A',
    behind: [solid(oval(17, 17, 8.5), '#1F1A1C'), solid(oval(47, 17, 8.5), '#1F1A1C')],
    over: [
      solid('M17 31Q16 15 32 15Q48 15 47 31Q44 23 32 21Q20 23 17 31z', '#1F1A1C'),
      tone('M17 22L23 19L22 25zM47 22L41 19L42 25z', '#E58FA0'),
    ],
  },
  {
    skin: '#F2C39B',
    shirt: '#9C2F5E',
    shirtShade: '#7C244A',
    over: [
      solid('M17 29L18 36Q14 32 17 27z', '#D9B36A'),
      solid('M47 29L46 36Q50 32 47 27z', '#D9B36A'),
      solid('M16 28Q16 12 32 12Q48 12 48 28Q40 25 32 25T16 28z', '#4A5BA8'),
      solid('M16 28Q24 24 33 25Q24 32 13 32Q12 29 16 28z', '#5E70C2'),
    ],
  },
  {
    skin: '#E9BE93',
    shirt: '#8A5A22',
    shirtShade: '#6D4719',
    behind: [solid('M15 30Q14 11 32 11Q50 11 49 30V44H15z', '#25232B')],
    over: [solid('M16 32Q15 14 32 14Q49 14 48 32L44 26H20z', '#25232B'), ...glasses],
  },
];

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
