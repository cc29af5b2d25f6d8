/** Which arrows lie on the board: the master's move while it is fresh, then the suggestions. */
import { type ReadonlySignal, useComputed } from '@preact/signals';
import type { Suggestion } from '../../../shared/chess/taste.ts';
import type { Arrow } from '../../board/marks.tsx';
import type { PlayerModel } from '../../models/picture.ts';

const FRESH_MS = 1500;
const LABELS = ['1', '2', '3'] as const;

export function useArrows(
  model: PlayerModel,
  list: readonly Suggestion[],
  tick: ReadonlySignal<number>,
): readonly Arrow[] {
  const fresh = useComputed(() => {
    const board = model.board.value;
    return board?.lastMove?.by === 'master' && tick.value - board.sinceMs < FRESH_MS ? board.lastMove : null;
  }).value;
  if (list.length > 0 && fresh) return [{ from: fresh.from, to: fresh.to, label: 'M' }];
  return list.map(({ move: { from, to } }, i) => ({ from, to, label: LABELS[i] ?? '3' }));
}
