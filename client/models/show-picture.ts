/** A show as it is drawn, from the core. The server sends no chess of a show, so its boards show known games. */
import { play, START_FEN } from '../../shared/chess/position.ts';
import { tastefulMove } from '../../shared/chess/taste.ts';
import { type Board, type Hall, nextBoardOf, readyBoards } from '../../shared/simul/index.ts';
import { botName } from './classroom.ts';
import type { HallPicture, MasterPicture, TablePicture } from './picture.ts';

/**
 * The hall of a show now.
 * @param before the picture before this one; only the tables of `changed` boards are made anew
 */
export function showHall(hall: Hall, before: HallPicture | null, changed: ReadonlySet<number>): HallPicture {
  return {
    tables: hall.boards.map((board, index) => {
      const old = before?.tables[index];
      return old && !changed.has(board.id) ? old : tableOf(board);
    }),
    masters: mastersOf(hall),
    readyQueue: readyBoards(hall),
  };
}

/** The masters of a hall as they are drawn. */
export function mastersOf(hall: Hall): readonly MasterPicture[] {
  return hall.masters.map((master) => {
    const { doing, board, from, since, until } = master;
    return { doing, board, from, sinceMs: since, untilMs: until, nextBoard: nextBoardOf(hall, master) ?? 0 };
  });
}

function tableOf(board: Board): TablePicture {
  const { id, state, since, answers } = board;
  const who = { name: botName(id), bot: true, connected: true } as const;
  return { board: id, ...who, state, sinceMs: since, answers, ...knownGameAt(board) };
}

/** The position on a board whose chess is not known: that of a game with as many moves as were made there. */
export function knownGameAt({ id, replies, answers }: Pick<Board, 'id' | 'replies' | 'answers'>): Position {
  return gameOf(id % GAMES, 4 + ((replies + answers) % 28));
}

/** How many different games there are; more boards repeat them. */
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
