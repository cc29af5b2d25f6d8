/**
 * Every exercise with right and wrong programs, as scripts that do what the programs do: in one thread, where a blocking
 * call stops everything and an awaited one does not.
 */
import { describe, expect, it } from 'vitest';
import type { Ask } from '../program/asks.ts';
import { ServedHall } from '../program/served-hall.ts';
import type { BoardId, Ms, Scenario } from '../simul/index.ts';
import { EXERCISE_NAMES, type ExerciseName } from './exercise.ts';
import { EXERCISES, exerciseNamed, programsOf } from './exercises.ts';
import { verdictOf } from './judge.ts';
import { codePlaceOf, hashOfCode } from './link.ts';

/** What a program can say. */
class Script {
  readonly hall: ServedHall;
  readonly boards: readonly BoardId[];
  #nowMs: Ms = 0;
  readonly #answers = new Map<number, boolean>();
  readonly #waiting = new Map<number, (isOver: boolean) => void>();
  #timers: { readonly atMs: Ms; readonly ring: () => void }[] = [];

  constructor(scenario: Scenario) {
    this.hall = new ServedHall(scenario);
    this.boards = Array.from({ length: scenario.boards }, (_, index) => index + 1);
  }

  get isRung(): boolean {
    return this.hall.hall.ended;
  }

  /** @returns whether the game is over */
  play(board: BoardId): boolean {
    return this.#block({ ask: 'move', board });
  }
  waitForReply(board: BoardId): boolean {
    return this.#block({ ask: 'reply', board });
  }
  /** A hand is up; the lowest. */
  ready(): BoardId | null {
    this.#block({ ask: 'ready' });
    return this.hall.hall.boards.find(({ state }) => state === 'ready')?.id ?? null;
  }
  sleep(ms: Ms): void {
    this.#pass(this.#nowMs + ms);
  }

  reply(board: BoardId): Promise<boolean> {
    const id = this.hall.ask({ ask: 'reply', board }, this.#nowMs);
    return new Promise((resolve) => this.#waiting.set(id, resolve));
  }
  pause(ms: Ms): Promise<void> {
    return new Promise((ring) => this.#timers.push({ atMs: this.#nowMs + ms, ring }));
  }

  /** The event loop: runs what is ready, then lets time pass to whatever comes next. */
  async run(program: (script: Script) => Promise<unknown>): Promise<void> {
    let isOver = false;
    void program(this).finally(() => {
      isOver = true;
    });
    for (;;) {
      await new Promise((resolve) => setImmediate(resolve));
      if (isOver || this.isRung) return;
      if (this.#wake()) continue;
      const due = [this.hall.nextDueMs, ...this.#timers.map(({ atMs }) => atMs)].filter((at) => at !== null);
      this.#pass(Math.min(...due));
    }
  }

  #wake(): boolean {
    const rung = this.#timers.filter(({ atMs }) => atMs <= this.#nowMs);
    this.#timers = this.#timers.filter((timer) => !rung.includes(timer));
    for (const { ring } of rung) ring();
    const answered = [...this.#waiting].filter(([id]) => this.#answers.has(id));
    for (const [id, resolve] of answered) {
      this.#waiting.delete(id);
      resolve(this.#answers.get(id) === true);
    }
    return rung.length + answered.length > 0;
  }

  #block(ask: Ask): boolean {
    const id = this.hall.ask(ask, this.#nowMs);
    this.#pass(this.#nowMs);
    while (!this.#answers.has(id)) this.#pass(this.hall.nextDueMs ?? Infinity);
    return this.#answers.get(id) === true;
  }

  #pass(toMs: Ms): void {
    this.#nowMs = Math.max(this.#nowMs, toMs);
    for (const { id, answer } of this.hall.advance(this.#nowMs).answers)
      this.#answers.set(id, 'refused' in answer || ('over' in answer.value && answer.value.over));
  }
}

type Program = (script: Script) => Promise<unknown>;

const game = async (script: Script, board: BoardId, between?: (board: BoardId) => unknown) => {
  for (;;) {
    if (script.play(board)) return;
    await between?.(board);
    if (await script.reply(board)) return;
  }
};
const blockingGame = (script: Script, board: BoardId, moves = Infinity) => {
  for (let move = 0; move < moves && !script.play(board); move++) if (script.waitForReply(board)) return;
};

const blocking: Program = async (script) => {
  while (!script.isRung) for (const board of script.boards) blockingGame(script, board, 1);
};
const gamesInOrder: Program = async (script) => {
  for (const board of script.boards) blockingGame(script, board);
};
const oneAfterTheOther: Program = async (script) => {
  for (const board of script.boards) await game(script, board);
};
const allTogether: Program = (script) => Promise.all(script.boards.map((board) => game(script, board)));
const nothing: Program = async () => undefined;
/** A thread's wait stops nobody else: to the hall that is the same as an awaited one. */
const inThreads = allTogether;

const sleeps =
  (sleep: (script: Script) => unknown): Program =>
  (script) => {
    let moves = 0;
    const note = () => (++moves % 2 === 0 ? sleep(script) : undefined);
    return Promise.all(script.boards.map((board) => game(script, board, note)));
  };

const failing = async (script: Script, board: BoardId) => {
  if (board !== 5) return game(script, board);
  script.play(board);
  await script.reply(board);
  throw new Error('coffee');
};
const asGroup: Program = (script) =>
  Promise.all(script.boards.map((board) => failing(script, board))).catch(() => 0);
const asGather: Program = (script) =>
  Promise.allSettled(script.boards.map((board) => failing(script, board)));

const inLaps =
  (patienceMs: Ms | null): Program =>
  async (script) => {
    let playing = script.boards;
    while (playing.length > 0 && !script.isRung) {
      for (const board of playing) script.play(board);
      const late = patienceMs === null ? [] : [script.pause(patienceMs).then(() => true)];
      const gone = await Promise.all(playing.map((board) => Promise.race([script.reply(board), ...late])));
      playing = playing.filter((_, index) => !gone[index]);
    }
  };

const seats =
  (count: number): Program =>
  (script) => {
    const outside = script.boards.values();
    const seat = async () => {
      for (const board of outside) await game(script, board);
    };
    return Promise.all(Array.from({ length: count }, seat));
  };

const ownLoop: Program = async (script) => {
  while (!script.isRung) {
    const board = script.ready();
    if (board !== null) script.play(board);
  }
};

type Tried = { readonly right: readonly Program[]; readonly wrong: readonly Program[] };
const TRIED: Readonly<Record<ExerciseName, Tried>> = {
  makeItAwait: { right: [allTogether, ownLoop], wrong: [blocking, oneAfterTheOther, nothing] },
  whoSleeps: {
    right: [sleeps((script) => script.pause(1_000))],
    wrong: [sleeps((script) => script.sleep(1_000))],
  },
  neverAwaited: { right: [allTogether], wrong: [nothing, oneAfterTheOther] },
  oneFails: { right: [asGather], wrong: [asGroup] },
  tooSlow: { right: [inLaps(2_000), allTogether], wrong: [inLaps(null), inLaps(9_000)] },
  atTheDoor: { right: [seats(4), seats(3)], wrong: [allTogether, seats(5), seats(1), nothing] },
  oldLibrary: {
    right: [inThreads],
    wrong: [gamesInOrder],
  },
  threads: {
    right: [inThreads],
    wrong: [gamesInOrder],
  },
  ownLoop: { right: [ownLoop], wrong: [blocking] },
};

async function judged(name: ExerciseName, program: Program) {
  const exercise = exerciseNamed(name);
  const script = new Script(exercise.scenario);
  await script.run(program);
  script.hall.advance(exercise.scenario.durationMs ?? 0);
  return verdictOf(exercise, script.hall.facts);
}

describe.each(EXERCISE_NAMES)('the exercise %s', (name) => {
  const { right, wrong } = TRIED[name];
  it.each(right.map((program, index) => ({ index, program })))(
    'lets a right program pass ($index)',
    async ({ program }) => expect(await judged(name, program)).toMatchObject({ passed: true }),
  );
  it.each(wrong.map((program, index) => ({ index, program })))(
    'lets no wrong one pass ($index)',
    async ({ program }) => expect(await judged(name, program)).toMatchObject({ passed: false }),
  );

  it('begins with another program than its solution has, in each language', () => {
    const { python, javascript } = exerciseNamed(name);
    for (const programs of [python, javascript])
      expect(programs?.starter).not.toBe(programs?.solution ?? null);
  });
});

describe('the exercises', () => {
  it('stand in the order of their names', () =>
    expect(EXERCISES.map(({ name }) => name)).toEqual(EXERCISE_NAMES));

  it('reward awaiting with at least ten times the answers', async () => {
    const waits = await judged('makeItAwait', blocking);
    const awaits = await judged('makeItAwait', allTogether);
    expect(awaits.moves).toBeGreaterThanOrEqual(10 * waits.moves);
  });

  it('tell whoever waits for one after the other, awaiting or not, from whoever lets all think', async () => {
    for (const inTurn of [blocking, oneAfterTheOther])
      expect((await judged('makeItAwait', inTurn)).thinking).toBe(1);
    expect((await judged('makeItAwait', allTogether)).thinking).toBeGreaterThan(5);
    expect((await judged('makeItAwait', nothing)).thinking).toBe(0);
  });

  it('are in Python, and where it makes sense in JavaScript', () => {
    expect(programsOf(exerciseNamed('ownLoop'), 'javascript').language).toBe('javascript');
    expect(programsOf(exerciseNamed('threads'), 'javascript').language).toBe('python');
  });
});

describe('the address of a program', () => {
  it('is read as it was written', () => {
    const place = { exercise: 'tooSlow', language: 'javascript', program: 'a-B_9' } as const;
    expect(codePlaceOf(hashOfCode(place))).toEqual({ ...place, hall: null });
  });
  it('means the first exercise where it says nothing that is known', () =>
    expect(codePlaceOf('#exercise=none&language=cobol')).toEqual({
      exercise: 'makeItAwait',
      language: null,
      program: null,
      hall: null,
    }));
  it('leads to a hall on the server', () => expect(codePlaceOf('#hall=abc').hall).toBe('abc'));
});
