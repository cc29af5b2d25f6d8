import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { outbox } from './outbox.ts';

beforeEach(() => {
  vi.useFakeTimers();
  const shelf = new Map<string, string>();
  vi.stubGlobal('sessionStorage', {
    getItem: (key: string) => shelf.get(key) ?? null,
    setItem: (key: string, value: string) => shelf.set(key, value),
    removeItem: (key: string) => shelf.delete(key),
  });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** A page with an outbox; the next one is the page after its reload. */
function page(tab: string) {
  const sent: unknown[] = [];
  const box = outbox<{ to: string }>({
    key: 'moves',
    prefix: tab,
    send: (request) => sent.push(request),
  });
  return { ...box, sent };
}

describe('the outbox', () => {
  it('sends at once, and again until it is answered', async () => {
    const { deliver, settle, resend, sent } = page('a');
    const answer = deliver({ to: 'e4' });
    expect(sent).toEqual([{ to: 'e4', id: 'a-kept-1' }]);
    resend();
    vi.advanceTimersByTime(3000);
    expect(sent).toEqual(Array(3).fill({ to: 'e4', id: 'a-kept-1' }));
    settle({ id: 'a-kept-1', seq: 7 });
    expect(await answer).toBeNull();
    resend();
    vi.advanceTimersByTime(60_000);
    expect(sent).toHaveLength(3);
  });

  it('outlives a reload, under the same id', () => {
    void page('a').deliver({ to: 'e4' });
    const reloaded = page('b');
    expect(reloaded.sent).toEqual([]);
    reloaded.resend();
    expect(reloaded.sent).toEqual([{ to: 'e4', id: 'a-kept-1' }]);
    reloaded.settle({ id: 'a-kept-1', seq: 7 });
    expect(page('c').sent).toEqual([]);
    const third = page('c');
    third.resend();
    expect(third.sent).toEqual([]);
  });

  it('sends the newer one instead, where somebody changes their mind', async () => {
    const { deliver, settle, resend, sent } = page('a');
    const before = deliver({ to: 'e4' });
    const answer = deliver({ to: 'd4' });
    expect(await before).toBeNull();
    resend();
    expect(sent.at(-1)).toEqual({ to: 'd4', id: 'a-kept-2' });
    settle({ id: 'a-kept-1', seq: 6 });
    settle({ id: 'a-kept-2', seq: 7 });
    expect(await answer).toBeNull();
  });

  it('waits while the class stands still, and is sent again when it goes on', async () => {
    const { deliver, settle, resend, sent } = page('a');
    const answer = deliver({ to: 'e4' });
    for (const code of ['paused', 'notSaved', 'updating'] as const)
      settle({ id: 'a-kept-1', code, message: 'Not now.', retry: true });
    resend();
    expect(sent).toEqual(Array(2).fill({ to: 'e4', id: 'a-kept-1' }));
    settle({ id: 'a-kept-1', seq: 7 });
    expect(await answer).toBeNull();
  });

  it('ends with a refusal, in words, and with the end of the class', async () => {
    const { deliver, settle, giveUp } = page('a');
    const refused = deliver({ to: 'e4' });
    settle({ id: 'other', seq: 1 });
    settle({ id: 'a-kept-1', code: 'illegalMove', message: 'Not allowed.', retry: true });
    expect(await refused).toEqual({ code: 'illegalMove', message: 'Not allowed.', retry: true });
    const never = deliver({ to: 'd4' });
    giveUp({ code: 'hallClosed', message: 'Closed.', retry: false });
    expect(await never).toMatchObject({ code: 'hallClosed' });
  });
});
