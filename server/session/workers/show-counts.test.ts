/** The moves of a show that takes a while to count: known a little later, and written down as what else is put into a class. */
import { describe, expect, it } from 'vitest';
import type { Plan, Step } from '../../../shared/lesson/plan.ts';
import { breathe, openClassWith } from '../../testing/kept-class.ts';

const guess: Step = { kind: 'question', topic: 'predict', question: { about: 'moves' }, durationMs: 20_000 };
const show: Step = {
  kind: 'show',
  topic: 'knee',
  scenario: { policy: 'event-loop', boards: 5_000, exchanges: 3, playMs: 1, durationMs: 600_000 },
  speed: 10,
};
const plan: Plan = { name: 'custom', steps: [guess, show, guess, show] };

/** A guess was made, and its show has run for a while. */
async function runningShow() {
  const klass = await openClassWith(plan);
  const host = await klass.host();
  await host.ask('host', { do: 'start' });
  // The question is closed, then the show begins.
  for (let step = 0; step < 2; step++) await host.ask('host', { do: 'next' });
  await klass.pass(10_000);
  const moves = () => klass.session.classroom.progress.questions.all.map((question) => question.moves);
  /** The host ends it, and from then on the disk takes as long as this does. */
  const endsWhile = async (slow: Promise<void>) => {
    const ended = host.ask('host', { do: 'endRound' });
    klass.store.isSlow = slow;
    expect(await ended).toHaveProperty('seq');
  };
  return { klass, host, moves, endsWhile };
}

describe('a large show that ends', () => {
  it('is counted beside the class, and the guess is settled when that is written down', async () => {
    const { klass, host, moves } = await runningShow();
    await host.ask('host', { do: 'endRound' });
    await klass.pass(300);
    const [counted] = moves();
    expect(counted).toBeGreaterThan(10);
    expect(host.last('question')).toMatchObject({ moves: counted, right: expect.any(Number) });
    const [kept] = await klass.store.read();
    const inputs = kept?.entries.map(({ input }) => JSON.parse(input).input);
    expect(inputs).toContainEqual({ do: 'counted', round: 1, moves: counted });
    await klass.kill();
    expect(moves()).toEqual([counted]);
  });

  it('settles no other guess, however late it is known', async () => {
    const { host, moves, endsWhile } = await runningShow();
    let written = () => {};
    await endsWhile(
      new Promise((resolve) => {
        written = resolve;
      }),
    );
    const next = host.ask('host', { do: 'next' });
    expect(moves()).toEqual([null]);
    written();
    await next;
    await breathe();
    expect(moves()).toEqual([expect.any(Number), null]);
  });

  it('is counted again where the server was killed before that was written down', async () => {
    const { klass, moves, endsWhile } = await runningShow();
    await endsWhile(new Promise(() => {}));
    await klass.kill();
    klass.store.isSlow = null;
    expect(moves()).toEqual([null]);
    await klass.host();
    await klass.pass(300);
    expect(moves()).toEqual([expect.any(Number)]);
  });

  it('is counted again where the disk was full', async () => {
    const { klass, moves, endsWhile } = await runningShow();
    let fails = (_why: Error) => {};
    await endsWhile(
      new Promise((_, reject) => {
        fails = reject;
      }),
    );
    fails(new Error('disk full'));
    await breathe();
    klass.store.isSlow = null;
    await klass.pass(5_000);
    expect(moves()).toEqual([expect.any(Number)]);
  });
});
