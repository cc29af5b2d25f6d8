import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { newSender, Turns } from './turns.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Those who send, and what was read of them, in this order; each reading takes a millisecond. */
function line() {
  let nowMs = 0;
  const read: string[] = [];
  const cut: object[] = [];
  const turns = new Turns(
    (socket) => cut.push(socket),
    () => nowMs,
  );
  const somebody = (name: string) => {
    const terminate = vi.fn();
    const socket = { terminate, sender: newSender() };
    const says = (count: number) => {
      for (let message = 1; message <= count; message++)
        turns.heard(socket, () => {
          nowMs++;
          read.push(`${name} ${message}`);
        });
    };
    return { socket, says, terminate };
  };
  return { turns, read, cut, somebody, pass: (ms: number) => (nowMs += ms) };
}
/** What is put off until the next turn of the event loop happens. */
const nextTurn = () => vi.advanceTimersToNextTimer();

describe('what is sent', () => {
  it('now and then is read at once, before a burst that came earlier', () => {
    const { somebody, read } = line();
    somebody('Mallory').says(20);
    somebody('Ada').says(1);
    expect(read.at(-1)).toBe('Ada 1');
    expect(read.length).toBe(6);
  });
  it('in a burst is read in its order and in pieces, and others in between', () => {
    const { somebody, read } = line();
    somebody('Mallory').says(20);
    nextTurn();
    const piece = read.length;
    expect(piece).toBeLessThan(12);
    somebody('Ada').says(1);
    expect(read.at(-1)).toBe('Ada 1');
    vi.runAllTimers();
    const ofMallory = read.filter((one) => one.startsWith('Mallory'));
    expect(ofMallory).toEqual(Array.from({ length: 20 }, (_, index) => `Mallory ${index + 1}`));
  });
  it('too fast cuts the sender without a word, and what waits of it is never read', () => {
    const { somebody, read, cut } = line();
    const mallory = somebody('Mallory');
    mallory.says(200);
    expect(mallory.terminate).toHaveBeenCalledOnce();
    expect(cut).toEqual([mallory.socket]);
    expect(mallory.socket.sender.isCut).toBe(true);
    vi.runAllTimers();
    expect(read.length).toBe(5);
  });
  it('for hours, as much as anybody may, cuts nobody', () => {
    const { somebody, read, cut, pass } = line();
    const ada = somebody('Ada');
    for (let second = 0; second < 100; second++) {
      ada.says(20);
      vi.runAllTimers();
      pass(1_000);
    }
    expect(cut).toEqual([]);
    expect(read.length).toBe(2_000);
  });
  it('before somebody goes is read before they are gone', () => {
    const { somebody, turns, read } = line();
    const ada = somebody('Ada');
    ada.says(8);
    turns.afterwards(ada.socket, () => read.push('gone'));
    vi.runAllTimers();
    expect(read.at(-1)).toBe('gone');
    expect(read.length).toBe(9);
  });
});
