import { describe, expect, it } from 'vitest';
import { HandClock } from '../../shared/exhibition/hand-clock.ts';
import type { Seat } from '../../shared/protocol/classroom.ts';
import { instantEngine } from '../engine/instant-engine.ts';
import { Classroom } from './classroom.ts';

function classroom() {
  const clock = new HandClock();
  const told: string[] = [];
  const klass = new Classroom(
    {
      code: '412907',
      rounds: [
        { policy: 'blocking', durationMs: 30_000 },
        { policy: 'event-loop', durationMs: 30_000 },
      ],
      seats: 3,
      names: 'typed',
      speed: 1,
      seed: 5,
      clock,
      engine: instantEngine,
    },
    {
      lessonChanged: () => told.push('lesson'),
      roundsChanged: () => told.push('rounds'),
      happened: () => told.push('facts'),
      roundOver: () => told.push('over'),
      seatChanged: (board) => told.push(`seat ${board}`),
    },
  );
  const enter = (name: string) => klass.enter(name) as { seat: Seat; token: string };
  return { klass, clock, told, enter };
}

const E4 = { from: 'e2', to: 'e4' };

describe('a class', () => {
  it('plays all its rounds, each to the bell, and no command out of its turn', () => {
    const { klass, clock, told } = classroom();
    expect(klass.command('next')).toBe('wrongPhase');
    expect(klass.command('pause')).toBe('wrongPhase');
    expect(klass.command('start')).toBeNull();
    expect(klass.command('start')).toBe('wrongPhase');
    clock.pass(30_000);
    expect(klass.lesson()).toMatchObject({ phase: 'between', roundIndex: 0 });
    expect(klass.command('next')).toBeNull();
    clock.pass(30_000);
    expect(klass.lesson()).toMatchObject({ phase: 'debrief', roundIndex: 1 });
    expect(klass.command('next')).toBe('wrongPhase');
    expect(klass.rounds.logs.map(({ scenario }) => scenario.policy)).toEqual(['blocking', 'event-loop']);
    expect(told.filter((what) => what === 'over')).toHaveLength(2);
    expect(klass.command('playAgain')).toBeNull();
    expect(klass.lesson()).toMatchObject({ phase: 'lobby', roundIndex: 0 });
    expect(klass.rounds.logs).toEqual([]);
  });

  it('meets the same opponents in every round', () => {
    const { klass, clock } = classroom();
    klass.command('start');
    clock.pass(30_000);
    klass.command('next');
    const [first, second] = klass.rounds.logs;
    expect(first?.scenario.replies).toEqual(second?.scenario.replies);
  });

  it('says whether it is paused', () => {
    const { klass, clock } = classroom();
    klass.command('start');
    klass.command('pause');
    clock.pass(100_000);
    expect(klass.lesson()).toMatchObject({ phase: 'round', paused: true });
    klass.command('goOn');
    clock.pass(30_000);
    expect(klass.lesson()).toMatchObject({ phase: 'between', paused: false });
  });

  it('locked lets nobody new in, but everybody back', () => {
    const { klass, enter } = classroom();
    const { token } = enter('Ada');
    klass.command('lock');
    expect(klass.enter('Ben')).toBe('hallLocked');
    expect(klass.comeBack(token)).toMatchObject({ name: 'Ada' });
  });
});

describe('somebody who is lost', () => {
  it('is waited for a moment; then a bot plays on, until he is back', () => {
    const { klass, clock, enter } = classroom();
    const { seat, token } = enter('Ada');
    klass.command('start');
    klass.lose(seat.board);
    clock.pass(1_900);
    expect(klass.exhibition?.table(seat.board).sitter).toBe('person');
    clock.pass(100);
    expect(klass.exhibition?.table(seat.board).sitter).toBe('bot');
    clock.pass(3_000);
    klass.comeBack(token);
    expect(klass.exhibition?.table(seat.board).sitter).toBe('person');
    expect(klass.seats.seat(seat.board)).toMatchObject({ name: 'Ada', bot: false, connected: true });
  });

  it('and is back within that moment has lost nothing', () => {
    const { klass, clock, enter } = classroom();
    const { seat, token } = enter('Ada');
    klass.command('start');
    klass.lose(seat.board);
    clock.pass(1_000);
    klass.comeBack(token);
    clock.pass(5_000);
    expect(klass.exhibition?.table(seat.board).sitter).toBe('person');
    expect(klass.exhibition?.facts.some(({ kind }) => kind === 'reseated')).toBe(false);
    expect(klass.move(seat.board, E4)).toBeNull();
  });

  it('when a round begins is played for from its start', () => {
    const { klass, enter } = classroom();
    const { seat, token } = enter('Ada');
    klass.lose(seat.board);
    klass.command('start');
    expect(klass.exhibition?.table(seat.board).sitter).toBe('bot');
    klass.comeBack(token);
    expect(klass.exhibition?.table(seat.board).sitter).toBe('person');
  });
});

describe('a class that is left', () => {
  it('has no timer running', () => {
    const { klass, clock, enter } = classroom();
    const { seat } = enter('Ada');
    klass.command('start');
    klass.lose(seat.board);
    klass.close();
    expect(clock.alarms).toBe(0);
  });
});
