/** What holds in every hall, whatever a program asks and whenever. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  advance,
  type BoardId,
  botReplies,
  type Fact,
  type Ms,
  playOut,
  problemsOf,
  replay,
  type Scenario,
  scenarioOf,
} from '../simul/index.ts';
import { anyScenario, ms } from '../testing/any-scenario.ts';
import type { Answer, Answered, Ask } from './asks.ts';
import { ServedHall } from './served-hall.ts';

const runs = { numRuns: 200, endOnFailure: true };
const anyDriven = anyScenario
  .map((scenario): Scenario => ({ ...scenario, policy: 'driven', masters: 1, brains: 1 }))
  .filter((scenario) => problemsOf(scenario).length === 0);
const anyAsk: fc.Arbitrary<Ask> = fc.oneof(
  fc.record({ ask: fc.constantFrom('boards' as const, 'round', 'ready') }),
  fc.record({ ask: fc.constantFrom('move' as const, 'move', 'reply', 'close'), board: ms(8) }),
);
/** Questions, each so long after the one before. */
const anyAsks = fc.array(fc.tuple(ms(12), anyAsk), { maxLength: 60 });

type Asked = { readonly ask: Ask; readonly atMs: Ms };

/** Asks at its time, looking at the clock in between as often as is said. */
function played(scenario: Scenario, asks: readonly (readonly [Ms, Ask])[], lookEveryMs: Ms = Infinity) {
  const hall = new ServedHall(scenario);
  const asked = new Map<number, Asked>();
  const answers: Answered[] = [];
  const facts: Fact[] = [];
  const look = (at: Ms) => {
    const news = hall.advance(at);
    facts.push(...news.facts);
    answers.push(...news.answers);
  };
  let atMs = 0;
  for (const [after, ask] of asks) {
    for (let at = atMs; at < atMs + after; at += lookEveryMs) look(at);
    atMs += after;
    asked.set(hall.ask(ask, atMs), { ask, atMs });
  }
  look(Infinity);
  return { hall, asked, answers, facts };
}

describe('a served hall', () => {
  it('answers every question once, but for those whose time never comes (nobody moves any more)', () =>
    fc.assert(
      fc.property(anyDriven, anyAsks, (scenario, asks) => {
        const { asked, answers, hall } = played(scenario, asks);
        const ids = answers.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        if (hall.hall.ended) expect(ids.length).toBe(asked.size);
      }),
      runs,
    ));

  it('tells facts that rebuild it, each once', () =>
    fc.assert(
      fc.property(anyDriven, anyAsks, (scenario, asks) => {
        const { hall, facts } = played(scenario, asks);
        expect(facts).toEqual(hall.facts);
        const rebuilt = replay(scenario, JSON.parse(JSON.stringify(facts)));
        expect(advance(rebuilt, hall.hall.now).hall).toEqual(hall.hall);
      }),
      runs,
    ));

  it('plays moves in the order in which they were asked for', () =>
    fc.assert(
      fc.property(anyDriven, anyAsks, (scenario, asks) => {
        const { asked, answers } = played(scenario, asks);
        const done = answers.filter(
          ({ id, answer }) => asked.get(id)?.ask.ask === 'move' && 'value' in answer,
        );
        const ids = done.map(({ id }) => id);
        expect(ids).toEqual([...ids].sort((a, b) => a - b));
      }),
      runs,
    ));

  it('says yes to nothing before it has happened', () =>
    fc.assert(
      fc.property(anyDriven, anyAsks, (scenario, asks) => {
        const { asked, answers, hall } = played(scenario, asks);
        const happened = (kind: Fact['kind'], board: BoardId, at: Ms) =>
          hall.facts.some(
            (fact) => fact.kind === kind && 'board' in fact && fact.board === board && fact.at === at,
          );
        for (const { id, answer } of answers) {
          const { ask, atMs } = asked.get(id) as Asked;
          if ('refused' in answer || !('atMs' in answer.value)) continue;
          const { board, atMs: doneMs } = answer.value;
          if (ask.ask === 'move') {
            expect(happened('masterMoved', board, doneMs)).toBe(true);
            expect(doneMs).toBeGreaterThanOrEqual(atMs);
          }
          if (ask.ask === 'reply' && doneMs > 0)
            expect(
              happened('opponentMoved', board, doneMs) ||
                happened('boardAdmitted', board, doneMs) ||
                // Where he was on the way already, the hand is up since he set out.
                doneMs <= atMs,
            ).toBe(true);
        }
      }),
      runs,
    ));

  it('is the same in whatever slices the clock is read', () =>
    fc.assert(
      fc.property(anyDriven, anyAsks, fc.integer({ min: 1, max: 5 }), (scenario, asks, everyMs) => {
        const whole = played(scenario, asks);
        const sliced = played(scenario, asks, everyMs);
        expect(sliced.facts).toEqual(whole.facts);
        expect(sliced.answers).toEqual(whole.answers);
      }),
      runs,
    ));
});

/** A program in the round's own time: what it asks next, given the answer to what it asked last. It ends at null. */
type Program = Generator<Ask, void, Answer>;

/** Several tasks at once, each asking as soon as it is answered, by number; the round until nothing happens any more. */
function run(scenario: Scenario, tasks: readonly Program[]) {
  const hall = new ServedHall(scenario);
  const waiting = new Map<number, Program>();
  const goOn = (task: Program, answer?: Answer) => {
    const next = answer === undefined ? task.next() : task.next(answer);
    if (!next.done) waiting.set(hall.ask(next.value, hall.hall.now), task);
  };
  for (const task of tasks) goOn(task);
  for (let at: Ms | null = 0; at !== null; ) {
    const { answers } = hall.advance(at);
    for (const { id, answer } of answers) {
      const task = waiting.get(id);
      if (task) goOn(task, answer);
    }
    at = answers.length > 0 ? hall.hall.now : hall.nextDueMs;
  }
  return hall;
}

/** What stands on the stage as the event loop: the first of those that are ready. */
function* likeTheLoop(): Program {
  for (;;) {
    const answer = yield { ask: 'ready' };
    if ('refused' in answer || !('ready' in answer.value)) return;
    const [board] = answer.value.ready;
    if (board !== undefined) yield { ask: 'move', board };
  }
}

/** One task per game: `while not b.over: b.play_move(); await b.reply()`. */
function* game(board: BoardId): Program {
  for (;;) {
    const moved = yield { ask: 'move', board };
    if ('refused' in moved) return;
    const replied = yield { ask: 'reply', board };
    if ('refused' in replied || ('over' in replied.value && replied.value.over)) return;
  }
}

/** One board after the other, each reply waited for before anything else: `b.wait_for_reply()`. */
function* blocking(boards: number): Program {
  for (;;)
    for (let board = 1; board <= boards; board++) {
      yield { ask: 'move', board };
      const replied = yield { ask: 'reply', board };
      if ('refused' in replied && replied.refused.code === 'roundOver') return;
    }
}

const deeds = (facts: readonly Fact[]): readonly Fact[] =>
  facts.filter((fact) => fact.kind !== 'masterSent' && fact.kind !== 'restBegan' && !('unasked' in fact));

describe('a program', () => {
  it('that copies the event loop has the event loop’s facts', () =>
    fc.assert(
      fc.property(anyScenario, (random) => {
        // Who comes out of a trap queues behind hands that went up later.
        const plain = { queue: 'fifo', traps: [] } as const;
        const loop: Scenario = { ...random, ...plain, policy: 'event-loop', masters: 1, brains: 1 };
        fc.pre(problemsOf(loop).length === 0);
        const { facts } = playOut(loop);
        const program = run({ ...loop, policy: 'driven' }, [likeTheLoop()]);
        expect(deeds(program.facts)).toEqual(deeds(facts));
      }),
      runs,
    ));

  it('gains by overlapping its waits: one task per game answers as many as the loop, blocking a few', () => {
    for (let seed = 1; seed <= 5; seed++) {
      const boards = 12;
      const scenario = scenarioOf({
        ...{ policy: 'driven', boards, durationMs: 60_000, playMs: 200, walkVisitMs: 50 },
        replies: Array.from({ length: boards }, (_, index) => botReplies(seed, index + 1)),
      });
      const score = (tasks: readonly Program[]) =>
        run(scenario, tasks).facts.filter(({ kind }) => kind === 'masterMoved').length;
      const games = Array.from({ length: boards }, (_, index) => game(index + 1));
      const loop = playOut({ ...scenario, policy: 'event-loop' });
      const most = loop.facts.filter(({ kind }) => kind === 'masterMoved').length;
      expect(score(games)).toBe(most);
      expect(score([blocking(boards)])).toBeLessThan(most / 5);
    }
  });
});
