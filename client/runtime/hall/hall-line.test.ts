import { describe, expect, it } from 'vitest';
import { type Fact, scenarioOf } from '../../../shared/simul/index.ts';
import type { ProgramEvent } from '../program.ts';
import { hallHere } from './hall-here.ts';
import { type HallLine, noHall, type Reply } from './hall-line.ts';

/** Two opponents who think 30 ms; a move takes 5. */
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
  const line = hallHere(scenario, { tell, beforeStanding: () => {}, answered: () => heard.times++ });
  return { line, facts, heard };
}
const ask = (line: HallLine, method: string, path: string) => line.ask(method, path, 'null');
const code = (reply: Reply) => ('refused' in reply ? reply.refused.code : 'yes');

describe('a hall in the program’s worker', () => {
  it('answers whoever stands still, when it has happened, and tells it on the way', () => {
    const { line, facts } = opened();
    const beganMs = performance.now();
    expect(code(ask(line, 'POST', 'boards/1/move'))).toBe('yes');
    expect(performance.now() - beganMs).toBeGreaterThanOrEqual(5.9);
    expect(facts.map(({ kind }) => kind)).toContain('masterMoved');
    expect(code(ask(line, 'GET', 'boards/1/reply'))).toBe('yes');
    expect(performance.now() - beganMs).toBeGreaterThanOrEqual(35.9);
    line.close();
  });

  it('answers whoever gives the loop back, while others wait too', async () => {
    const { line, heard } = opened();
    line.askLater('POST', 'boards/1/move', 'null');
    const other = line.asked('POST', 'boards/2/move', 'null');
    expect(line.hasAnswers).toBe(false);
    expect(code(await other)).toBe('yes');
    expect(line.taken().map(([number]) => number)).toEqual([1]);
    expect(heard.times).toBe(1);
    line.close();
  });

  it('goes on by itself, up to the bell', async () => {
    const { line, facts } = opened(20);
    ask(line, 'GET', 'boards');
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(facts.at(-1)?.kind).toBe('bellRang');
    expect(code(ask(line, 'GET', 'ready'))).toBe('roundOver');
  });

  it('begins with the first question', async () => {
    const { line, facts } = opened();
    await new Promise((resolve) => setTimeout(resolve, 20));
    line.settle();
    expect(facts).toEqual([]);
    expect(line.nextDueMs).toBeNull();
    ask(line, 'GET', 'round');
    expect(line.nextDueMs).toBeGreaterThan(performance.now());
    line.close();
  });

  it.each(['board', 'boards/x/move', 'boards/1/move', 'boards/1'])('refuses GET %s', (path) => {
    const { line } = opened();
    expect(code(ask(line, 'GET', path))).toBe('unknownRequest');
    line.close();
  });
});

it('without a hall every question is refused in words', async () => {
  const line = noHall();
  expect(code(ask(line, 'GET', 'boards'))).toBe('noHall');
  expect(code(await line.asked('GET', 'boards', 'null'))).toBe('noHall');
  expect(line.askLater('GET', 'boards', 'null')).toBe(1);
  expect(line.taken().map(([number, reply]) => [number, code(reply)])).toEqual([[1, 'noHall']]);
});
