/** A session in this browser alone: one person, bots, three rounds. It fills the same models as the network does. */
import { signal } from '@preact/signals';
import type { Move } from '../../../shared/chess/position.ts';
import { rulesOf } from '../../../shared/lesson/halls.ts';
import type { RoundStep } from '../../../shared/lesson/plan.ts';
import { Exhibition, type NotPlayed } from '../../../shared/round/exhibition.ts';
import type { Clock } from '../../../shared/round/ports.ts';
import { newsOf, ownBoard, ownResult, queuePlace } from '../../../shared/round/told.ts';
import type { BoardId, Fact, Ms } from '../../../shared/simul/index.ts';
import { t } from '../../app/text.ts';
import { botName, THINKING_CAP_MS } from '../../models/classroom.ts';
import type {
  HallPicture,
  Link,
  News,
  OwnBoard,
  OwnResult,
  PlayerModel,
  QueuePlace,
  Refused,
  RoundPicture,
  StageModel,
} from '../../models/picture.ts';
import { plainStage } from '../../models/plain-lesson.ts';
import type { ClosableEngine } from '../browser.ts';
import { hallOf, type Sitter } from './hall-picture.ts';
import { BOARDS, SoloLesson } from './lesson.ts';

/** Where the person sits: early enough in the row that a master who waits comes by once, even in half a minute. */
export const YOUR_BOARD: BoardId = 4;
const NEWS_EVERY_MS = 250;

type SoloSessionOptions = {
  readonly name: string;
  readonly durationMs: Ms;
  /** All rounds draw the bots' patience from it: the master meets the same opponents. */
  readonly seed: number;
  readonly clock: Clock;
  /** The session's own: it is closed with it. */
  readonly engine: ClosableEngine;
  /** The person leaves. */
  readonly onLeave: () => void;
};

export class SoloSession {
  readonly player: PlayerModel;
  readonly stage: StageModel;
  readonly #options: SoloSessionOptions;
  readonly #sitters: readonly Sitter[];
  readonly #lesson: SoloLesson;
  readonly #hall = signal<HallPicture | null>(null);
  readonly #rounds = signal<readonly RoundPicture[]>([]);
  readonly #board = signal<OwnBoard | null>(null);
  readonly #queue = signal<QueuePlace>({ place: null, tickets: [] });
  readonly #news = signal<News | null>(null);
  readonly #results = signal<readonly OwnResult[]>([]);
  #exhibition: Exhibition | null = null;
  #cancelNews: () => void = () => {};

  constructor(options: SoloSessionOptions) {
    this.#options = options;
    this.#lesson = new SoloLesson(options.durationMs);
    this.#sitters = Array.from({ length: BOARDS }, (_, index) => {
      const bot = index + 1 !== YOUR_BOARD;
      return { bot, name: bot ? botName(index + 1) : options.name };
    });
    const common = {
      link: signal<Link>('open'),
      ended: signal(null),
      status: this.#lesson.status,
      clockMs: () => this.#exhibition?.clockMs ?? 0,
    };
    this.stage = {
      ...common,
      ...plainStage(),
      plan: signal(this.#lesson.plan),
      questions: this.#lesson.questions,
      hall: this.#hall,
      rounds: this.#rounds,
      joinUrl: signal(null),
    };
    this.player = {
      ...common,
      seat: signal({ board: YOUR_BOARD, name: options.name }),
      board: this.#board,
      queue: this.#queue,
      news: this.#news,
      results: this.#results,
      questions: this.#lesson.questions,
      award: signal(null),
      choose: async (_step, option) => this.#guess(option),
      cough: async () => null,
      move: async (move) => this.#move(move),
      resign: async () => refusedWith(this.#exhibition?.reply(YOUR_BOARD, 'resign') ?? null),
      leave: options.onLeave,
      takeOver: () => {},
    };
  }

  /** From the last page to the side-by-side. */
  next(): void {
    this.#lesson.next();
  }

  /** Stops the round and the engine for good. */
  close(): void {
    this.#stop();
    this.#options.engine.close();
  }

  #stop(): void {
    this.#exhibition?.stop();
    this.#cancelNews();
  }

  /** A guess begins the round that it is about, with the same people. */
  #guess(option: number): Refused | null {
    const round = this.#lesson.status.value.next;
    if (round?.kind !== 'round' || !this.#lesson.guess(option)) return refusedWith('noRound');
    this.#beginRound(round);
    return null;
  }

  #beginRound(round: RoundStep): void {
    this.#stop();
    const { seed, clock, engine } = this.#options;
    const exhibition: Exhibition = new Exhibition({
      rules: rulesOf(round, { boards: BOARDS, saboteur: null, queue: null, thinkMs: null }),
      sitters: this.#sitters.map(({ bot }) => (bot ? 'bot' : 'person')),
      capMs: THINKING_CAP_MS,
      speed: 1,
      seed,
      clock,
      // An engine that fails counts as one that is late: a quick move is played instead.
      requestMove: (board, fen) =>
        void engine.choose(fen).then(
          (move) => exhibition.engineMove(board, fen, move),
          () => {},
        ),
      onFacts: (facts) => this.#happened(facts),
    });
    this.#exhibition = exhibition;
    this.#rounds.value = [...this.#rounds.value, { scenario: exhibition.scenario, facts: [] }];
    exhibition.start();
    this.#show(null);
    this.#tellNews();
  }

  #happened(facts: readonly Fact[]): void {
    this.#show(new Set(facts.flatMap((fact) => ('board' in fact ? [fact.board] : []))));
    if (this.#exhibition?.over) this.#endRound(this.#exhibition);
  }

  #endRound(exhibition: Exhibition): void {
    this.#cancelNews();
    const { roundIndex } = this.#lesson.status.value;
    this.#results.value = [...this.#results.value, ownResult(exhibition, roundIndex, YOUR_BOARD)];
    const { scenario, facts, games } = exhibition;
    this.#rounds.value = [...this.#rounds.value.slice(0, -1), { scenario, facts, games }];
    this.#news.value = newsOf(exhibition, (board) => this.#nameAt(board));
    this.#lesson.roundIsOver(exhibition.ledger.movesAnswered);
  }

  /** Puts into the models what the exhibition shows now; `changed` null: all of it. */
  #show(changed: ReadonlySet<BoardId> | null): void {
    const exhibition = this.#exhibition;
    if (!exhibition) return;
    const { scenario, facts } = exhibition;
    this.#rounds.value = [...this.#rounds.value.slice(0, -1), { scenario, facts }];
    this.#hall.value = hallOf(exhibition, this.#sitters, this.#hall.value, changed);
    this.#queue.value = queuePlace(exhibition, YOUR_BOARD);
    if (changed === null || changed.has(YOUR_BOARD)) this.#board.value = ownBoard(exhibition, YOUR_BOARD);
  }

  /** The player's figures, now and four times a second. */
  #tellNews(): void {
    if (!this.#exhibition) return;
    this.#news.value = newsOf(this.#exhibition, (board) => this.#nameAt(board));
    this.#cancelNews = this.#options.clock.wakeIn(NEWS_EVERY_MS, () => this.#tellNews());
  }

  #nameAt(board: BoardId): string {
    return this.#sitters[board - 1]?.name ?? '';
  }

  #move(move: Move): Refused | null {
    return refusedWith(this.#exhibition?.reply(YOUR_BOARD, move) ?? null);
  }
}

function refusedWith(code: NotPlayed | null): Refused | null {
  return code && { code, message: t(`refusals.${code}`), retry: true };
}
