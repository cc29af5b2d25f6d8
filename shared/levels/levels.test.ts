/** Each level can be won by who understands it, and isn't by who doesn't. */
import { describe, expect, it } from 'vitest';
import { type BoardId, type Driver, driveOut, problemsOf } from '../simul/index.ts';
import { LEVEL_BOARDS, LEVELS, type Level, type LevelName, levelScenario } from './levels.ts';
import { resultOf } from './score.ts';

type Seen = Parameters<Driver>[0];
const handsOf = ({ boards }: Seen): readonly BoardId[] =>
  boards
    .filter(({ state, master }) => state === 'ready' && master === null)
    .sort((a, b) => a.since - b.since || a.id - b.id)
    .map(({ id }) => id);

/** Serves whoever is ready, in order; a puzzle is the assistant's, and a board that pays comes first while nobody starves. */
function understands(level: Level): Driver {
  return (hall, me) => {
    const hands = handsOf(hall);
    const isPuzzle = (board: BoardId) => hall.scenario.traps.some((trap) => trap.board === board);
    if (level.hasAssistant) return hands.find((board) => isPuzzle(board) === me.id > 1) ?? null;
    const oldestMs = hall.now - (hall.boards[(hands[0] ?? 0) - 1]?.since ?? hall.now);
    const pays = level.pays?.board;
    return pays && oldestMs < 8_000 && hands.includes(pays) ? pays : (hands[0] ?? null);
  };
}

/** Goes from board to board, hand or no hand, and knows nothing of helpers. */
const goesRound: Driver = ({ boards }, me) => (me.id > 1 ? null : (me.board % boards.length) + 1);
/** Serves whoever is ready, the puzzle too. */
const takesPuzzles: Driver = (hall, me) => (me.id > 1 ? null : (handsOf(hall)[0] ?? null));
/** Serves whoever is ready as the one master there is. */
const hiresNobody = takesPuzzles;

const NAIVE: { readonly [name in LevelName]: Driver } = {
  polite: goesRound,
  restless: goesRound,
  greedy: goesRound,
  sleep: takesPuzzles,
  hire: hiresNobody,
  rush: goesRound,
};
/** How long a person who plays ahead loses between two orders. */
const QUICK_MS = 100;
const SLOW_MS = 700;
/** Who is polite loses little by thinking: only who dreams does. */
const DREAMS_MS = 6_000;

const played = (level: Level, driver: Driver, reactionMs: number) => {
  const scenario = levelScenario(level, level.boards, level.seed);
  return resultOf(level, { scenario, facts: driveOut(scenario, driver, reactionMs).facts });
};

describe.each(LEVELS)('$name', (level) => {
  it('has three stars for who understands it', () =>
    expect(played(level, understands(level), QUICK_MS).stars).toBe(3));

  it('has one at most for who doesn’t', () =>
    expect(
      played(level, NAIVE[level.name], level.name === 'polite' ? DREAMS_MS : SLOW_MS).stars,
    ).toBeLessThanOrEqual(1));

  it('can be played with as many boards as a link may ask for, whoever sits there', () => {
    for (let boards = LEVEL_BOARDS.min; boards <= LEVEL_BOARDS.max; boards++) {
      const scenario = levelScenario(level, boards, boards * 7919);
      expect(problemsOf(scenario)).toEqual([]);
      expect(driveOut(scenario, understands(level), QUICK_MS).facts.length).toBeGreaterThan(30);
    }
  });
});

describe('the first two levels', () => {
  it('have the same people, who think as long', () => {
    const [polite, restless] = LEVELS.slice(0, 2).map((level) =>
      levelScenario(level, level.boards, level.seed),
    );
    expect(restless).toEqual({ ...polite, polite: false });
  });
});

describe('a board that pays', () => {
  it('alone brings points, but no third star: everybody else starves', () => {
    const greedy = LEVELS.find(({ pays }) => pays) as Level;
    const { stars, longestWaitMs } = played(greedy, () => greedy.pays?.board ?? null, 0);
    expect(longestWaitMs).toBe(45_000);
    expect(stars).toBe(2);
  });
});
