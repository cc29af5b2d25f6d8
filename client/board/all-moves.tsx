/** Every legal move as a list in words, for those who can't see the board or hit its squares. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { type DescribedMove, movesByPiece } from '../../shared/chess/described.ts';
import type { Move } from '../../shared/chess/position.ts';
import { t } from '../app/text.ts';
import './all-moves.css';

type AllMovesProps = {
  readonly fen: string;
  /** Null while nobody may move. */
  readonly play: ((move: Move) => Promise<boolean>) | null;
  /** Is told what was played, in words. */
  readonly say: (words: string) => void;
};

/** The button stays where it is while others move, so that nobody's reading place jumps; it is seen once it has the focus. */
export function AllMoves({ fen, play, say }: AllMovesProps) {
  const [openAt, open] = useState<string | null>(null);
  // The turn is over, or the board is another one: what was listed can't be played.
  const isOpen = openAt === fen && play !== null;
  const choose = (described: DescribedMove | null) => {
    open(null);
    if (!described) return;
    say(t('phone.moves.played', { move: wholeMoveWords(described) }));
    void play?.(described.move);
  };
  return (
    <>
      <button
        type="button"
        class="button all-moves-button"
        aria-haspopup="dialog"
        aria-disabled={play === null}
        onClick={() => play && open(fen)}
      >
        {t('phone.moves.open')}
      </button>
      {isOpen && <MoveDialog fen={fen} onChoice={choose} />}
    </>
  );
}

type MoveDialogProps = {
  readonly fen: string;
  /** null: none of them. */
  readonly onChoice: (move: DescribedMove | null) => void;
};

function MoveDialog({ fen, onChoice }: MoveDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const chosen = useRef<DescribedMove | null>(null);
  useEffect(() => dialog.current?.showModal(), []);
  // Closing gives the focus back to the button; what was chosen is told once that is done.
  const close = (described: DescribedMove | null) => {
    chosen.current = described;
    dialog.current?.close();
  };
  return (
    <dialog
      ref={dialog}
      class="all-moves"
      aria-labelledby="all-moves"
      onClose={() => onChoice(chosen.current)}
    >
      <h2 id="all-moves">{t('phone.moves.title')}</h2>
      <button type="button" class="button" onClick={() => close(null)}>
        {t('phone.moves.close')}
      </button>
      {movesByPiece(fen).map(({ piece, moves }) => (
        <section key={piece} aria-labelledby={`all-moves-${piece}`}>
          <h3 id={`all-moves-${piece}`}>{t(`phone.pieceFirst.${piece}`)}</h3>
          <ul>
            {moves.map((described) => (
              <li key={`${described.move.from}${described.move.to}${described.move.promotion ?? ''}`}>
                <button type="button" class="button" onClick={() => close(described)}>
                  {wholeMoveWords(described)}
                </button>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </dialog>
  );
}

/** "Knight from g1 to f3, takes a pawn, attacks the king" */
export function wholeMoveWords({ move, piece, captures, check, mate, castles }: DescribedMove): string {
  const { from, to, promotion } = move;
  const parts = [
    t('phone.moves.fromTo', { piece: t(`phone.pieceFirst.${piece}`), from, to }),
    castles && t('phone.moves.castles'),
    captures && t('phone.moves.takes', { taken: t(`phone.piece.${captures}`) }),
    promotion && t('phone.moves.becomes', { piece: t(`phone.piece.${promotion}`) }),
    mate ? t('phone.moves.mates') : check && t('phone.moves.checks'),
  ];
  return parts.filter(Boolean).join(', ');
}
