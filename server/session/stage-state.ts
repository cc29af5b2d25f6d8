/** Shows the hall to stage and host: from the core to the synchronised state, one way. */
import { resultOf } from '../../shared/chess/pgn.ts';
import { START_FEN } from '../../shared/chess/position.ts';
import { BoardOnStage, HallOnStage, MasterOnStage, NEVER_MS } from '../../shared/protocol/state.ts';
import { type BoardId, type Hall, type Master, nextBoardOf, readyBoards } from '../../shared/simul/index.ts';
import type { Classroom } from '../classroom/classroom.ts';

type MasterShown = Pick<MasterOnStage, 'doing' | 'board' | 'from' | 'sinceMs' | 'untilMs' | 'nextBoard'>;

/** Before the first round everybody thinks about a fresh board. */
const FRESH_BOARD = { state: 'thinking', since: 0, answers: 0 } as const;
const FRESH_MASTER: MasterShown = {
  doing: 'rest',
  board: 1,
  from: 1,
  sinceMs: 0,
  untilMs: NEVER_MS,
  nextBoard: 0,
};

/** Of the ready queue its front: in one of thousands every place changes with each move, and nobody reads that many. */
export const QUEUE_SHOWN_MAX = 200;
/** So many boards are written at a time: where a round begins for ten thousand, the picture comes in some pieces. */
const BOARDS_AT_ONCE = 1_000;

const placement = (fen: string) => fen.slice(0, fen.indexOf(' '));

const masterShown = (hall: Hall, master: Master): MasterShown => ({
  doing: master.doing,
  board: master.board,
  from: master.from,
  sinceMs: master.since,
  untilMs: master.until ?? NEVER_MS,
  nextBoard: nextBoardOf(hall, master) ?? 0,
});

export class StageState {
  readonly state = new HallOnStage();
  readonly #classroom: Classroom;
  /** What has changed since the last look. */
  readonly #touched = new Set<BoardId>();

  constructor(classroom: Classroom) {
    this.#classroom = classroom;
    for (const { board } of classroom.seats.all) this.state.boards.push(new BoardOnStage().assign({ board }));
    this.touchAll();
    while (this.#touched.size > 0) this.show();
  }

  touch(board: BoardId): void {
    this.#touched.add(board);
  }
  touchAll(): void {
    for (const { board } of this.#classroom.seats.all) this.#touched.add(board);
  }

  /** Writes what was touched into the state. */
  show(): void {
    if (this.#touched.size === 0) return;
    let left = BOARDS_AT_ONCE;
    for (const board of this.#touched) {
      if (left-- === 0) break;
      this.#touched.delete(board);
      this.#showBoard(board);
    }
    this.#showMasters();
    this.#showQueue();
  }

  #showBoard(board: BoardId): void {
    const { conduct, exhibition, seats } = this.#classroom;
    const { name, bot, connected } = seats.seat(board);
    const { state, since, answers } = exhibition?.hall.boards[board - 1] ?? FRESH_BOARD;
    const table = exhibition?.table(board);
    this.state.boards[board - 1]?.assign({
      name,
      bot,
      connected,
      sinceRound: conduct.firstRound(board),
      state,
      sinceMs: since,
      side: table?.masterHas === 'white' ? 'black' : 'white',
      fen: placement(table?.fen ?? START_FEN),
      lastFrom: table?.lastMove?.from ?? '',
      lastTo: table?.lastMove?.to ?? '',
      answers,
      result: state === 'closed' && exhibition?.realChess && table ? resultOf(table) : '',
    });
  }

  #showMasters(): void {
    const hall = this.#classroom.exhibition?.hall;
    const masters = hall?.masters.map((master) => masterShown(hall, master)) ?? [FRESH_MASTER];
    while (this.state.masters.length > masters.length) this.state.masters.pop();
    masters.forEach((shown, index) => {
      const master = this.state.masters[index];
      if (master) master.assign(shown);
      else this.state.masters.push(new MasterOnStage().assign(shown));
    });
  }

  /** In place, so that a queue that grew by one costs one change. */
  #showQueue(): void {
    const { exhibition } = this.#classroom;
    const ready = exhibition ? readyBoards(exhibition.hall) : [];
    const queue = ready.slice(0, QUEUE_SHOWN_MAX);
    const shown = this.state.readyQueue;
    this.state.handsUp = ready.length;
    while (shown.length > queue.length) shown.pop();
    queue.forEach((board, index) => {
      if (shown[index] !== board) shown[index] = board;
    });
  }
}
