/** Python's own part, in the Pyodide that browsers get, on Node: what a program does is what it does there. */
import { readFileSync } from 'node:fs';
import { loadPyodide } from 'pyodide';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Fact, scenarioOf } from '../../../shared/simul/index.ts';
import { runtime as words } from '../../../shared/text/code/runtime.ts';
import type { TraceEvent } from '../../../shared/watched/trace.ts';
import { hallHere } from '../hall/hall-here.ts';
import type { ProgramEvent } from '../program.ts';
import { Pauses } from './pauses.ts';
import { type Failure, pythonIn, type Run, type Surroundings } from './python-page.ts';
import { Told } from './told.ts';

const helper = readFileSync(new URL('../../../assets/code/simul.py', import.meta.url), 'utf8');
/** Three opponents who think 150 ms; a move takes 2. */
const scenario = scenarioOf({
  ...{ policy: 'driven', boards: 3, durationMs: 700, playMs: 2, walkVisitMs: 0 },
  replies: { kind: 'fixed', ms: 150 },
});
const canSuspend = 'Suspending' in WebAssembly;

let python: Run;
let now: Surroundings;

const load = async () => {
  python = pythonIn(await loadPyodide(), helper, () => now);
};
beforeAll(load, 60_000);

/** A program, run to its end. */
async function ran(source: string, traced = false) {
  const events: ProgramEvent[] = [];
  const told = new Told((more) => void events.push(...more), 'Too much.');
  const beforeStanding = () => told.flush();
  const answered = () => now.pauses.wake();
  const hall = hallHere(scenario, { tell: (event) => told.tell(event), beforeStanding, answered });
  now = { told, hall, pauses: new Pauses(hall, beforeStanding), threadsStarted: false, overAtMs: 0 };
  told.begin();
  const failed = await python.callPromising(source, traced);
  told.flush();
  hall.close();
  const of = <Kind extends ProgramEvent['kind']>(wanted: Kind) =>
    events.filter((event): event is Extract<ProgramEvent, { kind: Kind }> => event.kind === wanted);
  return {
    failed: failed === '' ? null : (JSON.parse(failed) as Failure),
    printed: of('printed')
      .map(({ text }) => text)
      .join('')
      .trim()
      .split('\n'),
    lines: of('line').map(({ line, state }) => `${line} ${state}`),
    facts: of('facts').flatMap(({ facts }): readonly Fact[] => facts),
    trace: of('traced').flatMap(({ events: told }): readonly TraceEvent[] => told),
    tookMs: now.overAtMs,
  };
}

describe('time.sleep', () => {
  it('stands still at its line', async () => {
    const { lines, tookMs, printed } = await ran('import time\nprint("a")\ntime.sleep(0.1)\nprint("b")');
    expect(tookMs).toBeGreaterThanOrEqual(100);
    expect(lines).toEqual(expect.arrayContaining(['3 blocks', '3 runs']));
    expect(printed).toEqual(['a', 'b']);
  });

  it('stops all tasks of its thread, as it does anywhere: who sleeps 20 ms comes back after 100', async () => {
    const { printed, trace } = await ran(HIDDEN, true);
    expect(printed).toEqual(['True']);
    const ofStuck = trace.find((event) => event.kind === 'suspended' && event.task === 4);
    expect(ofStuck).toMatchObject({ lines: [{ file: 'program.py', line: 5, name: 'stuck' }] });
    expect(trace).toContainEqual(expect.objectContaining({ kind: 'ended', how: 'done', task: 2 }));
    expect(trace).toContainEqual(
      expect.objectContaining({ kind: 'born', task: 4, parent: 2, does: 'stuck' }),
    );
  });
});

describe('asyncio.run', () => {
  it('overlaps what is awaited, and shows where', async () => {
    const { printed, lines, tookMs, trace } = await ran(OVERLAPPED, true);
    expect(printed).toEqual(['start', 'start', 'start', 'end', 'end', 'end']);
    expect(lines).toContain('4 awaits');
    expect(tookMs).toBeGreaterThanOrEqual(60);
    const kinds = ['file', 'born', 'resumed', 'suspended', 'ended', 'parked', 'over'];
    expect(trace.map(({ kind }) => kind)).toEqual(expect.arrayContaining(kinds));
  });
});

describe('the hall', () => {
  /** Who moved, in order: he, or an opponent. */
  const moves = (facts: readonly Fact[]) =>
    facts
      .flatMap(({ kind }) => (kind === 'masterMoved' ? 'he ' : kind === 'opponentMoved' ? 'they ' : []))
      .join('');

  it('answers one at a time whoever blocks, and many whoever awaits', async () => {
    const blocking = await ran(BLOCKING);
    expect(blocking.failed).toBeNull();
    expect(blocking.lines).toContain('5 blocks');
    expect(moves(blocking.facts)).toMatch(/^(he they )+(he )?$/);
    const awaiting = await ran(AWAITING);
    expect(awaiting.failed).toBeNull();
    expect(awaiting.lines).toContain('6 awaits');
    expect(moves(awaiting.facts)).toMatch(/^he he he they /);
  });

  it('says no in words, at the line that asked', async () => {
    const { failed } = await ran(
      'import simul\nhall = simul.hall()\nboard = hall.boards[0]\nboard.play_move()\nboard.play_move()',
    );
    expect(failed).toMatchObject({ line: 5, message: expect.stringMatching(/^simul\.Refused: /) });
  });
});

describe('what goes wrong', () => {
  it.each([
    ['x = 1\nif x\n  y = 2', 2, "SyntaxError: expected ':'"],
    ['boards = [1]\nprint(board)', 2, "NameError: name 'board' is not defined. Did you mean: 'boards'?"],
    ['import json\ndef f():\n    json.loads("{")\nf()', 3, /^json\.decoder\.JSONDecodeError/],
    [`name = input("?")`, 1, `RuntimeError: ${words.noInput}`],
    [
      `${'import asyncio\nasync def bad():\n    1/0\nasync def main():\n'}    async with asyncio.TaskGroup() as tg:\n        tg.create_task(bad())\nasyncio.run(main())`,
      3,
      'ZeroDivisionError: division by zero',
    ],
  ])('%j is told at line %i', async (source, line, message) => {
    const { failed } = await ran(source);
    expect(failed?.line).toBe(line);
    expect(failed?.message).toMatch(message);
    expect(failed?.trace).not.toMatch(/python3|_simul|asyncio\//);
  });

  it('a coroutine that nobody awaited is told at its line', async () => {
    const { printed } = await ran('async def f(): pass\nf()');
    expect(printed).toEqual(["program.py:2: RuntimeWarning: coroutine 'f' was never awaited", '  f()']);
  });

  it('leaves nothing behind for the next program', async () => {
    await ran('x = 1');
    expect((await ran('print(x)')).failed?.message).toContain("name 'x' is not defined");
    expect((await ran('import sys\nsys.exit("bye")\n')).printed).toEqual(['bye']);
  });
});

/** After a program with threads a worker runs no other one, and so it is here. */
describe.runIf(canSuspend)('threads', () => {
  afterEach(load, 60_000);

  it('let the loop go on while one of them sleeps', async () => {
    const { printed, failed } = await ran(IN_A_THREAD);
    expect(failed).toBeNull();
    expect(printed).toEqual(['loop', 'asyncio_0', 'main']);
  });

  it('are followed line by line, after a program that had a pool and no work for it', async () => {
    expect((await ran('from concurrent.futures import ThreadPoolExecutor')).failed).toBeNull();
    const { printed, failed, lines } = await ran(IN_A_POOL);
    expect(failed).toBeNull();
    expect(printed).toEqual(['12']);
    expect(lines).toContain('4 blocks');
  });
});

const HIDDEN = `import asyncio, time
async def quick():
    await asyncio.sleep(0.02)
async def stuck():
    time.sleep(0.1)
async def main():
    began = time.perf_counter()
    first = asyncio.create_task(quick())
    asyncio.create_task(stuck())
    await first
    print(time.perf_counter() - began >= 0.1)
asyncio.run(main())
`;
const IN_A_THREAD = `import asyncio, threading, time
def blocks():
    time.sleep(0.2)
    print(threading.current_thread().name)
async def main():
    beside = asyncio.create_task(asyncio.to_thread(blocks))
    await asyncio.sleep(0.02)
    print("loop")
    await beside
    print(threading.current_thread().name[:4].lower())
asyncio.run(main())
`;
const IN_A_POOL = `from concurrent.futures import ThreadPoolExecutor
import time
def deep(calls):
    if calls == 0: return time.sleep(0.05)
    deep(calls - 1)
def game(board):
    for _ in range(3): deep(board)
    return board
with ThreadPoolExecutor(3) as pool:
    print(sum(pool.map(game, [3, 4, 5])))
`;
const OVERLAPPED = `import asyncio
async def wait():
    print("start")
    await asyncio.sleep(0.06)
    print("end")
async def main():
    async with asyncio.TaskGroup() as tg:
        for _ in range(3): tg.create_task(wait())
asyncio.run(main())
`;
const BLOCKING = `import simul
hall = simul.hall()
for board in hall.boards * 9:
    if board.over: break
    board.play_move(); board.wait_for_reply()
`;
const AWAITING = `import asyncio, simul
hall = simul.hall()
async def game(board):
    while not board.over:
        board.play_move()
        await board.reply()
async def main():
    await asyncio.gather(*(game(board) for board in hall.boards))
asyncio.run(main())
`;
