/** Lanes and figures on one picture, as shapes: what is on it can be tested without a canvas. */
import { goesToHands } from '../../../../shared/simul/index.ts';
import { t } from '../../../app/text.ts';
import { FIGURES, figureOf } from '../../../charts/figures.ts';
import type { FineMood } from '../../../models/mood.ts';
import { trackOf } from '../lanes/track.ts';
import { axisMs } from '../rounds/axes.ts';
import { headlineOf } from '../rounds/headline.ts';
import type { Settled } from '../rounds/settled.ts';

export const CARD = { width: 1600, height: 900 } as const;

type Ink = 'paper' | 'card' | 'ink' | 'muted' | 'busy' | 'walking' | 'idle' | 'waiting' | 'rest';

export type Shape =
  | {
      readonly kind: 'box';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly fill: Ink;
      readonly hatched?: true;
      readonly outlined?: true;
    }
  | {
      readonly kind: 'words';
      /** Where the words begin, or end where they stand at the right. */
      readonly x: number;
      /** Their baseline. */
      readonly y: number;
      readonly words: string;
      readonly size: number;
      readonly font: 'headline' | 'text';
      readonly fill: Ink;
      readonly atRight?: true;
      /** Words that are longer go on below; the first line stays where it is. */
      readonly width?: number;
    };

const EDGE = 50;
const LANE_TOP = 190;
const LANE_HEIGHT = 96;
const LANE_STEP = 170;
const CARDS_TOP = 550;
const GAP = 20;

/** The picture of the two rounds that are compared, or of the one there is. */
export function cardOf(pair: readonly Settled[]): readonly Shape[] {
  const longestMs = axisMs(pair);
  return [
    { kind: 'box', x: 0, y: 0, ...CARD, fill: 'paper' },
    words(EDGE, 106, headlineOf(pair), 62),
    ...pair.flatMap((settled, index) => laneShapes(settled, LANE_TOP + index * LANE_STEP, longestMs)),
    { ...words(EDGE, 508, t('debrief.sheet.legend'), 26), font: 'text', fill: 'muted' },
    ...FIGURES.flatMap((_, index) => figureShapes(pair, index)),
    { ...words(EDGE, 858, `${t('common.appName')}: ${t('common.promise')}`, 34), fill: 'muted' },
  ];
}

const words = (x: number, y: number, text: string, size: number): Extract<Shape, { kind: 'words' }> => ({
  kind: 'words',
  x,
  y,
  words: text,
  size,
  font: 'headline',
  fill: 'ink',
});

const FILLS: { readonly [mood in FineMood]: Ink } = {
  plays: 'busy',
  walks: 'walking',
  wasting: 'idle',
  waiting: 'waiting',
  resting: 'rest',
  queues: 'waiting',
  overhead: 'walking',
};

function laneShapes(settled: Settled, top: number, longestMs: number): Shape[] {
  const width = CARD.width - 2 * EDGE;
  const pxPerMs = width / longestMs;
  const { masters } = trackOf(settled);
  const height = LANE_HEIGHT / masters.length;
  const policy = t(`common.policy.${settled.round.scenario.policy}`);
  return [
    words(EDGE, top - 14, t('debrief.laneOf', { number: settled.number, policy }), 36),
    { kind: 'box', x: EDGE, y: top, width, height: LANE_HEIGHT, fill: 'card', outlined: true },
    ...masters.flatMap(({ stretches }, row) =>
      stretches.map(({ mood, from, to }): Shape => {
        const place = {
          x: EDGE + from * pxPerMs,
          y: top + row * height,
          width: (to - from) * pxPerMs,
          height,
        };
        return { kind: 'box', ...place, fill: FILLS[mood], ...(mood === 'wasting' && { hatched: true }) };
      }),
    ),
  ];
}

function figureShapes(pair: readonly Settled[], index: number): Shape[] {
  const name = FIGURES[index] as (typeof FIGURES)[number];
  const width = (CARD.width - 2 * EDGE - 3 * GAP) / 4;
  const x = EDGE + index * (width + GAP);
  const label: Shape = { ...words(x + 22, CARDS_TOP + 44, t(`debrief.figures.${name}`), 28), font: 'text' };
  return [
    { kind: 'box', x, y: CARDS_TOP, width, height: 230, fill: 'card', outlined: true },
    { ...label, fill: 'muted', width: width - 44 },
    ...pair.flatMap(({ round, ledger }, place): Shape[] => {
      const fill = goesToHands(round.scenario.policy) ? 'busy' : 'idle';
      const at = place === 0 ? { x: x + 22 } : { x: x + width - 22, atRight: true as const };
      const policy = t(`common.policy.${round.scenario.policy}`);
      return [
        { ...words(0, CARDS_TOP + 152, figureOf(ledger, name), 72), ...at, fill },
        { ...words(0, CARDS_TOP + 200, policy, 26), font: 'text', ...at, fill },
      ];
    }),
  ];
}
