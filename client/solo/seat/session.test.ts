import { describe, expect, it, vi } from 'vitest';
import { tastefulMove } from '../../../shared/chess/taste.ts';
import { HandClock } from '../../../shared/round/hand-clock.ts';
import { settle } from '../../../shared/simul/index.ts';
import { forgetMeasured, lastOf } from '../../measured/measured.ts';
import type { ClosableEngine } from '../browser.ts';
import { BOARDS, YOUR_BOARD } from './own-round.ts';
import { SoloSession } from './session.ts';

/** An engine that answers at once. */
const instant: ClosableEngine = {
  close: () => {},
  choose: async (fen) => tastefulMove(fen, 0.5) ?? { from: 'e2', to: 'e4' },
};

const ROUND_MS = 30_000;

function open() {
  const clock = new HandClock();
  const onLeave = vi.fn();
  const alone = { name: 'Brave Otter', seed: 7, clock, engine: instant, onLeave };
  const session = new SoloSession(alone, ROUND_MS);
  return { session, clock, onLeave };
}

/** The first round has begun. */
function begun() {
  const opened = open();
  guess(opened.session, 0);
  return opened;
}

function guess(session: SoloSession, option: number) {
  return session.player.choose(session.player.questions.value.at(-1)?.step ?? 0, option);
}

/** Lets the round run to its bell; the person leaves every move to the clock. */
function toTheBell(clock: HandClock): void {
  clock.pass(ROUND_MS + 1);
}

describe('a session in the browser', () => {
  it('seats one person among bots, who has White and opens', () => {
    const { session } = begun();
    expect(session.stage.hall.value?.tables).toHaveLength(BOARDS);
    expect(session.stage.hall.value?.tables.filter(({ bot }) => !bot).map(({ board }) => board)).toEqual([
      YOUR_BOARD,
    ]);
    expect(session.player.board.value).toMatchObject({ board: YOUR_BOARD, state: 'thinking' });
    expect(session.player.status.value).toMatchObject({ phase: 'round', roundIndex: 0 });
  });

  it('takes a move, and refuses one out of turn or against the rules in words', async () => {
    const { session } = begun();
    const refused = await session.player.move({ from: 'e2', to: 'e5' });
    expect(refused?.message).toMatch(/not allowed in chess/);
    expect(await session.player.move({ from: 'e2', to: 'e4' })).toBeNull();
    expect(session.player.board.value?.lastMove).toEqual({ from: 'e2', to: 'e4', by: 'you' });
    expect(session.player.board.value?.state).not.toBe('thinking');
    expect((await session.player.move({ from: 'd2', to: 'd4' }))?.code).toBe('notYourTurn');
  });

  it('gives the picture of a table anew only when something happened there', () => {
    const { session, clock } = begun();
    const before = session.stage.hall.value;
    expect(session.player.move({ from: 'e2', to: 'e4' })).toBeDefined();
    const after = session.stage.hall.value;
    expect(after?.tables[YOUR_BOARD - 1]).not.toBe(before?.tables[YOUR_BOARD - 1]);
    expect(after?.tables[20]).toBe(before?.tables[20]);
    clock.pass(100);
  });

  it('keeps what each round came to', () => {
    forgetMeasured();
    const { session, clock } = begun();
    toTheBell(clock);
    const blocking = lastOf('round.solo.blocking')?.figures;
    expect(blocking).toMatchObject({ durationMs: ROUND_MS, boards: BOARDS });
    expect(blocking?.blockedMs).toBeGreaterThan(0);
    guess(session, 0);
    toTheBell(clock);
    expect(lastOf('round.solo.event-loop')?.figures.blockedMs).toBe(0);
    expect(lastOf('round.solo.event-loop')?.figures.moves).toBeGreaterThan(blocking?.moves ?? 0);
  });

  it('asks for a guess before each round, with the four tiles that a class gets', async () => {
    const { session, clock } = open();
    expect(session.player.status.value).toMatchObject({ phase: 'question', step: 0 });
    expect(session.player.board.value).toBeNull();
    const tiles = session.player.questions.value[0]?.options ?? [];
    expect(tiles).toHaveLength(4);
    expect((await guess(session, 4))?.code).toBe('noRound');
    expect(await guess(session, 2)).toBeNull();
    expect((await guess(session, 1))?.code).toBe('noRound');
    toTheBell(clock);
    const [first, second] = session.player.questions.value;
    expect(first).toMatchObject({ isOpen: false, mine: 2, counts: [0, 0, 1, 0], answers: 1, right: 0 });
    expect(second).toMatchObject({ isOpen: true, options: tiles, moves: null });
  });

  it('plays three rounds to the bell: one call of time.sleep costs what moving on had won', () => {
    const { session, clock } = open();
    for (const roundIndex of [0, 1, 2]) {
      expect(session.player.status.value?.phase).toBe('question');
      void guess(session, 0);
      expect(session.player.status.value).toMatchObject({ phase: 'round', roundIndex });
      toTheBell(clock);
    }
    expect(session.player.status.value?.phase).toBe('page');
    session.next();
    expect(session.player.status.value?.phase).toBe('debrief');
    const [blocking, loop, sleep] = session.stage.rounds.value.map(({ scenario, facts }) =>
      settle(scenario, facts),
    );
    expect(blocking?.idleWithHandsUpShare).toBeGreaterThan(0.5);
    expect(loop?.idleWithHandsUpShare).toBe(0);
    expect(loop?.movesAnswered).toBeGreaterThan(3 * (blocking?.movesAnswered ?? 0));
    expect(sleep?.idleWithHandsUpShare).toBeGreaterThan(0.3);
    expect(sleep?.movesAnswered).toBeLessThan(0.7 * (loop?.movesAnswered ?? 0));
    expect(session.stage.rounds.value.map(({ scenario }) => scenario.durationMs)).toEqual([
      ROUND_MS,
      ROUND_MS,
      ROUND_MS,
    ]);
    expect(session.player.results.value.map(({ policy }) => policy)).toEqual([
      'blocking',
      'event-loop',
      'event-loop',
    ]);
  });

  it('keeps no timer when it is closed or over', () => {
    const { session, clock } = begun();
    session.close();
    expect(clock.alarms).toBe(0);
    const second = begun();
    toTheBell(second.clock);
    expect(second.clock.alarms).toBe(0);
  });

  it('tells its owner when the person leaves', () => {
    const { session, onLeave } = begun();
    session.player.leave();
    expect(onLeave).toHaveBeenCalledOnce();
  });
});
