/** Plays a story to its end, and looks for what may never be. */
import { Oracles } from './oracles/oracles.ts';
import type { Violation } from './oracles/violation.ts';
import { type Parts, REAL } from './places/parts.ts';
import { SimulatedClass } from './places/simulated-class.ts';
import type { Story } from './stories/story.ts';
import { installBrowser } from './world/browser.ts';
import type { Notes } from './world/notes.ts';
import { World } from './world/world.ts';

export type Played = {
  readonly violation: Violation | null;
  /** Where notes were taken: the same story leaves the same trace. */
  readonly trace: string | null;
  /** How long the class has lived (oracles/lived.ts), on the wall's clock. */
  readonly classMs: number;
  readonly events: number;
  readonly moves: number;
  readonly processes: number;
};

/** So long everybody has to find back after the storms, on the wall's clock. */
const FIND_BACK_MS = 45_000;
/** When nothing has happened for so long, everything that was said has been heard. */
const QUIET_MS = 3_000;
/** A plan may go on by itself meanwhile: so often at most it is waited for the class to come to rest. */
const QUIETS_MAX = 20;
/** So long after the last has left a class is forgotten. */
const FORGOTTEN_MS = 6 * 60_000;

/**
 * @param parts what of the real machinery is replaced by a faulty one
 * @param notes are taken of everything that is sent and done
 */
export async function play(story: Story, parts: Parts = REAL, notes: Notes | null = null): Promise<Played> {
  const world = new World(story.seed);
  world.notes = notes;
  const giveBack = installBrowser(world);
  const rejected = (error: unknown) => world.threw(error);
  process.on('unhandledRejection', rejected);
  try {
    return await played(world, story, parts);
  } finally {
    process.off('unhandledRejection', rejected);
    giveBack();
  }
}

async function played(world: World, story: Story, parts: Parts): Promise<Played> {
  let oracles!: Oracles;
  const simulated = new SimulatedClass(story, world, parts, (one) => {
    oracles = new Oracles(one);
    return oracles;
  });
  const isOver = () => oracles.violation !== null;
  await world.run(story.lastsMs, isOver);
  simulated.mend();
  await world.run(Math.max(world.nowMs, simulated.standsUntilMs) + FIND_BACK_MS, isOver);
  await comesToRest(world, simulated, isOver);
  if (!isOver()) oracles.lookWhileQuiet();
  const { events } = world;
  const { moves, livedMs: classMs } = oracles;
  simulated.everybodyGoes();
  await world.run(world.nowMs + FORGOTTEN_MS, isOver);
  if (!isOver()) oracles.lookAfterwards();
  simulated.close();
  return {
    violation: oracles.violation,
    trace: world.notes?.trace() ?? null,
    classMs,
    events,
    moves,
    processes: simulated.processes,
  };
}

/** Lets the round stand still, and waits until nothing happens any more. */
async function comesToRest(world: World, simulated: SimulatedClass, isOver: () => boolean): Promise<void> {
  for (let before = '', quiets = 0; before !== simulated.whereItStands && quiets < QUIETS_MAX; quiets++) {
    simulated.standStill();
    before = simulated.whereItStands;
    await world.run(world.nowMs + QUIET_MS, isOver);
  }
}
