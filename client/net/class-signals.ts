/** What players, stage and host all follow, as signals: the class status, the news, and the round's clock. */
import { batch, type ReadonlySignal, signal } from '@preact/signals';
import type { ClassStatus, News } from '../../shared/protocol/classroom.ts';
import type { MessageHandlers } from './line/line.ts';
import { roundClock } from './round-clock.ts';

export type ClassSignals = {
  readonly status: ReadonlySignal<ClassStatus | null>;
  readonly news: ReadonlySignal<News | null>;
  readonly clockMs: () => number;
  /** To be called when the line is lost: nothing is counted that nobody can know. */
  readonly lineLost: () => void;
  readonly handlers: Pick<MessageHandlers, 'status' | 'news'>;
};

/** @param changed called with each new status before the views see it */
export function classSignals(changed: (status: ClassStatus) => void = () => {}): ClassSignals {
  const status = signal<ClassStatus | null>(null);
  const news = signal<News | null>(null);
  const clock = roundClock(() => performance.now());
  let round = 0;

  return {
    status,
    news,
    clockMs: clock.nowMs,
    lineLost: clock.halt,
    handlers: {
      status: (told) => {
        const before = status.value?.phase;
        const begins = told.phase === 'lobby' || (told.phase === 'round' && before !== 'round');
        if (begins) round += 1;
        clock.follow({
          round,
          running: told.phase === 'round' && !told.paused,
          speed: told.speed,
          bellMs: told.rounds[told.roundIndex]?.durationMs ?? Number.POSITIVE_INFINITY,
        });
        batch(() => {
          if (begins) news.value = null;
          changed(told);
          status.value = told;
        });
      },
      news: (told) => {
        clock.told(told.clockMs);
        news.value = told;
      },
    },
  };
}

/** The questions with this one in its place in the plan, instead of what was known of it. */
export function withQuestion<Question extends { readonly step: number }>(
  questions: readonly Question[],
  told: Question,
): readonly Question[] {
  return [...questions.filter(({ step }) => step !== told.step), told].sort((a, b) => a.step - b.step);
}
