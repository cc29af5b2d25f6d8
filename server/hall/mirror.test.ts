import { expect, it } from 'vitest';
import { HandClock } from '../../shared/exhibition/hand-clock.ts';
import { planOf } from '../../shared/lesson/plan.ts';
import { Classroom } from './classroom.ts';
import { Mirror } from './mirror.ts';

it('shows the masters of this round, and none of the one before', () => {
  const clock = new HandClock();
  const lesson = planOf([
    { policy: 'blocking', durationMs: 30_000, masters: 3 },
    { policy: 'event-loop', durationMs: 30_000 },
  ]);
  const plan = {
    code: '412907',
    lesson,
    autopilot: false,
    seats: 6,
    names: 'typed',
    speed: 1,
    seed: 5,
  } as const;
  const nothing = () => {};
  const klass = new Classroom(
    { ...plan, clock, asks: nothing },
    {
      lessonChanged: nothing,
      roundsChanged: nothing,
      happened: nothing,
      roundOver: nothing,
      asked: nothing,
      seatChanged: nothing,
    },
  );
  const mirror = new Mirror(klass);
  const goOn = (command: 'start' | 'next') => {
    const input = klass.stamped({ do: 'command', command, sitters: klass.sitters });
    expect(klass.apply(input)).toBeNull();
    clock.pass(1_000);
    mirror.touchAll();
    mirror.show();
  };
  goOn('start');
  expect(mirror.state.masters).toHaveLength(3);
  clock.pass(30_000);
  goOn('next');
  expect(mirror.state.masters).toHaveLength(1);
});
