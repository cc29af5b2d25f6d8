/** A phone in a trial: it plays, comes back after every loss, sends again what was not answered, and keeps its own books. */
import { randomBytes } from 'node:crypto';
import { Client, type Room } from '@colyseus/sdk';
import { retryDelayMs } from '../../client/net/line/patience.ts';
import { tastefulMove } from '../../shared/chess/taste.ts';
import type { OwnBoard } from '../../shared/protocol/classroom.ts';
import type { RequestResponse } from '../../shared/protocol/messages.ts';

type Move = { readonly from: string; readonly to: string };
type Sent = { readonly id: string; readonly move: Move; readonly fen: string; readonly sentAtMs: number };
/** What the server has promised: this move stands, under that number. */
type Promised = Sent & { readonly seq: number; readonly answerMs: number };

const TOKEN_BYTES = 16;

export class Phone {
  readonly promised: Promised[] = [];
  readonly refused: string[] = [];
  board = 0;
  /** Whether it has its seat just now. */
  isSeated = false;
  readonly #url: string;
  readonly #code: string;
  readonly #name: string;
  readonly #thinkMs: () => number;
  readonly #token = randomBytes(TOKEN_BYTES).toString('base64url');
  #room: Room | null = null;
  #outbox: Sent | null = null;
  #lastFen = '';
  #sentCount = 0;
  #attempt = 0;
  #isOver = false;

  /** @param thinkMs draws how long it thinks about its next move */
  constructor(url: string, code: string, name: string, thinkMs: () => number) {
    this.#url = url;
    this.#code = code;
    this.#name = name;
    this.#thinkMs = thinkMs;
    void this.#knock();
  }

  /** Nothing more is sent, no new attempt made. */
  close(): void {
    this.#isOver = true;
    this.#room?.connection.close();
  }

  /** Whether everything it sent was answered. */
  get isSettled(): boolean {
    return this.#outbox === null;
  }

  /** It makes no more moves, but still sends again what was not answered. */
  stopPlaying(): void {
    this.#lastFen = 'no more';
  }

  async #knock(): Promise<void> {
    if (this.#isOver) return;
    try {
      const entry = { as: 'player', name: this.#name, token: this.#token };
      this.#enter((await new Client(this.#url).joinById(this.#code, entry)) as Room);
    } catch {
      this.#knockLater();
    }
  }

  #knockLater(): void {
    this.isSeated = false;
    this.#room = null;
    if (!this.#isOver) setTimeout(() => void this.#knock(), retryDelayMs(this.#attempt++, Math.random()));
  }

  #enter(room: Room): void {
    this.#room = room;
    room.reconnection.enabled = false;
    room.onError(() => {});
    room.onLeave(() => this.#knockLater());
    room.onMessage('*', (kind, message) => {
      if (kind === 'seat') this.#seated((message as { board: number }).board);
      else if (kind === 'response') this.#answered(message as RequestResponse);
      else if (kind === 'board') this.#think(message as OwnBoard);
    });
  }

  #seated(board: number): void {
    this.board = board;
    this.isSeated = true;
    this.#attempt = 0;
    if (this.#outbox) this.#post(this.#outbox);
  }

  #think({ state, fen }: OwnBoard): void {
    if (state !== 'thinking' || fen === this.#lastFen || this.#lastFen === 'no more') return;
    this.#lastFen = fen;
    const move = tastefulMove(fen, Math.random());
    if (!move) return;
    setTimeout(() => {
      if (this.#isOver || this.#outbox || this.#lastFen !== fen) return;
      const { from, to } = move;
      this.#outbox = {
        id: `${this.#name}-${++this.#sentCount}`,
        move: { from, to },
        fen,
        sentAtMs: performance.now(),
      };
      this.#post(this.#outbox);
    }, this.#thinkMs());
  }

  #post({ id, move, fen }: Sent): void {
    this.#room?.send('move', { id, ...move, fen });
  }

  #answered(answer: RequestResponse): void {
    const sent = this.#outbox;
    if (!sent || answer.id !== sent.id) return;
    if ('code' in answer && answer.retry && answer.code !== 'notYourTurn' && answer.code !== 'illegalMove') {
      setTimeout(() => this.#outbox === sent && this.#post(sent), retryDelayMs(0, Math.random()));
      return;
    }
    this.#outbox = null;
    if ('code' in answer) {
      this.refused.push(answer.code);
      this.#lastFen = '';
    } else this.promised.push({ ...sent, seq: answer.seq, answerMs: performance.now() - sent.sentAtMs });
  }
}
