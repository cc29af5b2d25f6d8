import { describe, expect, it } from 'vitest';
import { type Fact, scenarioOf } from '../../../shared/simul/index.ts';
import type { ProgramEvent } from '../program.ts';
import type { ThreadTime } from '../worker/standstill.ts';
import { hallHere } from './hall-here.ts';
import { type HallLine, noHall, type Reply } from './hall-line.ts';

/** A thread whose time passes when the test says so, or while it stands still: then nothing else of it runs. */
function handTime() {
  let nowMs = 1_000;
  let alarms: { readonly atMs: number; readonly act: () => void }[] = [];
  const wakeIn: ThreadTime['wakeIn'] = (ms, act) => {
    const alarm = { atMs: nowMs + ms, act };
    alarms.push(alarm);
    return () => {
      alarms = alarms.filter((one) => one !== alarm);
    };
  };
  const standUntil = (atMs: number) => {
    nowMs = Math.max(nowMs, atMs);
  };
  const pass = (ms: number) => {
    const endMs = nowMs + ms;
    const next = () => alarms.sort((a, b) => a.atMs - b.atMs).find(({ atMs }) => atMs <= endMs);
    for (let alarm = next(); alarm; alarm = next()) {
      const { act } = alarm;
      alarms = alarms.filter((one) => one !== alarm);
      standUntil(alarm.atMs);
      act();
    }
    nowMs = endMs;
  };
  return { nowMs: () => nowMs, wakeIn, standUntil, pass };
}

/** Two opponents who think 30 ms; the way to one takes 1, and a move 5. */
function opened(durationMs = 20_000) {
  const scenario = scenarioOf({
    ...{ policy: 'driven', boards: 2, durationMs, playMs: 5, walkVisitMs: 1 },
    replies: { kind: 'fixed', ms: 30 },
  });
  const facts: Fact[] = [];
  const tell = (event: ProgramEvent) => {
    if (event.kind === 'facts') facts.push(...event.facts);
  };
  const heard = { times: 0 };
  const time = handTime();
  const line = hallHere(scenario, { tell, beforeStanding: () => {}, answered: () => heard.times++ }, time);
  return { line, facts, heard, time };
}
const ask = (line: HallLine, method: string, path: string) => line.ask(method, path, 'null');
const code = (reply: Reply) => ('refused' in reply ? reply.refused.code : 'yes');

describe('a hall in the program’s worker', () => {
  it('answers whoever stands still, when it has happened, and tells it on the way', () => {
    const { line, facts, time } = opened();
    const beganMs = time.nowMs();
    expect(code(ask(line, 'POST', 'boards/1/move'))).toBe('yes');
    expect(time.nowMs() - beganMs).toBeCloseTo(6);
    expect(facts.map(({ kind }) => kind)).toContain('masterMoved');
    expect(code(ask(line, 'GET', 'boards/1/reply'))).toBe('yes');
    expect(time.nowMs() - beganMs).toBeCloseTo(36);
  });

  it('answers whoever gives the loop back, while others wait too', async () => {
    const { line, heard, time } = opened();
    line.askLater('POST', 'boards/1/move', 'null');
    const other = line.asked('POST', 'boards/2/move', 'null');
    time.pass(5);
    expect(line.hasAnswers).toBe(false);
    time.pass(10);
    expect(code(await other)).toBe('yes');
    expect(line.taken().map(([number]) => number)).toEqual([1]);
    expect(heard.times).toBe(1);
  });

  it('goes on by itself, up to the bell', () => {
    const { line, facts, time } = opened(20);
    ask(line, 'GET', 'boards');
    time.pass(19);
    expect(facts.at(-1)?.kind).not.toBe('bellRang');
    time.pass(1);
    expect(facts.at(-1)?.kind).toBe('bellRang');
    expect(code(ask(line, 'GET', 'ready'))).toBe('roundOver');
  });

  it('begins with the first question, and ends when nobody looks any more', () => {
    const { line, facts, time } = opened();
    time.pass(100);
    line.settle();
    expect(facts).toEqual([]);
    expect(line.nextDueMs).toBeNull();
    ask(line, 'GET', 'round');
    expect(line.nextDueMs).toBe(time.nowMs() + 20_000);
    line.close();
    const told = facts.length;
    time.pass(30_000);
    expect(facts.length).toBe(told);
  });

  it.each(['board', 'boards/x/move', 'boards/1/move', 'boards/1'])('refuses GET %s', (path) => {
    const { line } = opened();
    expect(code(ask(line, 'GET', path))).toBe('unknownRequest');
  });
});

it('without a hall every question is refused in words', async () => {
  const line = noHall();
  expect(code(ask(line, 'GET', 'boards'))).toBe('noHall');
  expect(code(await line.asked('GET', 'boards', 'null'))).toBe('noHall');
  expect(line.askLater('GET', 'boards', 'null')).toBe(1);
  expect(line.taken().map(([number, reply]) => [number, code(reply)])).toEqual([[1, 'noHall']]);
});
