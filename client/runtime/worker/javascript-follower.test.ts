import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { noHall } from '../hall/hall-line.ts';
import type { ProgramEvent } from '../program.ts';
import { JavaScriptFollower } from './javascript-follower.ts';
import { Told } from './told.ts';

class Refused extends Error {
  readonly code: string;
  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

let events: ProgramEvent[];
let told: Told;
let follower: JavaScriptFollower;

beforeEach(() => {
  vi.useFakeTimers();
  events = [];
  told = new Told((more) => void events.push(...more), '');
  follower = new JavaScriptFollower(told, noHall(), Refused);
});
afterEach(() => void vi.useRealTimers());

const kinds = () => {
  vi.advanceTimersByTime(1_000);
  return events.map(({ kind }) => kind).filter((kind) => kind !== 'line');
};
const lines = () => {
  told.flush();
  return events.flatMap((event) => (event.kind === 'line' ? [`${event.line} ${event.state}`] : []));
};

describe('a JavaScript program', () => {
  it('shows each change of state, and the lines between them as a screen can', () => {
    for (let line = 1; line <= 30; line++) follower.at(line);
    follower.parks(30, null);
    follower.back(30, null);
    expect(() => follower.ask('GET', 'boards')).toThrow(Refused);
    const told = Array.from({ length: 10 }, (_, index) => `${index + 1} runs`);
    expect(lines()).toEqual([...told, '30 awaits', '30 runs', '30 blocks', '30 runs']);
  });

  it('is over when its last line has run, and no timer or question is left', () => {
    follower.begins();
    follower.end();
    expect(kinds()).toEqual([]);
    follower.ends();
    expect(kinds()).toEqual(['ended']);
  });

  it('ends by an error once, and is not over besides', () => {
    follower.end();
    follower.fail(new TypeError('no'), 4);
    follower.fail(new Error('later'), null);
    expect(kinds()).toEqual(['failed']);
    expect(events[0]).toMatchObject({ message: 'TypeError: no', line: 4 });
  });

  it('is refused in the helper’s own error, also where it has given the loop back', async () => {
    const asked = follower.askAsync('GET', 'ready');
    follower.end();
    expect(events).toEqual([]);
    await expect(asked).rejects.toMatchObject({ code: 'noHall' });
    expect(kinds()).toEqual(['ended']);
  });
});
