/** A hall of bots alone as it is drawn, straight from the core: nobody tells of their chess, so they play known games. */
import { play, START_FEN } from '../../shared/chess/position.ts';
import { tastefulMove } from '../../shared/chess/taste.ts';
import { type Board, type Hall, readyBoards } from '../../shared/simul/index.ts';
import { botName } from './classroom.ts';
import type { HallPicture, TablePicture } from './picture.ts';

/** @param before the picture it follows; boards that `changed` keep no part of it */
export function showHall(hall: Hall, before: HallPicture | null, changed: ReadonlySet<number>): HallPicture {
  return {
    tables: hall.boards.map((board, index) => {
      const old = before?.tables[index];
      return old && !changed.has(board.id) ? old : tableOf(board);
    }),
    masters: hall.masters.map(({ doing, board, from, since, until }) => ({
      doing,
      board,
      from,
      sinceMs: since,
      untilMs: until,
    })),
    readyQueue: readyBoards(hall),
  };
}

function tableOf({ id, state, since, replies, answers }: Board): TablePicture {
  const game = gameOf(id % GAMES, 4 + ((replies + answers) % 28));
  return {
    board: id,
    name: botName(id),
    bot: true,
    connected: true,
    state,
    sinceMs: since,
    answers,
    ...game,
  };
}

/** So many different games are played; more boards repeat them. */
const GAMES = 60;
type Position = Pick<TablePicture, 'fen' | 'lastMove'>;
const games = new Map<string, Position>();

/** A game of this length as bots would play it, another on each board. */
function gameOf(game: number, plies: number): Position {
  if (plies === 0) return { fen: START_FEN, lastMove: null };
  const key = `${game} ${plies}`;
  const known = games.get(key);
  if (known) return known;
  const before = gameOf(game, plies - 1);
  const move = tastefulMove(before.fen, (game * 0.618 + (plies - 1) * 0.414) % 1);
  const played = move && play(before.fen, move);
  const position = played
    ? { fen: played.fen, lastMove: { from: played.move.from, to: played.move.to } }
    : before;
  games.set(key, position);
  return position;
}
