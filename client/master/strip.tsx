/** All boards beside the big one, each at its place: whose hand is up, which comes next, and how games ended. */
import type { BoardId } from '../../shared/simul/index.ts';
import { t } from '../app/text.ts';
import type { MastersChess, MasterView } from '../models/picture.ts';
import { type BoardMark, markOf } from './hall.ts';

type Props = {
  readonly view: MasterView;
  readonly chess: MastersChess;
  readonly names: readonly string[];
  readonly send: (to: BoardId) => void;
};

export function Strip({ view, chess, names, send }: Props) {
  const points = new Map(chess.results.map(({ board, points }) => [board, points]));
  const sum = [...points.values()].reduce<number>((all, one) => all + one, 0);
  return (
    <div class="real-chess-strip">
      <p class="real-chess-score">
        {points.size > 0 && t('master.chess.score', { points: pointWords(sum), games: points.size })}
      </p>
      <ol aria-label={t('master.chess.strip')}>
        {names.map((name, index) => {
          const board = index + 1;
          const mark = board === chess.front?.board ? 'here' : markOf({ ...view, board: 0 }, board);
          return <Cell key={board} {...{ board, name, mark, send }} points={points.get(board)} />;
        })}
      </ol>
    </div>
  );
}

type CellProps = {
  readonly board: BoardId;
  readonly name: string;
  readonly mark: BoardMark;
  /** What the master got there; missing: that game isn't over. */
  readonly points: number | undefined;
  readonly send: (to: BoardId) => void;
};

function Cell({ board, name, mark, points, send }: CellProps) {
  const isReady = mark === 'ready' || mark === 'next';
  const label =
    points === undefined
      ? t(`master.board.${mark}`, { board, name, place: '' })
      : t('master.chess.overAt', { board, name, points: pointWords(points) });
  return (
    <li>
      <button
        type="button"
        class={`master-board is-${mark}`}
        aria-label={label}
        aria-disabled={!isReady}
        onClick={() => isReady && send(board)}
      >
        <b class="ticking">{points === undefined ? board : pointWords(points)}</b>
        <bdi>{name}</bdi>
      </button>
    </li>
  );
}

/** "½", "3½", "12". */
function pointWords(points: number): string {
  const whole = Math.floor(points);
  const half = points > whole ? '½' : '';
  return whole === 0 && half !== '' ? half : `${whole}${half}`;
}
