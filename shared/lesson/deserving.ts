/** Who qualifies for which award, and with what figure, the best of each kind first. */
import { type BoardId, draw, type Ms, type PlayerCost } from '../simul/index.ts';

/**
 * In the order in which they are given away: first what few can earn, then `teamPlayer` to whoever is left, and `welcome` to
 * whoever has hardly played.
 */
export const AWARDS = [
  'conductor',
  'botWhisperer',
  'oracle',
  'cougher',
  'roadblock',
  'deepThinker',
  'sillyHero',
  'late',
  'statue',
  'quickDraw',
  'steadyHand',
  'teamPlayer',
  'welcome',
] as const;
export type AwardName = (typeof AWARDS)[number];

/** One person's part in all rounds of a class. */
export type Part = {
  readonly board: BoardId;
  readonly name: string;
  /** By round. */
  readonly costs: readonly PlayerCost[];
  /** How long each of their moves took, in all rounds. */
  readonly repliesMs: readonly Ms[];
  /** The longest time a master stood here while other hands were up. */
  readonly blockedMs: Ms;
  readonly coughs: number;
  /** Moves that were the third suggestion. */
  readonly silly: number;
  /** How far their predictions were off, as a ratio (1: exact); null: they made none. */
  readonly offBy: number | null;
  readonly cameLate: boolean;
  /** Moves that the master answered while they sent him. */
  readonly conducted: number;
};

/** Whoever has moved less often has hardly played. */
export const MOVES_MIN = 3;
/** An oracle was off by less than that, as a ratio. */
const ORACLE_OFF_BY = 2;

export type Placed = { readonly part: Part; readonly figure: number };
export type Line = { readonly award: AwardName; readonly line: readonly Placed[] };

/** What somebody's part comes to for one award; null: they don't qualify. */
type Figure = (part: Part) => number | null;

/** The smaller figure is the better one. */
const SMALLER: ReadonlySet<AwardName> = new Set(['oracle', 'quickDraw', 'steadyHand']);
/**
 * These say "the most": whoever gets one has more than all who don't. A thinker of ten seconds beside one of fifteen, who
 * is honoured for something else, would be no Deep Thinker.
 */
export const ONLY_THE_MOST: ReadonlySet<AwardName> = new Set([
  'oracle',
  'cougher',
  'roadblock',
  'deepThinker',
  'statue',
]);
/** Everybody has a figure of these: only the better half may get the award. */
const HALF: ReadonlySet<AwardName> = new Set(['quickDraw', 'steadyHand']);

/** For each award all who may get it. @param seed decides between equals */
export function linesOf(parts: readonly Part[], seed: number): readonly Line[] {
  const played = parts.filter((part) => movesOf(part) >= MOVES_MIN);
  const figures = figuresFor(parts.length);
  // Whoever was the master may have had no time for moves of their own.
  const among = (award: AwardName) => (award === 'conductor' ? parts : played);
  return AWARDS.map((award) => ({ award, line: lineFor(award, among(award), figures[award], seed) }));
}

function lineFor(
  award: AwardName,
  parts: readonly Part[],
  figureOf: Figure,
  seed: number,
): readonly Placed[] {
  const sign = SMALLER.has(award) ? 1 : -1;
  const lot = ({ part }: Placed) => draw(seed, part.board, AWARDS.indexOf(award));
  const line = parts
    .flatMap((part): readonly Placed[] => {
      const figure = figureOf(part);
      return figure === null ? [] : [{ part, figure }];
    })
    .sort((a, b) => sign * (a.figure - b.figure) || lot(a) - lot(b) || a.part.board - b.part.board);
  return HALF.has(award) ? line.slice(0, Math.ceil(line.length / 2)) : line;
}

/** @param people how many play, beside bots */
function figuresFor(people: number): Readonly<Record<AwardName, Figure>> {
  return {
    conductor: ({ conducted }) => some(conducted),
    botWhisperer: (part) => (people === 1 ? movesOf(part) : null),
    oracle: ({ offBy }) => (offBy !== null && offBy < ORACLE_OFF_BY ? offBy : null),
    cougher: ({ coughs }) => some(coughs),
    roadblock: ({ blockedMs }) => some(blockedMs),
    deepThinker: ({ blockedMs, repliesMs }) => (blockedMs > 0 ? some(Math.max(0, ...repliesMs)) : null),
    sillyHero: ({ silly }) => some(silly),
    late: (part) => (part.cameLate ? movesOf(part) : null),
    statue: ({ coughs, costs }) =>
      coughs > 0 ? null : some(Math.max(0, ...costs.map(({ longestWaitMs }) => longestWaitMs))),
    quickDraw: ({ repliesMs }) => (repliesMs.length < MOVES_MIN ? null : mean(repliesMs)),
    steadyHand: ({ repliesMs }) => (repliesMs.length < MOVES_MIN ? null : deviation(repliesMs)),
    teamPlayer: movesOf,
    welcome: () => null,
  };
}

const movesOf = ({ costs }: Part) => costs.reduce((moves, { replies }) => moves + replies, 0);
const some = (figure: number) => (figure > 0 ? figure : null);
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

function deviation(values: readonly number[]): number {
  const middle = mean(values);
  return Math.sqrt(mean(values.map((value) => (value - middle) ** 2)));
}
