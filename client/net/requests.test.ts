import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { requests } from './requests.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('a request', () => {
  it('ends with the answer that carries its id, whatever the order', async () => {
    const { ask, settle } = requests('tab');
    const first = ask(() => true);
    const second = ask(() => true);
    settle({ id: 'tab-2', code: 'illegalMove', message: 'Not allowed.', retry: true });
    settle({ id: 'tab-1', seq: 7 });
    expect(await first).toBeNull();
    expect(await second).toEqual({ code: 'illegalMove', message: 'Not allowed.', retry: true });
  });
  it('ends in words when nobody answers', async () => {
    const { ask } = requests('tab');
    const answer = ask(() => true);
    vi.advanceTimersByTime(8000);
    expect(await answer).toMatchObject({ code: 'noAnswer', retry: true });
  });
  it('ends in words when the line breaks or is not there', async () => {
    const { ask, giveUp } = requests('tab');
    const answer = ask(() => true);
    giveUp();
    expect(await answer).toMatchObject({ code: 'linkLost', retry: true });
    expect(await ask(() => false)).toMatchObject({ code: 'linkLost' });
  });
  it('takes no notice of an answer that comes too late or to nothing', async () => {
    const { ask, settle } = requests('tab');
    const answer = ask(() => true);
    vi.advanceTimersByTime(8000);
    settle({ id: 'tab-1', seq: 1 });
    settle({ id: 'unheard-of', seq: 2 });
    expect(await answer).toMatchObject({ code: 'noAnswer' });
  });
});
