/** A pawn has reached its last rank: what shall it become? Nothing is played until that is said. */

import { useEffect, useRef } from 'preact/hooks';
import type { Move } from '../../shared/chess/position.ts';
import { assetUrl } from '../app/paths/address.ts';
import { t } from '../app/text.ts';
import './promotion.css';
import type { Side } from '../../shared/chess/position.ts';

type Promoted = NonNullable<Move['promotion']>;

const PIECES: readonly Promoted[] = ['q', 'r', 'b', 'n'];

type PromotionProps = {
  readonly to: string;
  readonly side: Side;
  /** null: the pawn stays where it was. */
  readonly onChoice: (piece: Promoted | null) => void;
};

export function Promotion({ to, side, onChoice }: PromotionProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  // Closing gives the focus back to the board; what was chosen is told once that is done.
  const choose = (piece: string) => dialog.current?.close(piece);
  const onKeyDown = ({ key }: KeyboardEvent) => {
    if (pieceOf(key.toLowerCase())) choose(key.toLowerCase());
  };
  return (
    <dialog
      ref={dialog}
      class="promotion"
      aria-labelledby="promotion"
      onKeyDown={onKeyDown}
      onClose={(event) => onChoice(pieceOf(event.currentTarget.returnValue))}
    >
      <h2 id="promotion">{t('phone.promotion.question', { to })}</h2>
      <div class="promotion-pieces">
        {PIECES.map((piece) => (
          <button key={piece} type="button" class="button" onClick={() => choose(piece)}>
            <svg viewBox="0 0 40 40" aria-hidden="true">
              <use href={assetUrl(`board/pieces.svg#${side.charAt(0)}${piece}`)} />
            </svg>
            {t(`phone.pieceFirst.${piece}`)}
          </button>
        ))}
      </div>
      <button type="button" class="button" onClick={() => choose('')}>
        {t('phone.promotion.cancel')}
      </button>
    </dialog>
  );
}

function pieceOf(letter: string): Promoted | null {
  return PIECES.find((piece) => piece === letter) ?? null;
}
