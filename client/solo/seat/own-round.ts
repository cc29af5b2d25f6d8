/** One person among bots, round after round in this browser: it keeps what the person's screen and the hall show of it. */
import { signal } from '@preact/signals';
import { Exhibition, type ExhibitionOptions, type NotPlayed } from '../../../shared/round/exhibition.ts';
import { newsOf, ownBoard, queuePlace } from '../../../shared/round/told.ts';
import type { BoardId, Fact } from '../../../shared/simul/index.ts';
import { t } from '../../app/text.ts';
import { botName, THINKING_CAP_MS } from '../../models/classroom.ts';
import type {
  HallPicture,
  Link,
  News,
  OwnBoard,
  PlayerModel,
  QueuePlace,
  Refused,
  RoundPicture,
  StageModel,
} from '../../models/picture.ts';
import { plainStage } from '../../models/plain-lesson.ts';
import type { Alone } from '../browser.ts';
import { hallOf, type Sitter } from './hall-picture.ts';

export const BOARDS = 24;
/** Where the person sits: early enough in the row that a master who waits comes by once, even in half a minute. */
export const YOUR_BOARD: BoardId = 4;
const NEWS_EVERY_MS = 250;

/** What is shown of it. */
export type RoundModels = { readonly player: PlayerModel; readonly stage: StageModel };

export class OwnRound {
  readonly hall = signal<HallPicture | null>(null);
  readonly rounds = signal<readonly RoundPicture[]>([]);
  readonly board = signal<OwnBoard | null>(null);
  readonly queue = signal<QueuePlace>({ place: null, tickets: [] });
  readonly news = signal<News | null>(null);
  readonly #alone: Alone;
  readonly #onOver: (exhibition: Exhibition) => void;
  readonly #sitters: readonly Sitter[];
  #exhibition: Exhibition | null = null;
  #cancelNews: () => void = () => {};

  constructor(alone: Alone, onOver: (exhibition: Exhibition) => void) {
    this.#alone = alone;
    this.#onOver = onOver;
    this.#sitters = Array.from({ length: BOARDS }, (_, index) => {
      const bot = index + 1 !== YOUR_BOARD;
      return { bot, name: bot ? botName(index + 1) : alone.name };
    });
  }

  get clockMs(): number {
    return this.#exhibition?.clockMs ?? 0;
  }

  /** What a stage shows of it. */
  stage(part: Pick<StageModel, 'status'> & Partial<StageModel>): StageModel {
    return {
      ...this.#common(),
      ...plainStage(),
      hall: this.hall,
      rounds: this.rounds,
      joinUrl: signal(null),
      ...part,
    };
  }

  /** What the person's own screen shows of it. */
  player(part: Pick<PlayerModel, 'status'> & Partial<PlayerModel>): PlayerModel {
    return {
      ...this.#common(),
      seat: signal({ board: YOUR_BOARD, name: this.#alone.name }),
      board: this.board,
      queue: this.queue,
      news: this.news,
      results: signal([]),
      questions: signal([]),
      award: signal(null),
      choose: async () => null,
      cough: async () => null,
      move: async (move) => refusedWith(this.#exhibition?.reply(YOUR_BOARD, move) ?? null),
      resign: async () => refusedWith(this.#exhibition?.reply(YOUR_BOARD, 'resign') ?? null),
      leave: this.#alone.onLeave,
      takeOver: () => {},
      ...part,
    };
  }

  #common() {
    return { link: signal<Link>('open'), ended: signal(null), clockMs: () => this.clockMs };
  }

  /** Begins a round with the same people; one that still runs ends here, and `onOver` is not told. */
  begin(rules: ExhibitionOptions['rules']): void {
    this.stop();
    const before = this.#exhibition;
    this.#exhibition = null;
    before?.endRound();
    const { seed, clock, engine } = this.#alone;
    const exhibition: Exhibition = new Exhibition({
      rules,
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
    this.rounds.value = [...this.rounds.value, { scenario: exhibition.scenario, facts: [] }];
    exhibition.start();
    this.#show(null);
    this.#tellNews();
  }

  /** The master chooses another way from now on. @returns whether he does */
  changePolicy(...way: Parameters<Exhibition['changePolicy']>): boolean {
    return this.#exhibition?.changePolicy(...way) ?? false;
  }

  /** Rings the bell before its time. */
  end(): void {
    this.#exhibition?.endRound();
  }

  stop(): void {
    this.#exhibition?.stop();
    this.#cancelNews();
  }

  /** Stops the round and the engine for good. */
  close(): void {
    this.stop();
    this.#alone.engine.close();
  }

  #happened(facts: readonly Fact[]): void {
    this.#show(new Set(facts.flatMap((fact) => ('board' in fact ? [fact.board] : []))));
    if (this.#exhibition?.over) this.#over(this.#exhibition);
  }

  #over(exhibition: Exhibition): void {
    this.#cancelNews();
    const { scenario, facts, games } = exhibition;
    this.rounds.value = [...this.rounds.value.slice(0, -1), { scenario, facts, games }];
    this.news.value = newsOf(exhibition, (board) => this.#nameAt(board));
    this.#onOver(exhibition);
  }

  /** Puts into the models what the exhibition shows now; `changed` null: all of it. */
  #show(changed: ReadonlySet<BoardId> | null): void {
    const exhibition = this.#exhibition;
    if (!exhibition) return;
    const { scenario, facts } = exhibition;
    this.rounds.value = [...this.rounds.value.slice(0, -1), { scenario, facts }];
    this.hall.value = hallOf(exhibition, this.#sitters, this.hall.value, changed);
    this.queue.value = queuePlace(exhibition, YOUR_BOARD);
    // Who waits for whom may change without a fact of this board: by another policy he has left it.
    if (changed === null || changed.has(YOUR_BOARD) || this.board.value?.waitedFor)
      this.board.value = ownBoard(exhibition, YOUR_BOARD);
  }

  /** The player's figures, now and four times a second. */
  #tellNews(): void {
    if (!this.#exhibition) return;
    this.news.value = newsOf(this.#exhibition, (board) => this.#nameAt(board));
    this.#cancelNews = this.#alone.clock.wakeIn(NEWS_EVERY_MS, () => this.#tellNews());
  }

  #nameAt(board: BoardId): string {
    return this.#sitters[board - 1]?.name ?? '';
  }
}

export function refusedWith(code: NotPlayed | null): Refused | null {
  return code && { code, message: t(`refusals.${code}`), retry: true };
}
