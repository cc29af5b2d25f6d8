import { expect, it } from 'vitest';
import { legalMoves, START_FEN } from '../../shared/chess/position.ts';
import { HandClock } from '../../shared/round/hand-clock.ts';
import { instantEngine } from '../testing/instant-engine.ts';
import { nearEngine } from './near-engine.ts';

/** Of an engine with a thread: which levels that was asked for. */
function engine() {
  const clock = new HandClock();
  const far: number[] = [];
  const at = (level: number) => ({
    choose: (fen: string) => {
      far.push(level);
      return instantEngine.choose(fen);
    },
  });
  return { clock, far, engine: nearEngine({ at }, clock) };
}

it('finds a quick move in place, and refuses what is no position', async () => {
  const { engine: near, far } = engine();
  expect(legalMoves(START_FEN)).toContainEqual(await near.at(0).choose(START_FEN));
  await expect(near.at(0).choose('garbage')).rejects.toThrow();
  expect(far).toEqual([]);
});

it('leaves to the thread what looks further', async () => {
  const { engine: near, far } = engine();
  for (const level of [1, 2]) await near.at(level).choose(START_FEN);
  expect(far).toEqual([1, 2]);
});

it('leaves to the thread what is beyond sixteen at once', async () => {
  const { clock, engine: near, far } = engine();
  const ask = (times: number) =>
    Promise.all(Array.from({ length: times }, () => near.at(0).choose(START_FEN)));
  await ask(20);
  expect(far.length).toBe(4);
  for (let tenth = 0; tenth < 10; tenth++) {
    clock.pass(100);
    await ask(30);
  }
  expect(far.length).toBe(4 + 10 * (30 - 16));
});
