import { describe, expect, it } from 'vitest';
import type { Plan, Step } from '../../shared/lesson/plan.ts';
import { plans } from '../../shared/lesson/plans.ts';
import type { Command } from '../../shared/protocol/commands.ts';
import { HandClock } from '../../shared/round/hand-clock.ts';
import { apply, objectionTo } from '../classroom/apply.ts';
import { Awards } from '../classroom/awards.ts';
import { classStatusOf } from '../classroom/class-status.ts';
import { Classroom } from '../classroom/classroom.ts';
import type { Input, Stamped } from '../classroom/inputs.ts';
import { Autopilot } from './autopilot.ts';

const SEATS = 6;
const noop = () => {};

/** A class without network and store; its autopilot is at work. */
function classOf(plan: Plan, { autopilot = false, seed = 5 } = {}) {
  const clock = new HandClock();
  const inputs: Stamped[] = [];
  const make = () => {
    const options = {
      code: '412907',
      plan,
      autopilot,
      seats: SEATS,
      names: 'typed',
      speed: 1,
      seed,
    } as const;
    return new Classroom(
      { ...options, clock, requestMove: noop },
      {
        statusChanged: () => pilot?.update(),
        roundsChanged: noop,
        happened: noop,
        roundOver: noop,
        questionChanged: noop,
        seatChanged: noop,
      },
    );
  };
  let pilot: Autopilot | null = null;
  const klass = make();
  const put = (input: Input) => {
    const stamped = { input, ...klass.catchUp() };
    const refused = objectionTo(input, klass);
    if (refused !== null) return refused;
    inputs.push(stamped);
    return apply(stamped, klass);
  };
  pilot = new Autopilot(klass, put);
  pilot.update();
  const command = (wanted: Command, moment?: number) =>
    put({ do: 'command', command: wanted, sitters: klass.sitters, moment });
  const sit = (...names: string[]) => {
    for (const [index, name] of names.entries())
      put({ do: 'sit', board: index + 1, name, tokenHash: `hash of ${name}` });
  };
  const choose = (board: number, option: number) =>
    put({ do: 'choose', board, step: klass.progress.place.step, option });
  return { klass, clock, pilot, inputs, make, put, command, sit, choose };
}

const custom = (...steps: Step[]): Plan => ({ name: 'custom', steps });
const round = (more: Partial<Step & { kind: 'round' }> = {}): Step => ({
  kind: 'round',
  topic: 'event-loop',
  policy: 'event-loop',
  durationMs: 30_000,
  ...more,
});
const ask = (asked: (Step & { kind: 'question' })['question']): Step => ({
  kind: 'question',
  topic: 'predict',
  question: asked,
  durationMs: 20_000,
});
const SHOW: Step = {
  kind: 'show',
  topic: 'historyBlocking',
  scenario: { policy: 'blocking', boards: 24, exchanges: 30 },
  speed: 720,
};

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

describe('the saboteur', () => {
  const betrayed = custom(round({ saboteur: true }), ask({ about: 'saboteur' }), round());

  it('is one of the people, and his board holds the master until he moves', () => {
    const found = new Set<number>();
    for (let seed = 0; seed < 40; seed++) {
      const { klass, sit, command } = classOf(betrayed, { seed });
      sit('Ada', 'Ben', 'Cem');
      command('start');
      const { saboteur } = klass.rounds;
      expect(klass.exhibition?.scenario.traps).toEqual([{ board: saboteur, lingerMs: 'untilReply' }]);
      found.add(saboteur ?? 0);
    }
    expect([...found].sort()).toEqual([1, 2, 3]);
  });

  it('is found out by whoever taps his board; then nobody is one any more', () => {
    const { klass, clock, sit, command } = classOf(betrayed);
    sit('Ada', 'Ben', 'Cem');
    command('start');
    const { saboteur } = klass.rounds;
    clock.pass(30_000);
    command('next');
    const [asked] = klass.progress.questions.all;
    expect(asked).toMatchObject({ options: [1, 2, 3], right: null });
    command('next');
    const { options, right } = klass.progress.questions.all[0] ?? { options: [] };
    expect(options[right ?? -1]).toBe(saboteur);
    command('next');
    expect(klass.rounds.saboteur).toBeNull();
  });

  it('is a bot where no people play', () => {
    const { klass, command } = classOf(betrayed);
    command('start');
    expect(klass.rounds.saboteur).toBeGreaterThan(0);
  });
});

describe('a show', () => {
  it('is played by nobody: its clock runs, ends, and its facts follow from its scenario', () => {
    const { klass, clock, sit, command, put } = classOf(custom(SHOW, round()));
    sit('Ada');
    command('start');
    expect(classStatusOf(klass, null)).toMatchObject({
      phase: 'round',
      speed: 720,
      rounds: [{ isShow: true }, {}],
    });
    expect(put({ do: 'move', board: 1, move: { from: 'e2', to: 'e4' } })).toBe('noRound');
    clock.pass(59_000);
    expect(classStatusOf(klass, null).phase).toBe('round');
    clock.pass(1_000);
    expect(classStatusOf(klass, null).phase).toBe('between');
    const [log] = klass.rounds.logs;
    expect(log).toMatchObject({ facts: [], show: { endedMs: 43_200_000 } });
    expect(log && klass.rounds.factsOf(log).length).toBeGreaterThan(24 * 30 * 3);
    command('next');
    expect(klass.exhibition).not.toBeNull();
  });

  it('can be paused and ended', () => {
    const { klass, clock, command } = classOf(custom(SHOW, round()));
    command('start');
    clock.pass(10_000);
    command('pause');
    clock.pass(60_000);
    expect(classStatusOf(klass, null)).toMatchObject({ phase: 'round', paused: true });
    command('goOn');
    clock.pass(10_000);
    command('endRound');
    expect(klass.rounds.logs[0]?.show?.endedMs).toBe(20_000 * 720);
  });
});

describe('a command for a moment that has passed', () => {
  it('is not carried out a second time', () => {
    const { klass, command } = classOf(custom(ask({ about: 'moves' }), round()));
    const { moment } = classStatusOf(klass, null);
    expect(command('start', moment)).toBeNull();
    const asked = classStatusOf(klass, null).moment;
    expect(command('next', asked)).toBeNull();
    expect(command('next', asked)).toBe('wrongPhase');
    expect(classStatusOf(klass, null).phase).toBe('question');
  });
});

describe('a plan that goes on by itself', () => {
  it.each(['icebreaker', 'lesson', 'report', 'history'] as const)(
    '%s comes to its end, hands off',
    (name) => {
      const { klass, clock, pilot, sit } = classOf(plans[name], { autopilot: true });
      clock.pass(600_000);
      expect(classStatusOf(klass, null).phase).toBe('lobby');
      sit('Ada', 'Ben');
      expect(pilot.leftMs).toBe(45_000);
      clock.pass(3_600_000);
      expect(classStatusOf(klass, null).phase).toBe('debrief');
      expect(klass.rounds.logs.length).toBe(classStatusOf(klass, null).rounds.length);
      expect(clock.alarms).toBe(0);
    },
  );

  it('waits in the hands of a host, until he gives it away', () => {
    const { klass, clock, command, pilot } = classOf(plans.icebreaker);
    command('start');
    clock.pass(600_000);
    expect(classStatusOf(klass, null)).toMatchObject({ phase: 'question', step: 0, autopilot: false });
    command('autopilotOn');
    expect(pilot.leftMs).toBe(8_000);
    clock.pass(8_000);
    expect(classStatusOf(klass, null).phase).toBe('round');
    command('autopilotOff');
    clock.pass(600_000);
    expect(classStatusOf(klass, null).phase).toBe('between');
  });

  it('goes on when its host is gone for half a minute, but never begins without one', () => {
    const { klass, clock, command, pilot, sit } = classOf(plans.icebreaker);
    sit('Ada');
    pilot.hostIsHere(true);
    pilot.hostIsHere(false);
    clock.pass(600_000);
    expect(classStatusOf(klass, null).phase).toBe('lobby');
    pilot.hostIsHere(true);
    command('start');
    command('next');
    pilot.hostIsHere(false);
    clock.pass(20_000);
    pilot.hostIsHere(true);
    clock.pass(600_000);
    expect(classStatusOf(klass, null)).toMatchObject({ phase: 'question', step: 0 });
    pilot.hostIsHere(false);
    clock.pass(3_600_000);
    expect(classStatusOf(klass, null).phase).toBe('debrief');
  });

  it('stands still while the world holds the class', () => {
    const { klass, clock, command, pilot } = classOf(plans.icebreaker, { autopilot: true });
    command('start');
    klass.hold('notSaved', true);
    expect(pilot.leftMs).toBeNull();
    clock.pass(600_000);
    expect(classStatusOf(klass, null)).toMatchObject({ phase: 'question', step: 0 });
    klass.hold('notSaved', false);
    clock.pass(15_000);
    expect(klass.progress.questions.all[0]?.isOpen).toBe(false);
  });
});

describe('made again from its inputs', () => {
  it('a whole lesson stands where it stood: place, questions, answers, rounds', () => {
    const { klass, clock, inputs, make, sit, choose } = classOf(plans.lesson, { autopilot: true });
    sit('Ada', 'Ben', 'Cem');
    for (let seconds = 0; seconds < 2_400; seconds += 5) {
      clock.pass(5_000);
      for (const board of [1, 2, 3]) choose(board, board % 3);
    }
    expect(classStatusOf(klass, null).phase).toBe('debrief');
    const again = make();
    again.hold('waitingForPeople', true);
    for (const stamped of JSON.parse(JSON.stringify(inputs)) as Stamped[]) apply(stamped, again);
    again.rounds.run?.reach(klass.rounds.run?.clockMs ?? 0);
    again.hold('waitingForPeople', false);
    expect(again.progress.place).toEqual(klass.progress.place);
    expect(again.progress.questions.all).toEqual(klass.progress.questions.all);
    expect(again.rounds.logs).toEqual(klass.rounds.logs);
    expect({ ...classStatusOf(again, null), moment: 0 }).toEqual({
      ...classStatusOf(klass, null),
      moment: 0,
    });
  });
});

it('whoever sits down when all is played is not honoured for what a bot did at his board', () => {
  const { klass, clock, command, sit, put } = classOf(custom(round({ durationMs: 120_000 })));
  sit('Ada');
  command('start');
  clock.pass(120_000);
  const honours = new Awards(klass);
  expect(honours.shown).toMatchObject([{ name: 'Ada' }]);
  expect(honours.shown?.[0]?.award).not.toBe('welcome');
  put({ do: 'sit', board: 2, name: 'Late', tokenHash: 'hash of Late' });
  expect(honours.shown?.find(({ name }) => name === 'Late')).toMatchObject({
    award: 'welcome',
    figure: null,
  });
});

it('whoever sits down in the lobby of a class that plays again does not come late', () => {
  const { klass, command, put } = classOf(custom(round()));
  command('start');
  put({ do: 'sit', board: 1, name: 'Late', tokenHash: 'hash of Late' });
  expect(klass.conduct.cameLate(1)).toBe(true);
  command('endRound');
  command('playAgain');
  put({ do: 'sit', board: 2, name: 'Ben', tokenHash: 'hash of Ben' });
  expect(klass.conduct.cameLate(2)).toBe(false);
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
