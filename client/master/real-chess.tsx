/**
 * Real chess: one big board, the one that waits longest for the master's move. It stays until they have moved; the next one
 * is there at once, and what they played last can be taken back for a moment.
 */
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { BoardId } from '../../shared/simul/index.ts';
import { t } from '../app/text.ts';
import { AllMoves } from '../board/all-moves.tsx';
import { Board } from '../board/board.tsx';
import { Clocks } from '../board/clocks.tsx';
import type { MasterModel, MastersChess, MasterView, Refused } from '../models/picture.ts';
import { useTick } from '../models/tick.ts';
import { Strip } from './strip.tsx';
import './real-chess.css';

type Props = {
  readonly model: MasterModel;
  readonly chess: MastersChess;
  readonly view: MasterView;
  readonly nameAt: (board: BoardId) => string;
};
type Front = NonNullable<MastersChess['front']>;

export function RealChess({ model, chess, view, nameAt }: Props) {
  const [refused, setRefused] = useState<Refused | null>(null);
  const [said, say] = useState('');
  const front = useFront(chess.front);
  /** For which position a draw is offered with the next move. */
  const [offered, offer] = useState('');
  const isPaused = model.status.value?.paused === true;
  const position = front ? `${front.board} ${front.fen}` : '';
  const offersDraw = position !== '' && offered === position;
  const isMine = chess.front !== null && !isPaused;
  // The same for all boards, all the time: they are drawn again only where they have changed.
  const send = useCallback((to: BoardId) => void model.send(to).then(setRefused), [model]);
  const play = async (move: Parameters<MasterModel['masterMove']>[2]): Promise<boolean> => {
    if (!front) return false;
    const refusal = await model.masterMove(front.board, front.fen, move, offersDraw);
    setRefused(refusal);
    return refusal === null;
  };
  useEffect(() => {
    if (chess.front) say(nextWords(chess.front, nameAt));
  }, [chess.front?.board, chess.front?.fen]);
  return (
    <section class="real-chess-room" aria-label={t('master.title')}>
      <div class="real-chess">
        <p class="real-chess-head">
          {isPaused && t('master.now.paused')}
          {!isPaused && (chess.front ? boardWords(chess.front.board, nameAt) : t('master.chess.noHand'))}
        </p>
        <TakeBack model={model} chess={chess} refused={setRefused} />
        <FrontClocks model={model} front={front} nameAt={nameAt} />
        <div class="real-chess-board">
          {front && (
            <Board
              key={position}
              fen={front.fen}
              side={front.side}
              lastMove={front.lastMove}
              arrows={[]}
              onMove={isMine ? play : null}
              say={say}
            />
          )}
        </div>
        <div class="real-chess-side">
          <p class="real-chess-says" role="alert">
            {refused?.message}
          </p>
          {chess.front && !isPaused && (
            <EndGame
              key={chess.front.board}
              front={chess.front}
              {...{ model, nameAt, offersDraw }}
              offer={() => offer(offersDraw ? '' : position)}
              refused={setRefused}
            />
          )}
          {front && <AllMoves fen={front.fen} play={isMine ? play : null} say={say} />}
        </div>
        <Strip view={view} chess={chess} names={model.names.value} clockMs={model.clockMs} send={send} />
        <p class="sr-only" role="status">
          {said}
        </p>
      </div>
    </section>
  );
}

/** The clocks of the board before the master; their place is kept while no hand is up. */
function FrontClocks({ model, front, nameAt }: Pick<Props, 'model' | 'nameAt'> & { front: Front | null }) {
  const nowMs = useTick(model.clockMs).value;
  if (!front?.clock) return null;
  return (
    <div class="real-chess-clocks">
      <Clocks
        clock={front.clock}
        nowMs={nowMs}
        names={[
          ['opponent', nameAt(front.board)],
          ['master', t('master.chess.you')],
        ]}
      />
    </div>
  );
}

/** The last board stays in sight while no hand is up. */
function useFront(front: Front | null): Front | null {
  const last = useRef(front);
  if (front) last.current = front;
  return last.current;
}

const boardWords = (board: BoardId, nameAt: Props['nameAt']) =>
  t('master.chess.board', { board, name: nameAt(board) });

function nextWords({ board, lastMove }: Front, nameAt: Props['nameAt']): string {
  const last = lastMove ? t('master.chess.last', lastMove) : '';
  return t('master.chess.next', { board, name: nameAt(board), last });
}

type AskProps = Pick<Props, 'model'> & { readonly refused: (refused: Refused | null) => void };

/** The move that can still be taken back; its place is kept, so that nothing below moves. */
function TakeBack({ model, chess: { kept }, refused }: AskProps & Pick<Props, 'chess'>) {
  const nowMs = useTick(model.clockMs).value;
  const leftMs = kept ? kept.untilMs - nowMs : 0;
  return (
    <div class="real-chess-kept">
      {kept && leftMs > 0 && (
        <button type="button" class="button" onClick={() => void model.takeBack().then(refused)}>
          {t('master.chess.takeBack')}
          <small>{t('master.chess.kept', { san: kept.san, board: kept.board })}</small>
        </button>
      )}
    </div>
  );
}

/** A game that ends by word: the master gives it up, once they have said so twice, or agrees to a draw. */
function EndGame({
  model,
  front,
  nameAt,
  refused,
  offersDraw,
  offer,
}: AskProps &
  Pick<Props, 'nameAt'> & {
    readonly front: Front;
    /** With the next move; a tap on it changes that. */
    readonly offersDraw: boolean;
    readonly offer: () => void;
  }) {
  const [isSure, ask] = useState(false);
  const end = (how: 'resign' | 'draw') => void model.endGame(front.board, how).then(refused);
  return (
    <div class="real-chess-ends">
      {front.drawOffered && (
        <>
          <p role="status">{t('master.chess.offered', { name: nameAt(front.board) })}</p>
          <button type="button" class="button" onClick={() => end('draw')}>
            {t('master.chess.draw')}
          </button>
        </>
      )}
      {!isSure && !front.drawOffered && (
        <button type="button" class="button" aria-pressed={offersDraw} onClick={offer}>
          {t('master.chess.offer')}
        </button>
      )}
      {!isSure && (
        <button type="button" class="button" onClick={() => ask(true)}>
          {t('master.chess.resign')}
        </button>
      )}
      {isSure && (
        <>
          <p role="status">{t('master.chess.resignSure', { board: front.board })}</p>
          <button type="button" class="button" onClick={() => end('resign')}>
            {t('master.chess.yes')}
          </button>
          <button type="button" class="button" onClick={() => ask(false)}>
            {t('master.chess.no')}
          </button>
        </>
      )}
    </div>
  );
}
