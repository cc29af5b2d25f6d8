/** The player's own turn: three suggestions, arrows on the board, and one move at a time on its way to the server. */
import { type ReadonlySignal, useComputed, useSignal } from '@preact/signals';
import { useEffect, useState } from 'preact/hooks';
import { type Suggestion, suggestions } from '../../../shared/chess/taste.ts';
import type { Arrow } from '../../board/marks.tsx';
import type { PlayerModel } from '../../models/picture.ts';

/** How long a refusal stays on the screen, unless the board changes before. */
const REFUSAL_SHOWN_MS = 5000;
/** How long the master's last move keeps its arrow. */
const MASTERS_MOVE_SHOWN_MS = 1500;
const LABELS = ['1', '2', '3'] as const;

/** A move as the model takes it. */
type MoveRequest = Parameters<PlayerModel['move']>[0];

export type Turn = {
  /** Empty while they are being worked out, and while it is not this player's turn. */
  readonly suggested: readonly Suggestion[];
  readonly arrows: readonly Arrow[];
  /** Resolves to whether the move was accepted; null while no move may be made. */
  readonly play: ((move: MoveRequest) => Promise<boolean>) | null;
  /** Plays the suggestion with this index; null while no move may be made. */
  readonly playSuggestion: ((index: number) => void) | null;
  /** Why the last move was refused, in words; empty where there was no refusal lately. */
  readonly refused: ReadonlySignal<string>;
};

type TurnOptions = {
  readonly isMine: boolean;
  /** Something lies over the board and has to be read first. */
  readonly isCovered: boolean;
  /** The round's clock. */
  readonly tick: ReadonlySignal<number>;
};

/** Everything that a player can do about their own board, now. */
export function useTurn(model: PlayerModel, { isMine, isCovered, tick }: TurnOptions): Turn {
  const isSending = useSignal(false);
  const refused = useRefusal(model);
  const suggested = useSuggestions(isMine ? (model.board.value?.fen ?? null) : null);
  const arrows = useArrows(model, suggested, tick);
  const play = async (move: MoveRequest): Promise<boolean> => {
    isSending.value = true;
    const refusal = await model.move(move);
    isSending.value = false;
    refused.value = refusal?.message ?? '';
    return refusal === null;
  };
  const playSuggestion = (index: number) => {
    const suggestion = suggested[index];
    if (suggestion) void play(requestFor(suggestion));
  };
  const mayPlay = isMine && !isCovered && !isSending.value;
  return {
    suggested,
    arrows,
    refused,
    play: mayPlay ? play : null,
    playSuggestion: mayPlay ? playSuggestion : null,
  };
}

/** Silly moves are counted: whoever plays the most of them is awarded for it. */
function requestFor({ taste, move }: Suggestion): MoveRequest {
  return taste === 'silly' ? { ...move, silly: true } : move;
}

/** The words of a refusal; they go when the board changes, or after a while. */
function useRefusal(model: PlayerModel) {
  const refused = useSignal('');
  const board = model.board.value;
  useEffect(() => {
    refused.value = '';
  }, [board]);
  useEffect(() => {
    const timer = setTimeout(() => {
      refused.value = '';
    }, REFUSAL_SHOWN_MS);
    return () => clearTimeout(timer);
  }, [refused.value]);
  return refused;
}

/** Suggestions for `fen`, worked out when the browser is idle; none before that, or while `fen` is null. */
function useSuggestions(fen: string | null): readonly Suggestion[] {
  const [known, setKnown] = useState<{ fen: string; list: readonly Suggestion[] } | null>(null);
  useEffect(() => {
    if (fen === null) return;
    return whenIdle(() => setKnown({ fen, list: suggestions(fen) }));
  }, [fen]);
  return known && known.fen === fen ? known.list : [];
}

/** Calls `work` when the browser is idle; the returned function cancels it. Safari has no `requestIdleCallback`. */
function whenIdle(work: () => void): () => void {
  if (typeof requestIdleCallback === 'function') {
    const handle = requestIdleCallback(work, { timeout: 500 });
    return () => cancelIdleCallback(handle);
  }
  const timer = setTimeout(work, 50);
  return () => clearTimeout(timer);
}

/** The master's move while it is fresh, then the suggestions. */
function useArrows(
  model: PlayerModel,
  suggested: readonly Suggestion[],
  tick: ReadonlySignal<number>,
): readonly Arrow[] {
  const mastersMove = useComputed(() => {
    const { lastMove, sinceMs } = model.board.value ?? {};
    const isFresh = sinceMs !== undefined && tick.value - sinceMs < MASTERS_MOVE_SHOWN_MS;
    return lastMove?.by === 'master' && isFresh ? lastMove : null;
  }).value;
  if (suggested.length > 0 && mastersMove)
    return [{ from: mastersMove.from, to: mastersMove.to, label: 'M' }];
  return suggested.map(({ move: { from, to } }, i) => ({ from, to, label: LABELS[i] ?? '3' }));
}
