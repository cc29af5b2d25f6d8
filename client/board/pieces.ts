/** The pieces on the board: drawn, moved and dragged by cm-chessboard. No other file knows that library. */

import { Chessboard, COLOR, INPUT_EVENT_TYPE, type MoveInputEvent } from 'cm-chessboard/src/Chessboard.js';
import type { Side } from '../../shared/chess/position.ts';
import { assetUrl } from '../app/paths/address.ts';

/** What hears of fingers and mouse. */
type MoveListener = {
  /** A piece was picked up; null: it was put back. */
  readonly picked: (square: string | null) => void;
  /** Returns whether this is a legal move; if so, it is on its way. */
  readonly moved: (from: string, to: string) => boolean;
};

export type Pieces = {
  /** Sets the pieces up as in `fen`; those that moved glide there. */
  readonly show: (fen: string) => void;
  /** Lets the player move their own pieces; null: nobody may. */
  readonly letMove: (listener: MoveListener | null) => void;
  readonly destroy: () => void;
};

const SPRITE = { file: 'board/pieces.svg', tileSize: 40 };
const GLIDE_MS = 250;

/** Puts the pieces into `place`, an element of their own. `still`: nothing glides. */
export function setUpPieces(place: HTMLElement, fen: string, side: Side, still: boolean): Pieces {
  const board = new Chessboard(place, {
    position: fen,
    orientation: COLOR[side],
    assetsUrl: assetUrl(''),
    style: {
      cssClass: 'simul',
      showCoordinates: true,
      pieces: SPRITE,
      animationDuration: still ? 0 : GLIDE_MS,
    },
  });
  // A piece that has been put down still glides to its square; cancelling would make it jump.
  let held = false;
  const handle = (event: MoveInputEvent, listener: MoveListener): boolean | undefined => {
    switch (event.type) {
      case INPUT_EVENT_TYPE.moveInputStarted:
        held = true;
        listener.picked(event.squareFrom);
        return true;
      case INPUT_EVENT_TYPE.validateMoveInput: {
        const moved = event.squareTo ? listener.moved(event.squareFrom, event.squareTo) : false;
        held = !moved && held;
        return moved;
      }
      case INPUT_EVENT_TYPE.moveInputCanceled:
      case INPUT_EVENT_TYPE.moveInputFinished:
        held = false;
        listener.picked(null);
    }
  };
  const stopInput = () => {
    if (held) board.cancelMoveInput();
    if (board.isMoveInputEnabled()) board.disableMoveInput();
  };
  return {
    show: (shown) => {
      board.setPosition(shown, true);
    },
    letMove: (listener) => {
      stopInput();
      if (listener) board.enableMoveInput((event) => handle(event, listener), COLOR[side]);
    },
    destroy: () => {
      stopInput();
      board.destroy();
    },
  };
}
