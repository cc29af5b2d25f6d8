/** The levels as people play them: a good player, and one who hasn't understood yet. */
import { describe, expect, it } from 'vitest';
import { boundOf, type Driver, driveOut, problemsOf, scoreOf, starsOf } from '../simul/index.ts';
import {
  DEAR,
  LEVEL_NAMES,
  type LevelName,
  levelScenario,
  levels,
  sleepersOf,
  USUAL_SEED,
} from './levels.ts';
import { levelFrom, levelLink } from './link.ts';

/** Looks and taps as somebody who plays well, and as somebody who still wonders. */
const QUICK_MS = 350;
const SLOW_MS = 1_500;

/** The hand that went up first, the dear board's before all others, but never a sleeper's. */
function good(level: LevelName): Driver {
  const isDear = (board: number) => Number(level === 'greedy' && board === DEAR);
  return ({ boards }) => {
    const sleepers = level === 'sleep' ? sleepersOf(boards.length) : [];
    const ready = boards.filter(({ id, state }) => state === 'ready' && !sleepers.includes(id));
    return ready.sort((a, b) => isDear(b.id) - isDear(a.id) || a.since - b.since)[0]?.id ?? null;
  };
}

/** From board to board by number, whoever has a hand up. */
function naive(): Driver {
  let last = 0;
  return ({ boards }) => {
    for (let step = 1; step <= boards.length; step++) {
      const next = ((last + step - 1) % boards.length) + 1;
      const { state, master } = boards[next - 1] as (typeof boards)[number];
      if (state === 'closed' || state === 'outside' || master !== null) continue;
      last = next;
      return next;
    }
    return null;
  };
}

const starsFor = (level: LevelName, boards: number, seed: number, driver: Driver, reactionMs: number) => {
  const scenario = levelScenario({ level, boards, seed });
  const worth = levels[level].worth(boards);
  const { facts } = driveOut(scenario, driver, reactionMs);
  return starsOf(scoreOf(facts, worth), boundOf(scenario, facts, worth), levels[level].stars);
};
const EVERY_SIZE = [8, 9, 10, 11, 12] as const;
const SEEDS = [USUAL_SEED, 1, 2, 3, 4, 5, 6] as const;

describe.each(LEVEL_NAMES)('%s', (level) => {
  it('can be played with every number of boards and takes 40 to 60 seconds', () => {
    for (const boards of EVERY_SIZE) {
      const scenario = levelScenario({ level, boards, seed: USUAL_SEED });
      expect(problemsOf(scenario)).toEqual([]);
      expect(scenario.durationMs).toBeGreaterThanOrEqual(40_000);
      expect(scenario.durationMs).toBeLessThanOrEqual(60_000);
    }
  });

  it('gives three stars to a good player, and one at most to who goes round by number', () => {
    // Where he must wait, much depends on who sits there: there the usual people count.
    const seeds = level === 'polite' || level === 'hire' ? [USUAL_SEED] : SEEDS;
    for (const seed of seeds)
      for (const boards of EVERY_SIZE) {
        expect(starsFor(level, boards, seed, good(level), QUICK_MS)).toBe(3);
        expect(starsFor(level, boards, seed, naive(), SLOW_MS)).toBeLessThanOrEqual(1);
      }
  });
});

it('the polite master and the restless one meet the same people', () => {
  const replies = (level: LevelName) => levelScenario({ level, boards: 8, seed: USUAL_SEED }).replies;
  expect(replies('polite')).toEqual(replies('restless'));
});

describe('the link of a level', () => {
  it('says level, boards and people, and is read back', () => {
    for (const level of LEVEL_NAMES) {
      const choice = { level, boards: 9, seed: 4_294_967_295 };
      expect(levelFrom(levelLink(choice))).toEqual(choice);
    }
    expect(levelLink({ level: 'polite', boards: 8, seed: 17 })).toBe('level=polite&boards=8&seed=17');
    expect(levelFrom('?level=rush&boards=12&seed=0')).toEqual({ level: 'rush', boards: 12, seed: 0 });
  });

  it.each([
    ...['', '?', 'level=polite', 'level=polite&boards=8', 'level=nice&boards=8&seed=1'],
    ...['level=polite&boards=7&seed=1', 'level=polite&boards=13&seed=1', 'level=polite&boards=08&seed=1'],
    ...['level=polite&boards=8.5&seed=1', 'level=polite&boards=8&seed=-1', 'level=polite&boards=8&seed=1e3'],
    ...['level=polite&boards=8&seed=4294967296', 'level=polite&level=rush&boards=8&seed=1'],
    ...[
      'level=polite&boards=8&seed=1&more=2',
      'level=toString&boards=8&seed=1',
      'level=polite&boards=8&seed= 1',
    ],
  ])('is strict: %s is none', (query) => expect(levelFrom(query)).toBeNull());
});
