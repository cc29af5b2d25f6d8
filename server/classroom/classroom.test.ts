import { describe, expect, it } from 'vitest';
import { type Plan, planOf } from '../../shared/lesson/plan.ts';
import type { Command } from '../../shared/protocol/commands.ts';
import { HandClock } from '../../shared/round/hand-clock.ts';
import { apply, objectionTo } from './apply.ts';
import { classStatusOf } from './class-status.ts';
import { Classroom } from './classroom.ts';
import type { Input } from './inputs.ts';

const TWO_ROUNDS = planOf([
  { policy: 'blocking', durationMs: 30_000 },
  { policy: 'event-loop', durationMs: 30_000 },
]);

function classroom(plan: Plan = TWO_ROUNDS) {
  const clock = new HandClock();
  const told: string[] = [];
  const klass = new Classroom(
    {
      code: '412907',
      plan,
      autopilot: false,
      seats: 3,
      names: 'typed',
      speed: 1,
      seed: 5,
      clock,
      requestMove: () => {},
    },
    {
      statusChanged: () => told.push('lesson'),
      roundsChanged: () => told.push('rounds'),
      happened: () => told.push('facts'),
      roundOver: () => told.push('over'),
      questionChanged: () => told.push('asked'),
      seatChanged: (board) => told.push(`seat ${board}`),
    },
  );
  const put = (input: Input) => {
    const stamped = { input, ...klass.catchUp() };
    return objectionTo(input, klass) ?? apply(stamped, klass);
  };
  const command = (wanted: Command) => put({ do: 'command', command: wanted, sitters: klass.sitters });
  return { klass, clock, told, put, command };
}

const E4 = { from: 'e2', to: 'e4' };

describe('a class', () => {
  it('tells what a prediction came to when the bell rings', () => {
    const ask = {
      kind: 'question',
      topic: 'predict',
      question: { about: 'moves' },
      durationMs: 10_000,
    } as const;
    const { klass, clock, told, command } = classroom({ name: 'custom', steps: [ask, ...TWO_ROUNDS.steps] });
    for (let step = 0; step < 3; step++) command(step === 0 ? 'start' : 'next');
    told.length = 0;
    clock.pass(30_000);
    expect(klass.progress.questions.all[0]?.moves).toBeGreaterThan(0);
    expect(told.lastIndexOf('asked')).toBeGreaterThan(told.indexOf('over'));
  });

  it('plays all its rounds, each to the bell, and no command out of its turn', () => {
    const { klass, clock, told, command } = classroom();
    expect(command('next')).toBe('wrongPhase');
    expect(command('pause')).toBe('wrongPhase');
    expect(command('start')).toBeNull();
    expect(command('start')).toBe('wrongPhase');
    clock.pass(30_000);
    expect(classStatusOf(klass, null)).toMatchObject({ phase: 'between', roundIndex: 0 });
    expect(command('next')).toBeNull();
    clock.pass(30_000);
    expect(classStatusOf(klass, null)).toMatchObject({ phase: 'debrief', roundIndex: 1 });
    expect(command('next')).toBe('wrongPhase');
    expect(klass.rounds.logs.map(({ scenario }) => scenario.policy)).toEqual(['blocking', 'event-loop']);
    expect(told.filter((what) => what === 'over')).toHaveLength(2);
    expect(command('playAgain')).toBeNull();
    expect(classStatusOf(klass, null)).toMatchObject({ phase: 'lobby', roundIndex: 0 });
    expect(klass.rounds.logs).toEqual([]);
  });

  it('that has guessed is told the truth with the bell', () => {
    const [round] = TWO_ROUNDS.steps;
    const guess = {
      kind: 'question',
      topic: 'predict',
      question: { about: 'moves' },
      durationMs: 20_000,
    } as const;
    const { klass, clock, told, command } = classroom({
      name: 'custom',
      steps: round ? [guess, round, round] : [],
    });
    for (const wanted of ['start', 'next', 'next'] as const) command(wanted);
    told.length = 0;
    clock.pass(30_000);
    expect(told.filter((what) => what !== 'facts')).toEqual(['over', 'asked', 'lesson']);
    expect(klass.progress.questions.all[0]?.moves).toBeGreaterThan(0);
  });

  it('meets the same opponents in every round', () => {
    const { klass, clock, command } = classroom();
    command('start');
    clock.pass(30_000);
    command('next');
    const [first, second] = klass.rounds.logs;
    expect(first?.scenario.replies).toEqual(second?.scenario.replies);
  });

  it('says whether it is paused', () => {
    const { klass, clock, command } = classroom();
    command('start');
    command('pause');
    clock.pass(100_000);
    expect(classStatusOf(klass, null)).toMatchObject({ phase: 'round', paused: true });
    command('goOn');
    clock.pass(30_000);
    expect(classStatusOf(klass, null)).toMatchObject({ phase: 'between', paused: false });
  });

  it('locked takes nobody new', () => {
    const { put, command } = classroom();
    command('lock');
    expect(put({ do: 'sit', board: 1, name: 'Ada', tokenHash: 'hash' })).toBe('hallLocked');
  });

  it('that is held by the world stands still, and says why', () => {
    const { klass, clock, put, command, told } = classroom();
    put({ do: 'sit', board: 1, name: 'Ada', tokenHash: 'hash' });
    command('start');
    clock.pass(1_000);
    klass.hold('waitingForPeople', true);
    klass.hold('notSaved', true);
    expect(told.at(-1)).toBe('lesson');
    clock.pass(60_000);
    expect(classStatusOf(klass, null)).toMatchObject({ phase: 'round', paused: true, held: 'notSaved' });
    expect(klass.exhibition?.clockMs).toBe(1_000);
    expect(put({ do: 'move', board: 1, move: E4 })).toBe('paused');
    klass.hold('notSaved', false);
    expect(classStatusOf(klass, null)).toMatchObject({ paused: true, held: 'waitingForPeople' });
    klass.hold('waitingForPeople', false);
    expect(classStatusOf(klass, null)).toMatchObject({ paused: false, held: null });
    expect(put({ do: 'move', board: 1, move: E4 })).toBeNull();
  });

  it('takes a move for the position it was meant for, and for no other', () => {
    const { klass, put, command } = classroom();
    put({ do: 'sit', board: 1, name: 'Ada', tokenHash: 'hash' });
    command('start');
    const { fen } = klass.exhibition?.table(1) ?? { fen: '' };
    expect(put({ do: 'move', board: 1, move: E4, fen: 'another' })).toBe('notYourTurn');
    expect(put({ do: 'move', board: 1, move: E4, fen })).toBeNull();
  });

  it('that is left has no timer running', () => {
    const { klass, clock, command } = classroom();
    command('start');
    klass.close();
    expect(clock.alarms).toBe(0);
  });
});
