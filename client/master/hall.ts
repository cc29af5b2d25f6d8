/** What the master's view shows, from what it was told: pure, for the view and its tests. */
import type { BoardId, Ms } from '../../shared/simul/index.ts';
import { wholeSeconds } from '../app/format.ts';
import { t } from '../app/text.ts';
import { foundBy } from '../models/live/found.ts';
import type { MasterView } from '../models/picture.ts';

/** So many hands have a key of their own. */
export const KEYS_MAX = 9;

export type Hand = { readonly board: BoardId; readonly sinceMs: Ms };
export type BoardMark = 'here' | 'next' | 'ready' | 'closed' | 'thinking' | 'unknown';

/**
 * Under which sign a board stands: where he is comes before where he goes next, and that before its hand. Of a board that is not
 * among the first hands of a large hall nobody here knows whether it is further back.
 */
export function markOf({ board: at, sentTo, closed, hands, handsUp }: MasterView, board: BoardId): BoardMark {
  if (closed.includes(board)) return 'closed';
  if (board === at) return 'here';
  if (board === sentTo) return 'next';
  if (hands.some((hand) => hand.board === board)) return 'ready';
  return hands.length < handsUp ? 'unknown' : 'thinking';
}

/** More boards are not shown at once: the one that is meant is looked for. */
export const BOARDS_MAX = 200;
const FOUND_MAX = 24;

type Named = { readonly board: BoardId; readonly name: string };

/**
 * Which boards stand there to be tapped: all, or in a larger hall those that are looked for; without that where he is,
 * where he goes next, and the hands that have been up longest.
 */
export function shownBoards(
  { board, sentTo, hands }: Pick<MasterView, 'board' | 'sentTo' | 'hands'>,
  names: readonly string[],
  typed: string,
): readonly Named[] {
  const named = (of: BoardId): Named => ({ board: of, name: names[of - 1] ?? '' });
  if (names.length <= BOARDS_MAX) return names.map((_, index) => named(index + 1));
  if (typed.trim() !== '')
    return foundBy(
      typed,
      names.map((_, index) => named(index + 1)),
      FOUND_MAX,
    ).shown;
  const near = new Set([board, ...(sentTo === null ? [] : [sentTo]), ...hands.map((hand) => hand.board)]);
  return [...near].slice(0, FOUND_MAX).map(named);
}

/** In which place each hand is up, from 1. */
export const placesOf = (hands: readonly Hand[]): ReadonlyMap<BoardId, number> =>
  new Map(hands.map(({ board }, index) => [board, index + 1]));

/** The hand that a key stands for; null: it stands for none. */
export function handOf(key: string, hands: readonly Hand[]): BoardId | null {
  return /^[1-9]$/.test(key) ? (hands[Number(key) - 1]?.board ?? null) : null;
}

/** What he does in the colours of the stage: idle is waste, rest is not. */
export function moodOf({ doing, handsUp }: MasterView): 'busy' | 'walking' | 'idle' | 'rest' {
  if (doing === 'rest') return 'rest';
  if (doing === 'blocked') return handsUp > 0 ? 'idle' : 'rest';
  return doing === 'walk' ? 'walking' : 'busy';
}

/** What he does now, and where he goes then. @param nameAt who sits there */
export function nowWords(view: MasterView, nameAt: (board: BoardId) => string): string {
  const then = view.sentTo === null ? '' : t('master.now.after', { board: view.sentTo });
  return [doingWords(view, nameAt), then].filter(Boolean).join(' ');
}

function doingWords(view: MasterView, nameAt: (board: BoardId) => string): string {
  const { board, doing, handsUp, isIdle, untilMs } = view;
  const at = t('common.seatOf', { board, name: nameAt(board) });
  if (doing === 'rest') return t('master.now.rests');
  if (isIdle) return handsUp > 0 ? t('master.now.idle', { count: handsUp }) : t('master.now.rests');
  if (doing === 'walk') return t('master.now.walks', { at });
  if (doing !== 'blocked') return t('master.now.plays', { at });
  return t(untilMs === null ? 'master.now.waits' : 'master.now.held', { at });
}

/** How long that hand has been up. */
export const waitWords = ({ sinceMs }: Hand, nowMs: Ms): string => wholeSeconds(nowMs - sinceMs);
