/** A screen is kept on while the class runs, and its battery is given back afterwards. */
import { signal } from '@preact/signals';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ClassStatus, Link, Refused } from '../models/picture.ts';
import { plainLesson } from '../models/plain-lesson.ts';
import { keepAwakeInClass } from './awake.ts';

let held: EventTarget[] = [];
let page: EventTarget & { visibilityState: 'visible' | 'hidden' };
let stop = () => {};

/** A lock as the browser gives it: it says when it is let go. */
function newLock() {
  const lock = Object.assign(new EventTarget(), {
    release: async () => {
      held = held.filter((one) => one !== lock);
      lock.dispatchEvent(new Event('release'));
    },
  });
  held.push(lock);
  return lock;
}

function browserHides() {
  page.visibilityState = 'hidden';
  for (const lock of [...held]) void (lock as ReturnType<typeof newLock>).release();
  page.dispatchEvent(new Event('visibilitychange'));
}

const settled = () => vi.advanceTimersByTimeAsync(0);

function aClass() {
  const model = {
    link: signal<Link>('open'),
    ended: signal<Refused | null>(null),
    status: signal<ClassStatus | null>(plainLesson({ phase: 'round', rounds: [] })),
  };
  const goesTo = (phase: ClassStatus['phase']) => {
    model.status.value = plainLesson({ phase, rounds: [] });
  };
  return { ...model, goesTo };
}

beforeEach(() => {
  vi.useFakeTimers();
  held = [];
  page = Object.assign(new EventTarget(), { visibilityState: 'visible' as const });
  vi.stubGlobal('document', page);
  vi.stubGlobal('navigator', { wakeLock: { request: async () => newLock() } });
});
afterEach(() => {
  stop();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe('the screen', () => {
  it('is kept on while a class runs, and let go when all rounds are over', async () => {
    const phone = aClass();
    stop = keepAwakeInClass(phone, 'phone');
    await settled();
    expect(held).toHaveLength(1);
    phone.goesTo('between');
    page.dispatchEvent(new Event('click'));
    page.dispatchEvent(new Event('fullscreenchange'));
    await settled();
    expect(held).toHaveLength(1);
    phone.goesTo('debrief');
    await settled();
    expect(held).toHaveLength(0);
    page.dispatchEvent(new Event('click'));
    await settled();
    expect(held).toHaveLength(0);
  });

  it('of the projector is on while the class looks back, until the hall is closed', async () => {
    const stage = aClass();
    stop = keepAwakeInClass(stage, 'screen');
    stage.goesTo('debrief');
    await settled();
    expect(held).toHaveLength(1);
    stage.ended.value = { code: 'hallClosed', message: '', retry: false };
    await settled();
    expect(held).toHaveLength(0);
  });

  it('is let go with the page, even while the lock is still being asked for', async () => {
    keepAwakeInClass(aClass(), 'phone')();
    await settled();
    expect(held).toHaveLength(0);
  });

  it('is kept on again when the page was hidden and comes back', async () => {
    stop = keepAwakeInClass(aClass(), 'phone');
    await settled();
    browserHides();
    await settled();
    expect(held).toHaveLength(0);
    page.visibilityState = 'visible';
    page.dispatchEvent(new Event('visibilitychange'));
    await settled();
    expect(held).toHaveLength(1);
  });

  it('is let go where the laptop was shut without a word, and is kept on when the line is back', async () => {
    const phone = aClass();
    stop = keepAwakeInClass(phone, 'phone');
    phone.link.value = 'lost';
    await vi.advanceTimersByTimeAsync(60_000);
    expect(held).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(held).toHaveLength(0);
    phone.link.value = 'open';
    await settled();
    expect(held).toHaveLength(1);
  });
});
