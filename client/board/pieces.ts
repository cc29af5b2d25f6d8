/** The men on the board: drawn, moved and dragged by cm-chessboard. The only file that knows it. */
import { Chessboard, COLOR, INPUT_EVENT_TYPE, type MoveInputEvent } from 'cm-chessboard/src/Chessboard.js';

/** What the fingers do. */
export type Hands = {
  /** A man was taken up, or put back (null). */
  readonly picked: (square: string | null) => void;
  /** Answers whether this is a move; if so, it is on its way. */
  readonly moved: (from: string, to: string) => boolean;
};

export type Pieces = {
  /** Sets the men up as in `fen`; those that moved glide there. */
  readonly show: (fen: string) => void;
  /** Lets somebody move the white men; null lets nobody. */
  readonly obey: (hands: Hands | null) => void;
  readonly destroy: () => void;
};

const SPRITE = { file: '/board/pieces.svg', tileSize: 40 };
const GLIDE_MS = 250;

/** Puts the men into `place`, an element of their own. `still`: nothing glides. */
export function setUpPieces(place: HTMLElement, fen: string, still: boolean): Pieces {
  const board = new Chessboard(place, {
    position: fen,
    assetsUrl: '/',
    style: {
      cssClass: 'simul',
      showCoordinates: true,
      pieces: SPRITE,
      animationDuration: still ? 0 : GLIDE_MS,
    },
  });
  // A man that has been put down glides on; cancelling would make him jump.
  let held = false;
  const handle = (event: MoveInputEvent, hands: Hands): boolean | undefined => {
    switch (event.type) {
      case INPUT_EVENT_TYPE.moveInputStarted:
        held = true;
        hands.picked(event.squareFrom);
        return true;
      case INPUT_EVENT_TYPE.validateMoveInput: {
        const moved = event.squareTo ? hands.moved(event.squareFrom, event.squareTo) : false;
        held = !moved && held;
        return moved;
      }
      case INPUT_EVENT_TYPE.moveInputCanceled:
      case INPUT_EVENT_TYPE.moveInputFinished:
        held = false;
        hands.picked(null);
    }
  };
  const rest = () => {
    if (held) board.cancelMoveInput();
    if (board.isMoveInputEnabled()) board.disableMoveInput();
  };
  return {
    show: (shown) => {
      board.setPosition(shown, true);
    },
    obey: (hands) => {
      rest();
      if (hands) board.enableMoveInput((event) => handle(event, hands), COLOR.white);
    },
    destroy: () => {
      rest();
      board.destroy();
    },
  };
}
