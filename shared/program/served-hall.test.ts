/** What a program is answered, and when. */
import { describe, expect, it } from 'vitest';
import { type Ms, type Scenario, scenarioOf } from '../simul/index.ts';
import type { Ask } from './asks.ts';
import { ServedHall } from './served-hall.ts';

/** Three opponents who think 100; a move takes 10 and the way to it 2. */
const hallOf = (wanted: Partial<Scenario> = {}) =>
  new ServedHall(
    scenarioOf({
      ...{ policy: 'driven', boards: 3, durationMs: 1_000, playMs: 10, walkVisitMs: 2 },
      ...{ replies: { kind: 'fixed', ms: 100 }, ...wanted },
    }),
    ['Ada', 'Ben'],
  );
const move = (board: number): Ask => ({ ask: 'move', board });
const reply = (board: number): Ask => ({ ask: 'reply', board });
const READY: Ask = { ask: 'ready' };

/** Lets time pass step by step. @returns `12: 1 yes`: at 12 the first question was answered */
function told(hall: ServedHall, toMs: Ms): string[] {
  const lines: string[] = [];
  const look = (at: Ms) => {
    for (const { id, answer } of hall.advance(at).answers)
      lines.push(
        `${at}: ${id} ${'refused' in answer ? answer.refused.code : 'ready' in answer.value ? answer.value.ready : 'yes'}`,
      );
  };
  look(hall.hall.now);
  for (let at = hall.nextDueMs; at !== null && at <= toMs; at = hall.nextDueMs) look(at);
  look(toMs);
  return lines;
}
/** The answer to one question now. */
const answerTo = (hall: ServedHall, ask: Ask, atMs: Ms) => {
  const id = hall.ask(ask, atMs);
  return hall.advance(atMs).answers.find((one) => one.id === id)?.answer ?? 'later';
};
const refusal = (code: string, status: number) => ({
  refused: { code, status, message: expect.stringMatching(/^[A-Z].*\.$/) },
});

describe('a move', () => {
  it('is answered when he has walked there and played', () => {
    const hall = hallOf();
    hall.ask(move(2), 5);
    expect(told(hall, 50)).toEqual(['17: 1 yes']);
    expect(hall.facts.map(({ kind }) => kind)).toContain('masterSent');
  });

  it('waits for those that were asked for before it, for he is one body', () => {
    const hall = hallOf();
    for (const board of [3, 1, 2]) hall.ask(move(board), 0);
    expect(told(hall, 50)).toEqual(['12: 1 yes', '24: 2 yes', '36: 3 yes']);
  });

  it('is refused at once where it is the opponent’s turn, and asked for twice', () => {
    const hall = hallOf();
    hall.ask(move(2), 0);
    expect(answerTo(hall, move(2), 1)).toEqual(refusal('askedAlready', 409));
    expect(answerTo(hall, move(2), 20)).toEqual(refusal('notYourTurn', 409));
    expect(answerTo(hall, move(4), 20)).toEqual(refusal('noBoard', 404));
    expect(answerTo(hall, move(1.5), 20)).toEqual(refusal('noBoard', 404));
    expect(answerTo(hallOf({ door: 2 }), move(3), 0)).toEqual(refusal('outside', 409));
  });

  it('that nobody waits for any more is not played, unless he has been sent for it', () => {
    const hall = hallOf();
    for (const board of [1, 2, 3]) hall.ask(move(board), 0);
    hall.forget(1, 1);
    hall.forget(2, 1);
    expect(told(hall, 50)).toEqual(['12: 1 yes', '24: 3 yes']);
  });

  it('at a game that ends meanwhile is over, and he goes on to the next', () => {
    const hall = hallOf({ failures: [{ board: 1, atMs: 5 }] });
    hall.ask(move(1), 0);
    hall.ask(move(2), 0);
    expect(told(hall, 50)).toEqual(['5: 1 gameOver', '17: 2 yes']);
  });
});

describe('a reply', () => {
  it('is there when the hand goes up, and at once where it is up', () => {
    const hall = hallOf();
    expect(answerTo(hall, reply(2), 0)).toEqual({ value: { board: 2, atMs: 0, over: false } });
    hall.ask(move(2), 0);
    hall.ask(reply(2), 20);
    hall.ask(reply(2), 30);
    expect(told(hall, 200)).toEqual(['30: 2 yes', '112: 3 yes', '112: 4 yes']);
    expect(answerTo(hall, reply(2), 200)).toEqual({ value: { board: 2, atMs: 112, over: false } });
  });

  it('that is the last one of its game says so; after it the game is over', () => {
    const hall = hallOf({ exchanges: 1 });
    hall.ask(move(2), 0);
    hall.advance(20);
    hall.ask(reply(2), 20);
    expect(hall.advance(112).answers).toEqual([
      { id: 2, answer: { value: { board: 2, atMs: 112, over: true } } },
    ]);
    expect(answerTo(hall, reply(2), 120)).toEqual(refusal('gameOver', 410));
  });

  it('that takes too long is none: the game is over', () => {
    const hall = hallOf({ timeoutMs: 50 });
    hall.ask(move(2), 0);
    hall.advance(20);
    hall.ask(reply(2), 20);
    expect(told(hall, 200)).toEqual(['62: 2 gameOver']);
  });

  it('may be waited for in front of the door', () => {
    const hall = hallOf({ door: 2 });
    hall.ask(reply(3), 0);
    hall.ask({ ask: 'close', board: 1 }, 7);
    expect(told(hall, 20)).toEqual(['7: 1 yes', '7: 2 yes']);
    hall.ask(move(3), 20);
    expect(told(hall, 40)).toEqual(['32: 3 yes']);
  });
});

describe('who is ready', () => {
  it('is answered at once where a hand is up, but for those where a move is asked for', () => {
    const hall = hallOf();
    hall.ask(move(2), 0);
    expect(answerTo(hall, READY, 0)).toEqual({ value: { ready: [1, 3] } });
  });

  it('is answered when the first hand goes up', () => {
    const hall = hallOf();
    for (const board of [1, 2, 3]) hall.ask(move(board), 0);
    hall.advance(40);
    hall.ask(READY, 40);
    hall.ask(READY, 50);
    expect(told(hall, 200)).toEqual(['112: 4 1', '112: 5 1']);
  });

  it('is refused where no game goes on', () => {
    const hall = hallOf({ boards: 1 });
    hall.ask(move(1), 0);
    hall.ask(READY, 20);
    hall.ask({ ask: 'close', board: 1 }, 30);
    expect(told(hall, 30).slice(1)).toEqual(['30: 2 gamesOver', '30: 3 yes']);
    expect(answerTo(hall, READY, 40)).toEqual(refusal('gamesOver', 410));
  });
});

describe('at the bell', () => {
  it('everybody who waits is told so, and whoever asks afterwards', () => {
    const hall = hallOf({ durationMs: 40 });
    for (const board of [1, 2, 3]) hall.ask(move(board), 0);
    hall.advance(36);
    hall.ask(reply(1), 36);
    hall.ask(READY, 36);
    expect(told(hall, 60)).toEqual(['40: 4 roundOver', '40: 5 roundOver']);
    const over = answerTo(hall, move(1), 60);
    expect(over).toEqual(refusal('roundOver', 410));
    expect(JSON.stringify(over)).toContain('3 moves answered, of 3');
    expect(answerTo(hall, { ask: 'round' }, 60)).toEqual({
      value: { timeMs: 40, leftMs: 0, over: true, score: 3, bound: 3 },
    });
  });
});

it('boards and clock are told at once', () => {
  const hall = hallOf();
  hall.ask(move(2), 0);
  expect(answerTo(hall, { ask: 'boards' }, 20)).toEqual({
    value: {
      boards: [
        { board: 1, name: 'Ada', state: 'ready' },
        { board: 2, name: 'Ben', state: 'thinking' },
        { board: 3, name: '', state: 'ready' },
      ],
    },
  });
  expect(answerTo(hall, { ask: 'round' }, 20)).toMatchObject({
    value: { timeMs: 20, leftMs: 980, over: false, score: 1 },
  });
});

it('only a hall that a program can drive is opened', () => {
  expect(() => hallOf({ policy: 'event-loop' })).toThrow('drives one driven master');
  expect(() => hallOf({ masters: 2 })).toThrow('drives one driven master');
  expect(() => hallOf({ boards: 0 })).toThrow('choose a whole number');
});
