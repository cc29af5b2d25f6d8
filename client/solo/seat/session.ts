/** A session in this browser alone: one person, bots, three rounds. It fills the same models as the network does. */
import { signal } from '@preact/signals';
import { rulesOf } from '../../../shared/lesson/halls.ts';
import { measuredReplyMs } from '../../../shared/lesson/theory.ts';
import type { Exhibition } from '../../../shared/round/exhibition.ts';
import { ownResult } from '../../../shared/round/told.ts';
import type { Ms } from '../../../shared/simul/index.ts';
import { remember } from '../../measured/measured.ts';
import type { OwnResult, PlayerModel, Refused, StageModel } from '../../models/picture.ts';
import type { Alone } from '../browser.ts';
import { SoloLesson } from './lesson.ts';
import { BOARDS, OwnRound, refusedWith, YOUR_BOARD } from './own-round.ts';

export class SoloSession {
  readonly player: PlayerModel;
  readonly stage: StageModel;
  readonly #lesson: SoloLesson;
  readonly #round: OwnRound;

  /** @param durationMs of each round */
  constructor(alone: Alone, durationMs: Ms) {
    const lesson = new SoloLesson(durationMs);
    const results = signal<readonly OwnResult[]>([]);
    this.#lesson = lesson;
    this.#round = new OwnRound(alone, (exhibition) => {
      const { roundIndex, now } = lesson.status.value;
      if (now?.kind === 'round') rememberRound(now.topic, durationMs, exhibition);
      results.value = [...results.value, ownResult(exhibition, roundIndex, YOUR_BOARD)];
      lesson.roundIsOver(exhibition.ledger.movesAnswered);
    });
    const { status, questions } = lesson;
    this.stage = this.#round.stage({ status, questions, plan: signal(lesson.plan) });
    this.player = this.#round.player({
      status,
      questions,
      results,
      choose: async (_step, option) => this.#guess(option),
    });
  }

  /** From the last page to the side-by-side. */
  next(): void {
    this.#lesson.next();
  }

  /** Stops the round and the engine for good. */
  close(): void {
    this.#round.close();
  }

  /** A guess begins the round that it is about, with the same people. */
  #guess(option: number): Refused | null {
    const round = this.#lesson.status.value.next;
    if (round?.kind !== 'round' || !this.#lesson.guess(option)) return refusedWith('noRound');
    this.#round.begin(rulesOf(round, { boards: BOARDS, saboteur: null, queue: null, thinkMs: null }));
    return null;
  }
}

function rememberRound(topic: string, durationMs: Ms, { ledger, scenario, facts }: Exhibition): void {
  const blockedMs = ledger.accounts.reduce((sum, account) => sum + account.blockedMs, 0);
  remember({
    what: `round.solo.${topic}`,
    atMs: Date.now(),
    figures: {
      moves: ledger.movesAnswered,
      durationMs,
      blockedMs,
      longestWaitMs: ledger.waitMs.max,
      boards: BOARDS,
      playMs: scenario.playMs + scenario.walkVisitMs,
      replyMs: measuredReplyMs([{ facts }]) ?? 0,
    },
    settings: {},
  });
}
