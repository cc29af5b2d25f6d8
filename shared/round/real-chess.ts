/**
 * Real chess: whoever drives the master plays every board, too. Their move is kept for a moment before the opponent sees it, so
 * that a slip can be taken back; it is final as soon as they make the next one. Meanwhile the next board stands before them.
 */

import { canMate } from '../chess/mating.ts';
import type { Move } from '../chess/position.ts';
import { type BoardId, type Hall, type Ms, masterAt, policies } from '../simul/index.ts';
import type { BoardClock, ChessClocks } from './chess-clocks.ts';
import type { Conductor } from './conductor.ts';
import type { Table } from './table.ts';

/** So long a move can be taken back. */
const TAKE_BACK_MS = 2_000;
/** A hall that somebody drives has one master. */
const MASTER = 1;

/** A move of the master's that its opponent hasn't seen yet. */
export type KeptMove = { readonly board: BoardId; readonly san: string; readonly untilMs: Ms };
/** Why the master's move is not played, or not taken back. */
export type NotDone = 'illegalMove' | 'notInFront' | 'moveStands';

/** What the person does who is the master in real chess. */
export type MasterAct =
  | {
      readonly do: 'move';
      readonly board: BoardId;
      readonly move: Move;
      /** And a draw is offered with it. */
      readonly offersDraw?: true | undefined;
    }
  | { readonly do: 'takeBack' }
  | { readonly do: 'end'; readonly board: BoardId; readonly how: 'resign' | 'draw' };

export class RealChess {
  /** The last move, as long as it can be taken back. */
  kept: KeptMove | null = null;
  readonly #conductor: Conductor;
  readonly #tableAt: (board: BoardId) => Table;
  readonly #clocks: ChessClocks | null;

  /** @param clocks null: everybody may think for as long as they like */
  constructor(conductor: Conductor, tableAt: (board: BoardId) => Table, clocks: ChessClocks | null) {
    this.#conductor = conductor;
    this.#clocks = clocks;
    this.#tableAt = tableAt;
    if (clocks)
      conductor.setAlarm({
        get dueMs() {
          return clocks.nextFlag?.atMs ?? null;
        },
        ring: () => this.#flagFalls(clocks),
      });
  }

  /** The board at which the master's next move is made: where he thinks, or goes next; null: no hand is up. */
  get inFront(): BoardId | null {
    const { board, sentTo } = this.#master;
    if (this.kept !== null) return this.#isSentToAGame(this.#conductor.hall) ? sentTo : null;
    return this.#conductor.mayEndPlay(MASTER) ? board : null;
  }

  /** Why that can't be done now; null: it can. Changes nothing. */
  objection(act: MasterAct): NotDone | null {
    if (act.do === 'takeBack') return this.kept === null ? 'moveStands' : null;
    const { board } = act;
    if (board !== this.inFront) return 'notInFront';
    const table = this.#tableAt(board);
    const isAllowed = act.do === 'move' ? table.nameOf(act.move) !== null : table.mayEndByMaster(act.how);
    return isAllowed ? null : 'illegalMove';
  }

  /** They do it. To be called right after `objection` allowed it. */
  act(act: MasterAct, atMs: Ms): void {
    if (act.do === 'takeBack') this.#takeBack(atMs);
    else if (act.do === 'end') this.#endGame(act.board, act.how, atMs);
    else this.#play(act.board, act.move, atMs, act.offersDraw);
  }

  /** The move is kept there, an offer of a draw with it; the one before it is final. */
  #play(board: BoardId, move: Move, atMs: Ms, offersDraw = false): void {
    if (this.kept !== null) this.#conductor.endPlay(MASTER, atMs, atMs);
    const table = this.#tableAt(board);
    const untilMs = atMs + TAKE_BACK_MS;
    this.kept = { board, san: table.nameOf(move) ?? '', untilMs };
    table.choose(move, offersDraw);
    this.#clocks?.keep(board, atMs);
    this.#conductor.endPlay(MASTER, untilMs, atMs);
    this.follow(atMs);
  }

  /** The kept move was a slip: he thinks again. */
  #takeBack(atMs: Ms): void {
    if (this.kept === null) return;
    this.#tableAt(this.kept.board).choose(null);
    this.#clocks?.keep(this.kept.board, null);
    this.kept = null;
    this.#conductor.endPlay(MASTER, null, atMs);
  }

  /** The master gives a game up, or agrees to the draw that was offered. */
  #endGame(board: BoardId, how: 'resign' | 'draw', atMs: Ms): void {
    this.#tableAt(board).endByMaster(how);
    if (this.kept !== null) this.#conductor.endPlay(MASTER, atMs, atMs);
    this.#conductor.close(board, atMs);
  }

  /** The master's move on that board is made: nobody takes it back any more. */
  masterMoved(board: BoardId, atMs: Ms): void {
    this.#clocks?.moved(board, 'master', atMs);
    if (this.kept?.board === board) this.kept = null;
  }
  opponentMoved(board: BoardId, atMs: Ms): void {
    this.#clocks?.moved(board, 'opponent', atMs);
  }
  /** The game there is over. */
  closed(board: BoardId, atMs: Ms): void {
    this.#clocks?.stop(board, atMs);
  }

  /** What the clocks of that board show; null: there are none. */
  clockAt(board: BoardId): BoardClock | null {
    return this.#clocks?.at(board) ?? null;
  }

  /** A loss; a draw where the other side could never mate. */
  #flagFalls(clocks: ChessClocks): void {
    const flag = clocks.nextFlag;
    if (!flag) return;
    const table = this.#tableAt(flag.board);
    const winner = (flag.of === 'master') === (table.masterHas === 'white') ? 'black' : 'white';
    table.flagFalls(flag.of, canMate(table.fen, winner));
    clocks.stop(flag.board, flag.atMs);
    this.#conductor.close(flag.board, flag.atMs);
  }

  /** Whose game has just ended needs no master any more; and who comes after the kept move is settled once, so that no board jumps. */
  follow(atMs: Ms): void {
    const { hall } = this.#conductor;
    for (const { id, state } of hall.boards)
      if (state !== 'closed' && this.#tableAt(id).outcome !== null) this.#conductor.close(id, atMs);
    if (hall.ended) return;
    if (hall.boards.every(({ state }) => state === 'closed')) this.#conductor.endRound(atMs);
    else if (this.kept !== null && !this.#isSentToAGame(hall)) this.#sendOn(hall, atMs);
  }

  /** The board that comes next may be over meanwhile: its flag has fallen. */
  #isSentToAGame({ boards }: Hall): boolean {
    const { sentTo } = this.#master;
    return sentTo !== null && boards[sentTo - 1]?.state !== 'closed';
  }

  #sendOn(hall: Hall, atMs: Ms): void {
    // He is looked for from where he plays, as if that were over.
    const next = policies['event-loop'].choose(hall, { ...this.#master, visit: 'played' });
    if ('board' in next && next.board !== 0 && this.#conductor.maySend(MASTER, next.board))
      this.#conductor.send(MASTER, next.board, atMs);
  }

  get #master() {
    return masterAt(this.#conductor.hall, MASTER);
  }
}
