/** The short form of `npm run fuzz -- frames`, `http` and `names`. */
import { describe, expect, it } from 'vitest';
import { newSeed } from '../chaos/means/dice.ts';
import { frameOf } from './grammar/frames.ts';
import { requestOf } from './grammar/http.ts';
import { nameOf } from './grammar/names.ts';
import { sendFrames } from './hostile-guests.ts';
import { type Answer, sendRequests } from './hostile-requests.ts';
import { objectionTo } from './name-laws.ts';
import { numbersFrom } from './say.ts';
import { underWatch } from './under-watch.ts';

const PHONES = 3;
const FRAMES = 1_500;
const REQUESTS = 300;
const NAMES = 1_500;

describe('hostile input', () => {
  const seed = newSeed();

  it('is the same for the same seed', () => {
    for (let number = 0; number < 50; number++) {
      expect(frameOf(seed, number).equals(frameOf(seed, number))).toBe(true);
      expect(requestOf(seed, number)).toEqual(requestOf(seed, number));
      expect(nameOf(seed, number)).toBe(nameOf(seed, number));
    }
  });

  it('as frames and requests ends nothing, and is a fault of nobody else', async () => {
    let answers: readonly Answer[] = [];
    const outcome = await underWatch(PHONES, async (watched) => {
      const frames = numbersFrom(FRAMES);
      // What never ends is waited for by the long form.
      const whole = [...numbersFrom(REQUESTS)].filter((one) => requestOf(seed, one).is === 'complete');
      const [, told] = await Promise.all([
        sendFrames(watched, { seed, frames, guests: 30 }),
        sendRequests(watched, { seed, requests: whole, atATime: 4 }),
      ]);
      answers = told;
    });
    expect(outcome, `seed ${seed}`).toMatchObject({ exits: [], complaints: [] });
    const unanswered = answers.filter(({ status }) => status === null || (status >= 500 && status !== 503));
    expect(unanswered, `seed ${seed}`).toEqual([]);
    expect(outcome.acksMs.length).toBeGreaterThan(0);
  }, 180_000);

  it('as names leaves what must hold of a name', () => {
    const wrong = [...numbersFrom(NAMES)].filter((number) => objectionTo(nameOf(seed, number)) !== null);
    expect(wrong, `seed ${seed}`).toEqual([]);
  });
});
