import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { legalMoves, play, START_FEN } from '../../shared/chess/position.ts';
import { steadyClock } from '../steady-clock.ts';
import { instantEngine } from '../testing/instant-engine.ts';
import { workerEngine } from './worker-engine.ts';

const clock = steadyClock();
const worker = workerEngine(clock);
afterAll(async () => {
  await worker.close();
  clock.stop();
});

const MATED = 'rnb1kbnr/pppp1ppp/8/4p3/6Pq/5P2/PPPPP2P/RNBQKBNR w KQkq - 1 3';
const PROMOTES = '8/8/8/8/8/4k3/1p6/6K1 b - - 0 40';

describe.each([
  ['in its own thread', worker.at(0)],
  ['instant', instantEngine],
])('an engine %s', (_name, engine) => {
  it('answers with a legal move', async () => {
    expect(legalMoves(START_FEN)).toContainEqual(await engine.choose(START_FEN));
  });
  it('answers where a pawn may promote', async () => {
    expect(play(PROMOTES, await engine.choose(PROMOTES))).not.toBeNull();
  });
  it('answers many questions at once, each with its own move', async () => {
    const fens = Array.from({ length: 40 }, (_, index) => (index % 2 === 0 ? START_FEN : PROMOTES));
    const moves = await Promise.all(fens.map((fen) => engine.choose(fen)));
    moves.forEach((move, index) => {
      expect(play(fens[index] ?? '', move)).not.toBeNull();
    });
  });
  it.each([
    ['a finished game', MATED],
    ['no position', 'garbage'],
  ])('refuses %s and plays on', async (_what, fen) => {
    await expect(engine.choose(fen)).rejects.toThrow();
    await expect(engine.choose(START_FEN)).resolves.toBeDefined();
  });
});

describe('a thread that dies', () => {
  it('fails who asked, and is replaced', async () => {
    const file = join(tmpdir(), `simul-dying-engine-${process.pid}.mjs`);
    writeFileSync(
      file,
      `import { parentPort } from 'node:worker_threads';
       parentPort.on('message', (requests) => {
         for (const { id, fen } of requests) {
           if (fen === 'die') throw new Error('dead');
           parentPort.postMessage([{ id, move: { from: 'e7', to: 'e5' } }]);
         }
       });`,
    );
    const dying = workerEngine(clock, pathToFileURL(file));
    const engine = dying.at(0);
    await expect(engine.choose('die')).rejects.toThrow('The engine died');
    await expect(engine.choose(START_FEN)).resolves.toEqual({ from: 'e7', to: 'e5' });
    await dying.close();
  });
});
