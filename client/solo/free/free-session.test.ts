import { describe, expect, it, vi } from 'vitest';
import { tastefulMove } from '../../../shared/chess/taste.ts';
import { HandClock } from '../../../shared/round/hand-clock.ts';
import { YOUR_BOARD } from '../seat/own-round.ts';
import { FreeSession } from './free-session.ts';
import { type FreeWay, nameOf, WAYS, waysSoFar } from './ways.ts';

const wayOf = (policy: FreeWay['policy'], masters = 1): FreeWay => ({ policy, queue: 'fifo', masters });

/** The person moves whenever it is their turn, a second after it has become so. */
function open() {
  const clock = new HandClock();
  const engine = { close: vi.fn(), choose: async () => ({ from: 'e7', to: 'e5' }) };
  const session = new FreeSession({ name: 'Brave Otter', seed: 7, clock, engine, onLeave: () => {} });
  const pass = async (seconds: number) => {
    for (let second = 0; second < seconds; second++) {
      clock.pass(1_000);
      const board = session.player.board.value;
      const move = board?.state === 'thinking' ? tastefulMove(board.fen, 0.5) : null;
      if (move) await session.player.move(move);
    }
  };
  const soFar = () => waysSoFar(session.stage.rounds.value, YOUR_BOARD, session.player.clockMs());
  return { session, clock, engine, pass, soFar };
}

describe('free play', () => {
  it('goes on with the same games when the rule changes, and tells what each was worth at one board', async () => {
    const { session, pass, soFar } = open();
    await pass(40);
    const before = session.stage.hall.value?.tables[YOUR_BOARD - 1]?.answers ?? 0;
    session.choose(wayOf('event-loop'));
    await pass(40);
    expect(session.player.status.value?.rounds[0]?.policy).toBe('event-loop');
    expect(session.stage.rounds.value).toHaveLength(1);
    const [blocking, loop] = soFar();
    expect([blocking?.way, loop?.way]).toEqual([wayOf('blocking'), wayOf('event-loop')]);
    expect([blocking?.ms, loop?.ms]).toEqual([40_000, 40_000]);
    expect(blocking?.answers).toBe(before);
    expect(loop?.answers).toBeGreaterThan(3 * before);
    expect(loop?.moves).toBeGreaterThan(10 * (blocking?.moves ?? 0));
    expect(blocking?.wastedShare).toBeGreaterThan(0.5);
    expect(loop?.wastedShare).toBe(0);
  });

  it('counts a rule that comes again as one, and another order of the queue as another', async () => {
    const { session, pass, soFar } = open();
    const ways: readonly FreeWay[] = [
      wayOf('event-loop'),
      wayOf('blocking'),
      { ...wayOf('event-loop'), queue: 'lifo' },
    ];
    for (const way of ways) {
      await pass(10);
      session.choose(way);
    }
    await pass(10);
    expect(soFar().map(({ way, ms }) => [nameOf(way), ms])).toEqual([
      ['Blocking', 20_000],
      ['Event loop', 10_000],
      ['Event loop, last come first', 10_000],
    ]);
  });

  it('begins a new round with the same people where there are several masters', async () => {
    const { session, pass, soFar } = open();
    await pass(20);
    session.choose(wayOf('blocking', 8));
    expect(session.stage.hall.value?.masters).toHaveLength(8);
    expect(session.isOver.value).toBe(false);
    await pass(20);
    const [one, eight] = session.stage.rounds.value.map(({ scenario }) => scenario);
    expect(eight?.replies).toEqual(one?.replies);
    expect(soFar().map(({ way, ms }) => [way.masters, ms])).toEqual([
      [1, 20_000],
      [8, 20_000],
    ]);
    session.choose(wayOf('event-loop'));
    expect(session.stage.rounds.value).toHaveLength(3);
  });

  it('knows every rule of the menu', async () => {
    const { session, pass } = open();
    for (const way of WAYS) {
      session.choose(way);
      await pass(5);
      expect(session.way.value).toEqual(way);
    }
  });

  it('is over when the person has felt enough, and keeps no timer', async () => {
    const { session, clock, engine, pass } = open();
    await pass(5);
    session.stop();
    expect(session.isOver.value).toBe(true);
    expect(clock.alarms).toBe(0);
    session.close();
    expect(engine.close).toHaveBeenCalledOnce();
  });
});
