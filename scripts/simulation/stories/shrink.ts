/**
 * Cuts a story down as long as it still goes wrong in the same way: first large pieces of what happens, then small ones
 * (Zeller and Hildebrandt, "Simplifying and isolating failure-inducing input", 2002), then the class itself.
 */
import type { Story } from './story.ts';

/** Plays a story. @returns whether it goes wrong in the same way */
type StillFails = (story: Story) => Promise<boolean>;

/** @param patience how many stories may be played for it */
export async function shrink(story: Story, stillFails: StillFails, patience = 400): Promise<Story> {
  const search = new Search(stillFails, patience);
  let best = story;
  for (let before = -1; before !== sizeOf(best); ) {
    before = sizeOf(best);
    best = await search.fewerSteps(best);
    best = await search.smaller(best);
  }
  return best;
}

class Search {
  readonly #stillFails: StillFails;
  #left: number;

  constructor(stillFails: StillFails, patience: number) {
    this.#stillFails = stillFails;
    this.#left = patience;
  }

  /** Leaves pieces out: halves, quarters, eighths …, down to single steps. */
  async fewerSteps(story: Story): Promise<Story> {
    let best = story;
    for (
      let size = Math.ceil(best.steps.length / 2);
      size >= 1;
      size = size === 1 ? 0 : Math.ceil(size / 2)
    ) {
      for (let at = 0; at < best.steps.length; ) {
        const steps = [...best.steps.slice(0, at), ...best.steps.slice(at + size)];
        if (await this.#fails({ ...best, steps })) best = { ...best, steps };
        else at += size;
      }
    }
    return best;
  }

  /** A class that ends sooner, with fewer people, seats and steps of its plan, at a calmer pace. */
  async smaller(story: Story): Promise<Story> {
    let best = story;
    for (const made of simpler(story)) {
      const one = made(best);
      if (one !== null && (await this.#fails(one))) best = one;
    }
    return best;
  }

  async #fails(story: Story): Promise<boolean> {
    if (this.#left <= 0) return false;
    this.#left--;
    return this.#stillFails(story);
  }
}

const sizeOf = (story: Story) => JSON.stringify(story).length;

function simpler({ people, wanted }: Story): readonly ((story: Story) => Story | null)[] {
  return [
    (story) => ({ ...story, lastsMs: (story.steps.at(-1)?.atMs ?? 1_000) + 100 }),
    // From behind, so that the others keep their numbers.
    ...people.map(() => withoutLastPerson),
    ...wanted.plan.steps.map(
      (_, at) => (story: Story) => withoutPlanStep(story, wanted.plan.steps.length - 1 - at),
    ),
    (story) => withWanted(story, { seats: Math.max(2, story.people.length) }),
    (story) => withWanted(story, { autopilot: false }),
    (story) => ({ ...story, speed: 1 }),
    (story) => ({ ...story, lagMs: story.lagMs.map(() => 20) }),
  ];
}

function withoutLastPerson(story: Story): Story | null {
  const last = story.people.length - 1;
  if (last < 1 || story.steps.some((step) => 'who' in step && step.who === last)) return null;
  return { ...story, people: story.people.slice(0, -1), lagMs: story.lagMs.toSpliced(last, 1) };
}
function withoutPlanStep(story: Story, at: number): Story | null {
  const { plan } = story.wanted;
  const steps = plan.steps.toSpliced(at, 1);
  if (at >= plan.steps.length || !steps.some(({ kind }) => kind === 'round' || kind === 'show')) return null;
  return withWanted(story, { plan: { ...plan, steps } });
}
const withWanted = (story: Story, wanted: Partial<Story['wanted']>): Story => ({
  ...story,
  wanted: { ...story.wanted, ...wanted },
});
