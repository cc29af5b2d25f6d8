import { describe, expect, it } from 'vitest';
import { ask, classOf, custom, round, SHOW } from '../testing/classroom.ts';
import { classStatusOf } from './class-status.ts';

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
    expect(klass.rounds.movesSoonCounted).toBe(24 * 30);
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
