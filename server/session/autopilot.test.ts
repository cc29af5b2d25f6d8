import { describe, expect, it } from 'vitest';
import { plans } from '../../shared/lesson/plans.ts';
import { apply } from '../classroom/apply.ts';
import { classStatusOf } from '../classroom/class-status.ts';
import type { Stamped } from '../classroom/inputs.ts';
import { ask, classOf, custom, round } from '../testing/classroom.ts';

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
  it.each(['icebreaker', 'lesson', 'lessonTwo', 'report', 'history'] as const)(
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
    expect(pilot.leftMs).toBe(6_000);
    clock.pass(6_000);
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

describe('a question', () => {
  const asked = () => {
    const made = classOf(custom(ask({ about: 'moves' }), round()));
    made.sit('Ada', 'Ben');
    made.command('start');
    made.clock.pass(5_000);
    return { ...made, isOpen: () => made.klass.progress.questions.all[0]?.isOpen };
  };

  it.each([false, true])('ends a breath after everybody has answered; by itself: %s', (byItself) => {
    const { clock, command, choose, pilot, isOpen } = asked();
    if (byItself) command('autopilotOn');
    choose(1, 0);
    clock.pass(3_000);
    expect(isOpen()).toBe(true);
    expect(pilot.leftMs).not.toBeNull();
    choose(2, 3);
    expect(pilot.leftMs).toBeNull();
    choose(2, 1);
    clock.pass(1_900);
    expect(isOpen()).toBe(true);
    clock.pass(100);
    expect(isOpen()).toBe(false);
  });

  it('does not wait for whoever is not there, but for whoever comes back or joins meanwhile', () => {
    const { klass, clock, choose, put, pilot, isOpen } = asked();
    choose(1, 0);
    klass.seats.setConnected(2, false);
    expect(pilot.update()).toBe(true);
    clock.pass(1_000);
    klass.seats.setConnected(2, true);
    expect(pilot.update()).toBe(true);
    expect(pilot.leftMs).toBe(14_000);
    choose(2, 0);
    put({ do: 'sit', board: 3, name: 'Cem', tokenHash: 'hash of Cem' });
    clock.pass(13_000);
    expect(isOpen()).toBe(true);
    clock.pass(1_000);
    expect(isOpen()).toBe(false);
  });

  it('that nobody is there to answer runs to the end of its time', () => {
    const { klass, clock, command } = classOf(custom(ask({ about: 'moves' }), round()));
    command('start');
    clock.pass(19_900);
    expect(klass.progress.questions.all[0]?.isOpen).toBe(true);
    clock.pass(100);
    expect(klass.progress.questions.all[0]?.isOpen).toBe(false);
  });

  it('stays open while the world holds the class', () => {
    const { klass, clock, choose, isOpen } = asked();
    klass.hold('notSaved', true);
    choose(1, 0);
    choose(2, 0);
    clock.pass(60_000);
    expect(isOpen()).toBe(true);
    klass.hold('notSaved', false);
    clock.pass(2_000);
    expect(isOpen()).toBe(false);
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
