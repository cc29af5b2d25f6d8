/** Shows the hall to stage and host: from the core to the packed hall, and from there to whoever watches. */
import { resultOf } from '../../shared/chess/pgn.ts';
import { START_FEN } from '../../shared/chess/position.ts';
import type { MasterOnStage } from '../../shared/protocol/hall/hall-on-stage.ts';
import { PackedHall } from '../../shared/protocol/hall/packed-hall.ts';
import { type BoardId, frontOfQueue, type Hall, type Master, nextBoardOf } from '../../shared/simul/index.ts';
import type { Classroom } from '../classroom/classroom.ts';
import { type Connection, type Guests, isBehind, sendHall } from './connection.ts';

/** Before the first round everybody thinks about a fresh board. */
const FRESH_BOARD = { state: 'thinking', since: 0, answers: 0 } as const;
const FRESH_MASTER: MasterOnStage = {
  doing: 'rest',
  board: 1,
  from: 1,
  sinceMs: 0,
  untilMs: null,
  nextBoard: 0,
};

/** Of the ready queue its front: in one of thousands every place changes with each move, and nobody reads that many. */
export const QUEUE_SHOWN_MAX = 200;
/** So many boards are written at a time: where a round begins for ten thousand, the picture comes in some pieces. */
const BOARDS_AT_ONCE = 1_000;

const masterShown = (hall: Hall, master: Master): MasterOnStage => ({
  doing: master.doing,
  board: master.board,
  from: master.from,
  sinceMs: master.since,
  untilMs: master.until,
  nextBoard: nextBoardOf(hall, master) ?? 0,
});

export class StageState {
  readonly packed: PackedHall;
  readonly #classroom: Classroom;
  readonly #guests: Pick<Guests, 'watchers'>;
  /** What has changed since the last look. */
  readonly #touched = new Set<BoardId>();
  /** Which picture of the hall each was sent last. */
  readonly #told = new WeakMap<Connection, number>();

  constructor(classroom: Classroom, guests: Pick<Guests, 'watchers'>) {
    this.#classroom = classroom;
    this.#guests = guests;
    this.packed = new PackedHall(classroom.seats.all.length);
    this.touchAll();
    while (this.#touched.size > 0) this.show();
  }

  touch(board: BoardId): void {
    this.#touched.add(board);
  }
  touchAll(): void {
    for (const { board } of this.#classroom.seats.all) this.#touched.add(board);
  }

  /** Writes what was touched into the packed hall. */
  show(): void {
    if (this.#touched.size === 0) return;
    let left = BOARDS_AT_ONCE;
    for (const board of this.#touched) {
      if (left-- === 0) break;
      this.#touched.delete(board);
      this.#showBoard(board);
    }
    const { exhibition } = this.#classroom;
    const { front, count } = exhibition
      ? frontOfQueue(exhibition.hall, QUEUE_SHOWN_MAX)
      : { front: [], count: 0 };
    this.packed.writeRest({
      masters: exhibition?.hall.masters.map((master) => masterShown(exhibition.hall, master)) ?? [
        FRESH_MASTER,
      ],
      readyQueue: front,
      handsUp: count,
    });
    this.packed.finish();
  }

  /** Somebody comes to watch: they are sent the whole hall. */
  begin(watcher: Connection): void {
    sendHall(watcher, this.packed.since(0));
    this.#told.set(watcher, this.packed.picture);
  }

  /**
   * Sends everybody who watches what they don't know yet. Whoever has not read what they were sent is sent nothing more of it,
   * and later all that has changed meanwhile at once: that is never more than the whole hall.
   */
  tell(): void {
    const { picture } = this.packed;
    const news = new Map<number, Uint8Array>();
    for (const watcher of this.#guests.watchers) {
      const known = this.#told.get(watcher) ?? 0;
      if (known === picture || isBehind(watcher)) continue;
      const bytes = news.get(known) ?? this.packed.since(known);
      news.set(known, bytes);
      sendHall(watcher, bytes);
      this.#told.set(watcher, picture);
    }
  }

  #showBoard(board: BoardId): void {
    const { conduct, exhibition, seats } = this.#classroom;
    const { name, bot, connected } = seats.seat(board);
    const { state, since, answers } = exhibition?.hall.boards[board - 1] ?? FRESH_BOARD;
    const table = exhibition?.table(board);
    const lastMove = table?.lastMove;
    this.packed.write({
      board,
      name,
      bot,
      connected,
      sinceRound: conduct.firstRound(board),
      state,
      sinceMs: since,
      side: table?.masterHas === 'white' ? 'black' : 'white',
      fen: table?.fen ?? START_FEN,
      lastMove: lastMove ? { from: lastMove.from, to: lastMove.to } : null,
      answers,
      result: state === 'closed' && exhibition?.realChess && table ? resultOf(table) : '',
    });
  }
}
