import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ProgramEvent } from '../program.ts';
import { Told } from './told.ts';

let sent: ProgramEvent[][];
let told: Told;

beforeEach(() => {
  vi.useFakeTimers();
  sent = [];
  told = new Told((events) => sent.push([...events]), 'Too much.');
  told.begin();
});
afterEach(() => void vi.useRealTimers());

const lines = () =>
  sent.flat().flatMap((event) => (event.kind === 'line' ? [`${event.line} ${event.state}`] : []));
const printed = () => sent.flat().map((event) => (event.kind === 'printed' ? event.text : ''));

describe('what a program does', () => {
  it('is sent together, a moment later, or at once where it is about to stand still', () => {
    told.print('a', 'out');
    told.print('b\n', 'out');
    told.print('c', 'err');
    expect(sent).toHaveLength(1);
    told.flush();
    expect(sent[1]).toMatchObject([
      { text: 'ab\n', to: 'out' },
      { text: 'c', to: 'err' },
    ]);
    told.print('d', 'out');
    vi.advanceTimersByTime(20);
    expect(sent[2]).toMatchObject([{ text: 'd' }]);
  });

  it('is sent at once where a slow line may follow, a few times', () => {
    for (let line = 1; line <= 100; line++) told.line(line, 'runs');
    expect(sent.length).toBeGreaterThan(5);
    expect(sent.length).toBeLessThan(20);
  });

  it('shows each change of state, and of the lines between them the last', () => {
    for (let times = 0; times < 20; times++) told.line(1, 'runs');
    told.flush();
    sent = [];
    told.line(1, 'runs');
    told.line(2, 'runs');
    told.line(2, 'blocks');
    told.line(3, 'runs');
    told.flush();
    expect(lines()).toEqual(['2 runs', '2 blocks', '3 runs']);
  });

  it('drowns nobody: of many changes the last are told, of too much text the beginning', () => {
    for (let times = 0; times < 20; times++) told.line(1, 'runs');
    told.flush();
    sent = [];
    for (let line = 1; line <= 1_000; line++) told.line(line, line % 2 ? 'awaits' : 'runs');
    told.flush();
    expect(lines()).toHaveLength(50);
    expect(lines().at(-1)).toBe('1000 runs');
    for (let times = 0; times < 100; times++) told.print('x'.repeat(10_000), 'out');
    told.flush();
    expect(printed().join('')).toMatch(/^x{500,510}/);
    expect(printed().join('').length).toBeLessThan(550_000);
    expect(printed().join('')).toContain('Too much.');
  });
});
