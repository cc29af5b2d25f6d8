/** What players, stage and host all follow: the lesson, the news, and the round's clock between them. */
import { batch, type ReadonlySignal, signal } from '@preact/signals';
import type { ClassStatus, News } from '../../shared/protocol/classroom.ts';
import type { Ears } from './line/line.ts';
import { roundClock } from './round-clock.ts';

export type Following = {
  readonly status: ReadonlySignal<ClassStatus | null>;
  readonly news: ReadonlySignal<News | null>;
  readonly clockMs: () => number;
  readonly ears: Pick<Ears, 'status' | 'news'>;
};

/** @param changed hears of each lesson before the views do */
export function following(changed: (status: ClassStatus) => void = () => {}): Following {
  const status = signal<ClassStatus | null>(null);
  const news = signal<News | null>(null);
  const clock = roundClock(() => performance.now());
  let round = 0;

  return {
    status,
    news,
    clockMs: clock.nowMs,
    ears: {
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
