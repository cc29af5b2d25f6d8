import { describe, expect, it } from 'vitest';
import type { Step } from '../../shared/lesson/plan.ts';
import { ask, classOf, custom, round } from '../testing/classroom.ts';
import { classStatusOf } from './class-status.ts';

describe('a prediction', () => {
  const predicted = custom(ask({ about: 'moves' }), round());

  it('takes one answer from everybody, the last one, until its time is up', () => {
    const { klass, clock, sit, command, choose } = classOf(predicted);
    sit('Ada', 'Ben', 'Cem');
    command('start');
    expect(classStatusOf(klass, null)).toMatchObject({ phase: 'question', step: 0, steps: 2 });
    expect(choose(1, 0)).toBeNull();
    expect(choose(1, 2)).toBeNull();
    expect(choose(2, 2)).toBeNull();
    expect(choose(2, 4)).toBe('questionClosed');
    expect(klass.progress.questions.all[0]).toMatchObject({ isOpen: true, answers: 2, counts: null });
    clock.pass(20_000);
    expect(klass.progress.questions.all[0]).toMatchObject({
      isOpen: false,
      counts: [0, 0, 2, 0],
      right: null,
    });
    expect(choose(3, 1)).toBe('questionClosed');
    expect(classStatusOf(klass, null).phase).toBe('question');
  });

  it('turns out right or wrong with the round that was asked about', () => {
    const { klass, clock, sit, command, choose } = classOf(predicted);
    sit('Ada');
    command('start');
    choose(1, 3);
    command('next');
    command('next');
    clock.pass(30_000);
    expect(classStatusOf(klass, null).phase).toBe('debrief');
    const { moves, right, options } = klass.progress.questions.all[0] ?? { options: [] };
    expect(moves).toBe(klass.exhibition?.ledger.movesAnswered);
    expect(Number(options[right ?? -1])).toBeGreaterThan(0);
    expect(klass.progress.questions.predictionsOf(1)).toEqual([{ predicted: options[3], moves }]);
  });

  it('of somebody who has left does not count', () => {
    const { klass, sit, command, choose, put } = classOf(predicted);
    sit('Ada');
    command('start');
    choose(1, 3);
    put({ do: 'free', board: 1 });
    expect(klass.progress.questions.all[0]?.answers).toBe(0);
  });

  it('may be changed, but not for ever; whoever sits there next has chosen nothing yet', () => {
    const { klass, sit, command, choose, put } = classOf(predicted);
    sit('Ada');
    command('start');
    for (let tap = 0; tap < 20; tap++) expect(choose(1, tap % 4)).toBeNull();
    expect(choose(1, 0)).toBe('tooFast');
    put({ do: 'free', board: 1 });
    sit('Ben');
    expect(choose(1, 2)).toBeNull();
    expect(klass.progress.questions.all[0]?.answers).toBe(1);
  });

  it('of a show is asked with the times of that show', () => {
    const replies = { kind: 'sampled', law: 'exponential', seed: 1 } as const;
    const tilesFor = (meanMs: number) => {
      const scenario = {
        policy: 'blocking',
        boards: 5,
        playMs: 1_000,
        replies: { ...replies, meanMs },
      } as const;
      const show: Step = {
        kind: 'show',
        topic: 'knee',
        scenario: { ...scenario, durationMs: 600_000 },
        speed: 10,
      };
      const { klass, command } = classOf(custom(ask({ about: 'moves' }), show));
      command('start');
      return klass.progress.questions.all[0]?.options;
    };
    expect(tilesFor(1_000)?.[0]).toBe(300);
    expect(tilesFor(59_000)?.[0]).toBe(10);
  });
});

it('the guesses of rounds that are compared have the same options, however long this class thinks', () => {
  const played = [ask({ about: 'moves' }), round({ policy: 'blocking' })];
  const { klass, clock, command } = classOf(custom(...played, ask({ about: 'moves' }), round()));
  command('start');
  for (let step = 0; step < 3; step++) {
    command('next');
    clock.pass(30_000);
  }
  const [first, second] = klass.progress.questions.all;
  expect(second?.options).toEqual(first?.options);
});

describe('a vote', () => {
  it('decides the order of the queue in the round that wants it, and in no other', () => {
    const { klass, clock, sit, command, choose } = classOf(
      custom(ask({ about: 'queue' }), round({ queueByVote: true }), round()),
    );
    sit('Ada', 'Ben', 'Cem');
    command('start');
    choose(1, 1);
    choose(2, 1);
    choose(3, 0);
    command('next');
    command('next');
    expect(klass.exhibition?.scenario.queue).toBe('lifo');
    clock.pass(30_000);
    command('next');
    expect(klass.exhibition?.scenario.queue).toBe('fifo');
  });
});

it('a class that plays again is asked again', () => {
  const { klass, command, sit, choose } = classOf(custom(ask({ about: 'moves' }), round()));
  sit('Ada');
  command('start');
  choose(1, 1);
  command('playAgain');
  expect(classStatusOf(klass, null)).toMatchObject({ phase: 'lobby', step: -1 });
  expect(klass.progress.questions.all).toEqual([]);
  command('start');
  expect(klass.progress.questions.all).toMatchObject([{ isOpen: true, answers: 0 }]);
});
