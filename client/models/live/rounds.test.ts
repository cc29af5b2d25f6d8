import { expect, it } from 'vitest';
import type { Scenario } from '../../../shared/simul/index.ts';
import { roundFrom, withFacts, withGames } from './rounds.ts';

const scenario = {} as Scenario;
const moved = (at: number) => ({ kind: 'opponentMoved', at, board: 1 }) as const;

it('appends what happened to the round it happened in, and leaves the others alone', () => {
  const over = { scenario, facts: [moved(1)] };
  const running = { scenario, facts: [moved(2)] };
  const rounds = withFacts([over, running], { roundIndex: 1, facts: [moved(3)] });
  expect(rounds[0]).toBe(over);
  expect(rounds[1]?.facts).toEqual([moved(2), moved(3)]);
});

it('copies no log: views notice its growth by the round that holds it', () => {
  const running = { scenario, facts: [moved(2)] };
  const [grown] = withFacts([running], { roundIndex: 0, facts: [moved(3)] });
  expect(grown?.facts).toBe(running.facts);
  expect(grown).not.toBe(running);
});

it('waits for the log of a round it does not know', () => {
  expect(withFacts([], { roundIndex: 0, facts: [moved(1)] })).toEqual([]);
});

it('knows of a round that is over how many quick moves stood in for the engine’s, by whatever way it comes', () => {
  const told = withGames([{ scenario, facts: [] }], { roundIndex: 0, games: [], quickMoves: 3 });
  expect(told[0]?.quickMoves).toBe(3);
  const log = { scenario, facts: [], games: [], show: null };
  expect(roundFrom({ ...log, quickMoves: 3 }).quickMoves).toBe(3);
  expect(roundFrom({ ...log, quickMoves: 0 }).quickMoves).toBeUndefined();
});
