import { describe, expect, it } from 'vitest';
import { LEVELS, type LevelName, levelScenario } from '../../../shared/levels/levels.ts';
import { HandClock } from '../../../shared/round/hand-clock.ts';
import { replay } from '../../../shared/simul/index.ts';
import { LevelPlay } from './play.ts';

function playOf(name: LevelName) {
  const level = LEVELS.find((one) => one.name === name);
  if (!level) throw new RangeError(name);
  const clock = new HandClock();
  return { play: new LevelPlay(level, levelScenario(level, level.boards, level.seed), clock), clock };
}
const answersOf = ({ round }: LevelPlay) =>
  round.value.facts.filter(({ kind }) => kind === 'masterMoved').length;

describe('a level', () => {
  it('goes where it is tapped, one order ahead, and ends with the bell', () => {
    const { play, clock } = playOf('restless');
    expect(play.floor.value.hands).toHaveLength(8);
    expect(play.serve(2)).toBe(true);
    expect(play.serve(5)).toBe(true);
    expect(play.floor.value.masters[0]).toMatchObject({ board: 2, sentTo: 5 });
    clock.pass(1_500);
    expect(answersOf(play)).toBe(2);
    expect(play.floor.value.masters[0]?.idle).toBe(true);
    clock.pass(45_000);
    expect(play.state.value).toBe('over');
    expect(play.serve(1)).toBe(false);
  });

  it('stands still in a pause, and so does everybody', () => {
    const { play, clock } = playOf('restless');
    play.serve(2);
    play.pause();
    clock.pass(60_000);
    expect([play.state.value, play.clockMs(), answersOf(play), play.serve(3)]).toEqual([
      ...['paused', 0, 0, false],
    ]);
    play.goOn();
    clock.pass(1_000);
    expect(answersOf(play)).toBe(1);
  });

  it('glues polite masters to the board where they have played', () => {
    const { play, clock } = playOf('polite');
    play.serve(2);
    clock.pass(1_000);
    play.serve(3);
    expect(play.floor.value.masters[0]).toMatchObject({ board: 2, mood: 'wasting', sentTo: 3, idle: false });
  });

  it('has an assistant who takes the puzzle while the master goes on', () => {
    const { play, clock } = playOf('sleep');
    expect(play.handOver(5)).toBe(true);
    play.serve(1);
    clock.pass(1_000);
    expect(play.floor.value.masters).toMatchObject([
      { board: 1, idle: true },
      { board: 5, frozen: true, idle: false },
    ]);
  });

  it('hires whoever is needed, as long as there is memory, and uses who is free', () => {
    const { play, clock } = playOf('hire');
    for (const board of [1, 2, 3]) {
      expect(play.serve(board)).toBe(true);
      clock.pass(800);
    }
    expect([play.hired, play.floor.value.masters.length]).toEqual([3, 3]);
    clock.pass(20_000);
    expect(play.floor.value.masters.every(({ idle }) => idle)).toBe(true);
    play.serve(4);
    expect(play.hired).toBe(3);
    for (const board of [1, 2, 3, 5, 6, 7, 8]) play.serve(board);
    expect(play.hired).toBe(8);
  });

  it('leaves a log that says all of it again', () => {
    const { play, clock } = playOf('rush');
    for (let look = 0; look < 60; look++) {
      const [hand] = play.floor.value.hands;
      if (hand) play.serve(hand);
      clock.pass(750);
    }
    const { scenario, facts } = play.round.value;
    expect(play.state.value).toBe('over');
    expect(replay(scenario, facts).boards.map(({ state }) => state)).toEqual(
      play.floor.value.places.map(({ state }) => state),
    );
    expect(play.floor.value.places.some(({ why }) => why === 'timedOut')).toBe(true);
  });
});
