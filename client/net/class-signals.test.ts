import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { ClassStatus, News } from '../../shared/protocol/classroom.ts';
import { plainLesson } from '../models/plain-lesson.ts';
import { classSignals } from './class-signals.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const lobby: ClassStatus = plainLesson({
  phase: 'lobby',
  rounds: [
    { policy: 'blocking', topic: 'blocking', durationMs: 60_000 },
    { policy: 'event-loop', topic: 'event-loop', durationMs: 60_000 },
  ],
});
const news = (clockMs: number): News => ({
  clockMs,
  master: { doing: 'blocked', board: 11, name: 'Sam', sinceMs: 0 },
  handsUp: 19,
  movesAnswered: 7,
  idleShare: 0.87,
});

it('follows a lesson from the lobby to the end of a round and into the next', () => {
  const { handlers, status, news: told, clockMs } = classSignals();
  handlers.status?.(lobby);
  vi.advanceTimersByTime(30_000);
  expect(clockMs()).toBe(0);

  handlers.status?.({ ...lobby, phase: 'round' });
  vi.advanceTimersByTime(1000);
  expect(clockMs()).toBe(1000);
  handlers.news?.(news(59_000));
  vi.advanceTimersByTime(5000);
  expect(clockMs()).toBe(60_000);

  handlers.status?.({ ...lobby, phase: 'between' });
  expect(told.value?.movesAnswered).toBe(7);
  handlers.status?.({ ...lobby, phase: 'round', roundIndex: 1 });
  expect(clockMs()).toBe(0);
  expect(told.value).toBeNull();
  expect(status.value?.roundIndex).toBe(1);
});

it('keeps the clock when the same round is told again after a lost line', () => {
  const { handlers, clockMs } = classSignals();
  handlers.status?.({ ...lobby, phase: 'round' });
  handlers.news?.(news(20_000));
  vi.advanceTimersByTime(3000);
  handlers.status?.({ ...lobby, phase: 'round', people: 4 });
  expect(clockMs()).toBe(23_000);
});
