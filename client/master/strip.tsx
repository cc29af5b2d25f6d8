/** All boards beside the big one, each at its place: whose hand is up, which comes next, and how games ended. */
import { useMemo } from 'preact/hooks';
import type { BoardId, Ms } from '../../shared/simul/index.ts';
import { countdown, points } from '../app/format.ts';
import { t } from '../app/text.ts';
import { SHORT_MS } from '../board/clocks.tsx';
import type { MastersChess, MasterView } from '../models/picture.ts';
import { useTick } from '../models/tick.ts';
import { type BoardMark, markOf } from './hall.ts';

type Props = {
  readonly view: MasterView;
  readonly chess: MastersChess;
  readonly names: readonly string[];
  readonly clockMs: () => Ms;
  readonly send: (to: BoardId) => void;
};

export function Strip({ view, chess, names, clockMs, send }: Props) {
  const nowMs = useTick(clockMs).value;
  const short = new Map(
    chess.flags.flatMap(({ board, atMs }) =>
      atMs - nowMs < SHORT_MS ? [[board, countdown(atMs - nowMs)]] : [],
    ),
  );
  const byBoard = new Map(chess.results.map(({ board, points }) => [board, points]));
  const sum = [...byBoard.values()].reduce<number>((all, one) => all + one, 0);
  return (
    <div class="real-chess-strip">
      <p class="real-chess-score">
        {byBoard.size > 0 && t('master.chess.score', { points: points(sum), games: byBoard.size })}
      </p>
      <ol aria-label={t('master.chess.strip')}>
        {names.map((name, index) => {
          const board = index + 1;
          const mark = board === chess.front?.board ? 'here' : markOf({ ...view, board: 0 }, board);
          return (
            <Cell
              key={board}
              {...{ board, name, mark, send }}
              points={byBoard.get(board)}
              left={short.get(board)}
            />
          );
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
  /** So little time the master has there, in words; missing: enough, or as much as they like. */
  readonly left: string | undefined;
  readonly send: (to: BoardId) => void;
};

/** Drawn again only where something about it has changed: there may be a hundred, and the next board waits for them. */
function Cell({ board, name, mark, points: got, left, send }: CellProps) {
  return useMemo(() => {
    const isReady = mark === 'ready' || mark === 'next';
    const label =
      got === undefined
        ? t(`master.board.${mark}`, { board, name, place: '' })
        : t('master.chess.overAt', { board, name, points: points(got) });
    return (
      <li>
        <button
          type="button"
          class={`master-board is-${mark}`}
          aria-label={left === undefined ? label : `${label}, ${t('master.chess.timeAt', { time: left })}`}
          aria-disabled={!isReady}
          onClick={() => isReady && send(board)}
        >
          <b class="ticking">{got === undefined ? board : points(got)}</b>
          {left === undefined ? <bdi>{name}</bdi> : <em class="ticking">{left}</em>}
        </button>
      </li>
    );
  }, [board, name, mark, got, left, send]);
}
