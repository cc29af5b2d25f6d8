/** One player's board: tap or drag a piece, or walk with the arrow keys and press Enter. Whose pieces are moved sit below. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { isPromotion } from '../../shared/chess/described.ts';
import { kingToMove, placement } from '../../shared/chess/placement.ts';
import { inCheck, legalTargets, type Move } from '../../shared/chess/position.ts';
import { motionReduced } from '../app/settings.ts';
import { t } from '../app/text.ts';
import './board.css';
import type { Side } from '../../shared/chess/position.ts';
import { type Arrow, MarksAbove, MarksBelow } from './marks.tsx';
import { type Pieces, setUpPieces } from './pieces.ts';
import { Promotion } from './promotion.tsx';
import { stepFrom } from './squares.ts';
import { PositionTable, squareWords } from './words.tsx';

type BoardProps = {
  readonly fen: string;
  /** Whose pieces stand below and are moved here. */
  readonly side?: Side;
  readonly lastMove: { readonly from: string; readonly to: string } | null;
  readonly arrows: readonly Arrow[];
  /** Plays a move and says whether it was accepted; null while nobody may move. */
  readonly onMove: ((move: Move) => Promise<boolean>) | null;
  /** Is told what the cursor meets, in words. */
  readonly say: (words: string) => void;
};

/** An arrow key moves the focus to the board when nothing else has it. */
function useArrowsFindBoard(whole: { readonly current: HTMLElement | null }): void {
  useEffect(() => {
    const find = (event: KeyboardEvent) => {
      const free = document.activeElement === document.body || document.activeElement === null;
      if (free && stepFrom('e1', event.key)) whole.current?.focus();
    };
    addEventListener('keydown', find);
    return () => removeEventListener('keydown', find);
  }, []);
}

export function Board({ fen, side = 'white', lastMove, arrows, onMove, say }: BoardProps) {
  const whole = useRef<HTMLDivElement>(null);
  const place = useRef<HTMLDivElement>(null);
  const pieces = useRef<Pieces | null>(null);
  const [picked, setPicked] = useState<string | null>(null);
  /** A pawn's move that waits for the piece it shall become. */
  const [promoting, setPromoting] = useState<Move | null>(null);
  const [cursor, setCursor] = useState<string | null>(null);
  useArrowsFindBoard(whole);
  const targets = picked ? legalTargets(fen, picked) : [];

  const attempt = (from: string, to: string): boolean => {
    if (!onMove || !legalTargets(fen, from).includes(to)) return false;
    setPicked(null);
    if (isPromotion(fen, { from, to })) setPromoting({ from, to });
    else send({ from, to });
    return true;
  };
  const send = (move: Move) =>
    onMove?.(move).then((accepted) => {
      if (!accepted) pieces.current?.show(fen);
    });
  const promote = (promotion: Move['promotion'] | null) => {
    setPromoting(null);
    if (promoting && promotion) void send({ ...promoting, promotion });
  };

  useEffect(() => {
    if (!place.current) return;
    pieces.current = setUpPieces(place.current, fen, side, motionReduced.peek());
    return () => pieces.current?.destroy();
  }, []);
  useEffect(() => {
    pieces.current?.show(fen);
    setPicked(null);
    setPromoting(null);
  }, [fen]);
  /** The pieces outlive many a position and rule: they ask for what is to be done now. */
  const attemptNow = useRef(attempt);
  attemptNow.current = attempt;
  useEffect(() => {
    // A pawn that waits for its new piece goes back to where it came from: nothing is played yet.
    const moved = (from: string, to: string) =>
      attemptNow.current(from, to) && !isPromotion(fen, { from, to });
    pieces.current?.letMove(onMove && { picked: setPicked, moved });
    if (!onMove) setPicked(null);
  }, [fen, onMove !== null]);

  const pickOrPut = () => {
    if (!cursor || !onMove) return;
    if (picked && attempt(picked, cursor)) return;
    const picks = cursor !== picked && legalTargets(fen, cursor).length > 0;
    setPicked(picks ? cursor : null);
    if (picks) say(t('phone.board.picked', { square: squareWords(fen, cursor, side) }));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const next = stepFrom(cursor ?? lastMove?.to ?? 'e1', event.key, side);
    if (next) {
      setCursor(next);
      say(squareWords(fen, next, side));
    } else if (event.key === 'Enter' || event.key === ' ') pickOrPut();
    else if (event.key === 'Escape') setPicked(null);
    else return;
    event.preventDefault();
  };

  return (
    <>
      <div
        ref={whole}
        class="board-square"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: an application is operated with the keyboard
        tabIndex={0}
        role="application"
        aria-label={t('phone.board.label')}
        onKeyDown={onKeyDown}
        onBlur={() => setCursor(null)}
        data-fen={fen}
      >
        <MarksBelow
          side={side}
          lastMove={lastMove}
          check={inCheck(fen) ? kingToMove(fen) : null}
          picked={picked}
        />
        <div ref={place} class="board-pieces" aria-hidden="true" />
        <MarksAbove
          side={side}
          targets={targets}
          taken={new Set(placement(fen).map(({ square }) => square))}
          arrows={picked ? [] : arrows}
          cursor={cursor}
        />
      </div>
      {promoting && onMove && <Promotion to={promoting.to} side={side} onChoice={promote} />}
      <PositionTable fen={fen} side={side} />
    </>
  );
}
