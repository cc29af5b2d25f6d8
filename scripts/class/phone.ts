/** A phone in a trial: its line and its outbox are a real phone's; it plays by itself, and keeps its own books. */
import { randomBytes, randomUUID } from 'node:crypto';
import { type LastingLine, lastingLine } from '../../client/net/line/lasting-line.ts';
import { outbox } from '../../client/net/outbox.ts';
import { tastefulMove } from '../../shared/chess/taste.ts';
import type { ClassStatus } from '../../shared/protocol/classroom.ts';
import type { RequestResponse } from '../../shared/protocol/messages.ts';
import type { OwnBoard } from '../../shared/protocol/own.ts';
import { refusal } from '../../shared/protocol/refusals.ts';
import { type Hears, openLineTo } from './line.ts';

type Move = { readonly from: string; readonly to: string; readonly promotion?: 'q'; readonly fen: string };
type Sent = { readonly id: string; readonly move: Move; readonly sentAtMs: number };
/** What the server has promised: this move stands, under that number. */
export type Promised = Sent & { readonly seq: number; readonly answerMs: number };

const TOKEN_BYTES = 16;
/** A move's two squares, and what a pawn becomes. */
const pressed = ({ from, to, promotion }: { from: string; to: string; promotion?: string }) =>
  promotion === undefined ? { from, to } : { from, to, promotion: 'q' as const };

export class Phone {
  readonly promised: Promised[] = [];
  readonly refused: string[] = [];
  board = 0;
  /** Whether it has its seat just now. */
  isSeated = false;
  /** When it was given it last, on `performance.now()`. */
  seatedAtMs = 0;
  /** What it shows of its board, and of the class. */
  shown: OwnBoard | null = null;
  status: ClassStatus | null = null;
  readonly #name: string;
  readonly #thinkMs: () => number;
  readonly #chance: () => number;
  readonly #line: LastingLine;
  readonly #moves: ReturnType<typeof outbox<Move>>;
  #open: Sent | null = null;
  /** The position about which it thinks already. */
  #thinksAbout = '';
  #plays = true;

  /**
   * @param thinkMs draws how long it thinks about its next move
   * @param chance from 0 to 1: which moves it likes
   */
  constructor(
    url: string,
    code: string,
    name: string,
    thinkMs: () => number,
    chance: () => number = Math.random,
  ) {
    this.#name = name;
    this.#thinkMs = thinkMs;
    this.#chance = chance;
    const token = randomBytes(TOKEN_BYTES).toString('base64url');
    this.#moves = outbox<Move>({
      key: `trial.${token}`,
      prefix: token.slice(0, 8),
      send: (request) => this.#post(request),
    });
    // As a page does: two attempts of it may cross on the way, and it is open nowhere else.
    const entry = { url, code, wanted: { as: 'player', name, token, page: randomUUID() } } as const;
    this.#line = lastingLine({
      open: (closed) => openLineTo(entry, this.#hears(), closed),
      lost: () => {
        this.isSeated = false;
      },
      closedByHall: () => refusal('hallClosed'),
    });
  }

  /** Nothing more is sent, no new attempt made. */
  close(): void {
    this.#plays = false;
    this.#moves.giveUp(refusal('hallClosed'));
    this.#line.leave();
  }

  /** Why it will not come back; null: it tries, or is there. */
  get ended(): string | null {
    return this.#line.ended.value?.code ?? null;
  }

  /** Whether everything it sent was answered. */
  get isSettled(): boolean {
    return this.#open === null;
  }

  /** It makes no more moves, but still sends again what was not answered. */
  stopPlaying(): void {
    this.#plays = false;
  }

  #hears(): Hears {
    return {
      seat: ({ board }) => {
        this.board = board;
        this.isSeated = true;
        this.seatedAtMs = performance.now();
        this.#moves.resend();
        // Whoever never says a word keeps no seat.
        this.#line.send('presence', { id: `${this.#name}-here`, away: false });
      },
      status: (status) => {
        this.status = status;
        if (!status.paused) this.#moves.resend();
      },
      board: (own) => {
        this.shown = own;
        this.#think(own);
      },
      response: (response) => this.#answered(response),
    };
  }

  #think({ state, fen }: OwnBoard): void {
    if (state !== 'thinking' || fen === this.#thinksAbout) return;
    this.#thinksAbout = fen;
    setTimeout(() => {
      const isStale = this.shown?.fen !== fen || this.shown.state !== 'thinking';
      const move = this.#plays && !this.#open && !isStale ? tastefulMove(fen, this.#chance()) : null;
      if (!move) return;
      // Sent again over any line until it is answered; a refusal lets the phone think anew.
      void this.#moves.deliver({ ...pressed(move), fen }).then((refused) => {
        this.#open = null;
        if (refused === null) return;
        this.refused.push(refused.code);
        this.#thinksAbout = '';
        if (this.shown) this.#think(this.shown);
      });
    }, this.#thinkMs());
  }

  #post({ id, ...move }: Move & { readonly id: string }): void {
    if (this.#open?.id !== id) this.#open = { id, move, sentAtMs: performance.now() };
    this.#line.send('move', { id, ...move });
  }

  #answered(answer: RequestResponse): void {
    const sent = this.#open;
    // A second answer, to the same move sent again, promises nothing new.
    if (sent && answer.id === sent.id && 'seq' in answer && this.promised.at(-1)?.id !== sent.id)
      this.promised.push({ ...sent, seq: answer.seq, answerMs: performance.now() - sent.sentAtMs });
    this.#moves.settle(answer);
  }
}
