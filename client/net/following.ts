/** What players, stage and host all follow: the lesson, the news, and the round's clock between them. */
import { batch, type ReadonlySignal, signal } from '@preact/signals';
import type { Lesson, News } from '../../shared/protocol/classroom.ts';
import type { Ears } from './line.ts';
import { roundClock } from './round-clock.ts';

export type Following = {
  readonly lesson: ReadonlySignal<Lesson | null>;
  readonly news: ReadonlySignal<News | null>;
  readonly clockMs: () => number;
  readonly ears: Pick<Ears, 'lesson' | 'news'>;
};

/** @param changed hears of each lesson before the views do */
export function following(changed: (lesson: Lesson) => void = () => {}): Following {
  const lesson = signal<Lesson | null>(null);
  const news = signal<News | null>(null);
  const clock = roundClock(() => performance.now());
  let round = 0;

  return {
    lesson,
    news,
    clockMs: clock.nowMs,
    ears: {
      lesson: (told) => {
        const before = lesson.value?.phase;
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
          lesson.value = told;
        });
      },
      news: (told) => {
        clock.told(told.clockMs);
        news.value = told;
      },
    },
  };
}
