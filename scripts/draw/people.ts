/** Who sits at the tables: a class as it is, all of them friendly. */
import { INK, line, oval, type Part, solid, tone } from './ink.ts';

export type Person = {
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

export const people: readonly Person[] = [
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
