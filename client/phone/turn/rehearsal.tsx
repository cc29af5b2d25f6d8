/** In the lobby a player tries out what a turn is: one free move on a board of their own. Only that they did is sent. */
import { useSignal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import { play, START_FEN } from '../../../shared/chess/position.ts';
import { t } from '../../app/text.ts';
import type { OwnBoard, PlayerModel } from '../../models/picture.ts';
import { Art } from '../art.tsx';

/** So long the move stands, to be seen and read about, before the board is set up again. */
const MOVE_SHOWN_MS = 5000;

const UNTOUCHED: OwnBoard = {
  board: 0,
  state: 'thinking',
  sinceMs: 0,
  capAtMs: null,
  side: 'white',
  fen: START_FEN,
  lastMove: null,
  inCheck: false,
  waitedFor: false,
  isSaboteur: false,
  closed: null,
  game: 1,
  lastGame: null,
  drawOffered: false,
  clock: null,
  answers: 0,
};

/** @returns the same model, but for a board and moves of its own */
export function useRehearsal(model: PlayerModel): PlayerModel {
  const board = useSignal(UNTOUCHED);
  useEffect(() => {
    if (board.value === UNTOUCHED) return;
    const timer = setTimeout(() => {
      board.value = UNTOUCHED;
    }, MOVE_SHOWN_MS);
    return () => clearTimeout(timer);
  }, [board.value]);
  return useMemo(
    () => ({
      ...model,
      board,
      move: async (move) => {
        board.value = afterMove(move);
        model.rehearse?.();
        return null;
      },
    }),
    [model],
  );
}

/** The board once that move is made, with the hand up; as it was where the move is none. */
export function afterMove(move: Parameters<PlayerModel['move']>[0]): OwnBoard {
  const played = play(UNTOUCHED.fen, move);
  if (!played) return UNTOUCHED;
  return { ...UNTOUCHED, state: 'ready', fen: played.fen, lastMove: { ...played.move, by: 'you' } };
}

/** That this was all, and what happens after a move once it counts. */
export function Rehearsed() {
  return (
    <div class="phone-wait" role="status">
      <Art file="opponent/body-1-hand" kind="rehearsed" />
      <p class="phone-under">{t('phone.lobby.done')}</p>
      <p class="phone-note">{t('phone.lobby.next')}</p>
    </div>
  );
}
