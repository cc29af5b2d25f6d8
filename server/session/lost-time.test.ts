/** Time that nobody lived: a laptop's lid is shut for an hour, somebody sets the machine's clock, the disk is full for a while. */
import { describe, expect, it } from 'vitest';
import type { Plan } from '../../shared/lesson/plan.ts';
import { plans } from '../../shared/lesson/plans.ts';
import type { HandClock } from '../../shared/round/hand-clock.ts';
import { steadyClock } from '../steady-clock.ts';
import { ask, custom, round } from '../testing/classroom.ts';
import { ADA, BEN, E4, openClassWith } from '../testing/kept-class.ts';
import type { Session } from './session.ts';

const HOUR_MS = 3_600_000;
const YEAR_MS = 365 * 24 * HOUR_MS;
/** So long the process may take itself to have been busy. */
const NOTICED_MS = 500;

/** A class on a machine that may stand still, and whose wall clock may be set. */
async function onLaptop(plan: Plan) {
  let stoodMs = 0;
  let wallMs = Date.UTC(2026, 10, 27);
  const clockOver = (hand: HandClock) =>
    steadyClock({
      nowMs: () => hand.nowMs() + stoodMs,
      wakeIn: (ms, wake) => hand.wakeIn(ms, wake),
      every: (ms, act) => hand.every(ms, act),
    });
  const klass = await openClassWith(plan, { clockOver, wallTime: () => wallMs });
  const host = await klass.host();
  const ada = await klass.enter('Ada', ADA);
  const ben = await klass.enter('Ben', BEN);
  const shut = async (ms: number) => {
    stoodMs += ms;
    await klass.pass(200);
  };
  const setWall = (byMs: number) => {
    wallMs += byMs;
  };
  return { klass, host, ada, ben, shut, setWall };
}
const clockOf = ({ classroom }: Session) => classroom.rounds.run?.clockMs ?? 0;
const moved = ({ classroom }: Session) =>
  (classroom.exhibition?.facts ?? []).filter((fact) => fact.kind === 'opponentMoved' && fact.board <= 2);

describe('a lid that is shut for an hour', () => {
  it('in a round moves nobody, and charges nobody; the round goes on by itself', async () => {
    const { klass, host, ada, shut } = await onLaptop(custom(round({ durationMs: 60_000 })));
    await host.ask('host', { do: 'start' });
    await klass.pass(5_000);
    const beforeMs = clockOf(klass.session);
    await shut(HOUR_MS);
    expect(clockOf(klass.session) - beforeMs).toBeLessThan(NOTICED_MS);
    expect(moved(klass.session)).toEqual([]);
    expect(klass.session.classroom.progress.phase).toBe('round');
    expect(await ada.ask('move', E4)).toHaveProperty('seq');
    await klass.pass(56_000);
    expect(klass.session.classroom.progress.phase).toBe('debrief');
  });

  it('in real chess lets no flag fall', async () => {
    const clock = { opponentMs: 300_000, masterMs: 300_000, incrementMs: 0 };
    const real = {
      policy: 'driven',
      untilTold: true,
      opens: 'opponents',
      durationMs: 600_000,
      clock,
    } as const;
    const { klass, host, ada, shut } = await onLaptop(custom(round(real)));
    await host.ask('host', { do: 'start' });
    await klass.pass(2_000);
    await shut(HOUR_MS);
    expect(klass.session.classroom.exhibition?.tables.map(({ outcome }) => outcome)).toEqual([
      null,
      null,
      null,
      null,
    ]);
    expect(await ada.ask('move', E4)).toHaveProperty('seq');
  });

  it('leaves an open question open, and a plan on autopilot goes on afterwards', async () => {
    const { klass, host, ada, shut } = await onLaptop(custom(ask({ about: 'moves' }), round()));
    await host.ask('host', { do: 'autopilotOn' });
    await host.ask('host', { do: 'start' });
    await klass.pass(5_000);
    await shut(HOUR_MS);
    expect(await ada.ask('choose', { step: 0, option: 1 })).toHaveProperty('seq');
    await klass.pass(22_000);
    expect(klass.session.classroom.progress.phase).toBe('round');
  });

  it('takes no seat from whoever had just sat down, and no host from the class', async () => {
    const { klass, host, shut } = await onLaptop(plans.icebreaker);
    await klass.pass(5_000);
    await shut(HOUR_MS);
    expect(klass.session.classroom.seats.people).toBe(2);
    expect(await host.ask('host', { do: 'start' })).toHaveProperty('seq');
  });
});

describe('a wall clock that is set', () => {
  it.each([YEAR_MS, -YEAR_MS])(
    'by %i ms changes nothing in a class, nor in what becomes of it after a kill',
    async (byMs) => {
      const { klass, host, ada, setWall } = await onLaptop(custom(round({ durationMs: 60_000 })));
      await host.ask('host', { do: 'start' });
      await klass.pass(5_000);
      setWall(byMs);
      await klass.pass(5_000);
      expect(clockOf(klass.session)).toBe(10_000);
      expect(await ada.ask('move', E4)).toHaveProperty('seq');
      await klass.pass(1_000);
      setWall(-2 * byMs);
      await klass.kill();
      expect(clockOf(klass.session)).toBe(11_000);
      expect(moved(klass.session)).toHaveLength(1);
    },
  );
});

describe('a disk that is full for half a minute', () => {
  it('charges nobody in a round, which goes on by itself', async () => {
    const { klass, host, ada } = await onLaptop(custom(round({ durationMs: 60_000 })));
    await host.ask('host', { do: 'start' });
    await klass.pass(5_000);
    klass.store.isFull = true;
    expect(await ada.ask('move', E4, 'mine')).toMatchObject({ code: 'notSaved' });
    await klass.pass(30_000);
    expect(clockOf(klass.session)).toBe(5_000);
    expect(moved(klass.session)).toEqual([]);
    klass.store.isFull = false;
    await klass.pass(1_000);
    expect(await ada.ask('move', E4, 'mine')).toHaveProperty('seq');
    await klass.pass(56_000);
    expect(klass.session.classroom.progress.phase).toBe('debrief');
  });

  it('takes nobody the time to answer, and a plan on autopilot goes on by itself', async () => {
    const { klass, host, ada } = await onLaptop(custom(ask({ about: 'moves' }), round()));
    await host.ask('host', { do: 'autopilotOn' });
    await host.ask('host', { do: 'start' });
    await klass.pass(15_000);
    klass.store.isFull = true;
    await klass.pass(30_000);
    klass.store.isFull = false;
    await klass.pass(1_000);
    expect(klass.session.classroom.progress.questions.all).toMatchObject([{ isOpen: true }]);
    expect(await ada.ask('choose', { step: 0, option: 1 })).toHaveProperty('seq');
    await klass.pass(27_000);
    expect(klass.session.classroom.progress.phase).toBe('round');
  });
});
