/** What a class is after the server was killed: the same class. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planOf } from '../../shared/lesson/plan.ts';
import { plans } from '../../shared/lesson/plans.ts';
import type { Engine } from '../../shared/round/ports.ts';
import { settle } from '../../shared/simul/index.ts';
import { classStatusOf } from '../classroom/class-status.ts';
import { ADA, BEN, D4, E4, openClassWith, seen, startedClass } from '../testing/kept-class.ts';

describe('a class whose server was killed', () => {
  it('is the same class: people, moves, the master’s moves and the clock', async () => {
    const { klass, ada } = await startedClass();
    await klass.pass(3_000);
    expect(await ada.ask('move', E4)).toHaveProperty('seq');
    await klass.pass(12_000);
    const before = seen(klass.session);
    await klass.kill();
    expect(seen(klass.session)).toEqual(before);
    expect(klass.session.classroom.exhibition?.clockMs).toBe(15_000);
  });

  it('tells whoever is back at once where the round stands, not where it stood while it was made again', async () => {
    const { klass } = await startedClass();
    await klass.pass(15_000);
    await klass.session.tick();
    await klass.kill();
    expect((await klass.enter('Ada', ADA)).last('news').clockMs).toBe(15_000);
  });

  it.each(['blocking', 'event-loop'] as const)(
    'plays the same %s round to the bell as one that nobody interrupted, whenever it was',
    async (policy) => {
      /** Two moves at their moments; the server is killed in these seconds, and everybody comes back. */
      const played = async (killsAtSecond: readonly number[]) => {
        const { klass, ada } = await startedClass(1, policy);
        let player = ada;
        for (let second = 0; second < 30; second++) {
          if (killsAtSecond.includes(second)) {
            await klass.kill();
            await klass.pass(1_000);
            player = await klass.enter('Ada', ADA);
            await klass.enter('Ben', BEN);
          }
          if (second === 2) expect(await player.ask('move', E4, 'one')).toHaveProperty('seq');
          if (second === 20) await player.ask('move', D4, 'two');
          await klass.pass(1_000);
        }
        const { exhibition } = klass.session.classroom;
        if (!exhibition) throw new Error('no round');
        expect(exhibition.over).toBe(true);
        const chess = exhibition.tables.map(({ game, lastGame }) => ({ game, lastGame }));
        return { ledger: settle(exhibition.scenario, exhibition.facts), facts: exhibition.facts, chess };
      };
      const whole = await played([]);
      await fc.assert(
        fc.asyncProperty(fc.uniqueArray(fc.nat(29), { minLength: 1, maxLength: 5 }), async (kills) => {
          expect(await played(kills)).toEqual(whole);
        }),
        { numRuns: 10 },
      );
    },
  );

  it('still has the games of every round, for whoever comes back and for the stage', async () => {
    const { klass, host, ada } = await startedClass(2);
    await klass.pass(1_000);
    await ada.ask('move', E4);
    await klass.pass(29_000);
    const told = ada.last('result').games;
    expect(told).toEqual([
      { board: 1, game: 1, masterHas: 'black', moves: expect.stringMatching(/^e4 /), outcome: null },
    ]);
    const { games } = host.last('games');
    expect(games.map(({ board }) => board)).toEqual([1, 2, 3, 4]);
    expect(games.filter(({ board }) => board === 1)).toEqual(told);
    await host.ask('host', { do: 'next' });
    await klass.pass(2_000);
    await klass.kill();
    expect((await klass.host()).last('log').rounds.map((log) => log.games)).toEqual([games, []]);
    expect((await klass.enter('Ada', ADA)).last('result').games).toEqual(told);
  });

  it('knows how many quick moves stood in for those of an engine that was busy', async () => {
    const plan = planOf([{ policy: 'event-loop', durationMs: 30_000 }]);
    const busy: Engine = { choose: () => Promise.reject(new Error('The engine is busy')) };
    const klass = await openClassWith(plan, { engine: busy });
    const host = await klass.host();
    await host.ask('host', { do: 'start' });
    await klass.pass(15_000);
    klass.session.notifier.tellNews();
    expect(host.last('news').quickMoves).toBe(host.last('news').movesAnswered);
    await klass.kill();
    await klass.host();
    await klass.pass(60_000);
    const [round] = (await klass.stage()).last('log').rounds;
    const { games, exhibition } = {
      games: round?.games ?? [],
      exhibition: klass.session.classroom.exhibition,
    };
    expect(exhibition?.over).toBe(true);
    expect(games).toHaveLength(4);
    expect(round?.quickMoves).toBe(exhibition?.ledger.movesAnswered);
  });

  it('stands still until those who played are back; downtime is nobody’s', async () => {
    const { klass } = await startedClass();
    await klass.pass(5_000);
    await klass.kill();
    await klass.pass(10_000);
    expect(classStatusOf(klass.session.classroom, null)).toMatchObject({
      paused: true,
      held: 'waitingForPeople',
    });
    expect(klass.session.classroom.exhibition?.clockMs).toBe(5_000);
    await klass.enter('Ada', ADA);
    expect(klass.session.classroom.held).toBe('waitingForPeople');
    await klass.enter('Ben', BEN);
    expect(klass.session.classroom.held).toBeNull();
    await klass.pass(1_000);
    expect(klass.session.classroom.exhibition?.clockMs).toBe(6_000);
    expect(klass.session.classroom.exhibition?.facts.some(({ kind }) => kind === 'reseated')).toBe(false);
  });

  it('goes on without those who stay away, after a while or when the host says so', async () => {
    const { klass } = await startedClass();
    await klass.kill();
    await klass.pass(20_000);
    expect(klass.session.classroom.held).toBeNull();
    expect(klass.session.classroom.exhibition?.table(1).sitter).toBe('bot');
    await klass.kill();
    const host = await klass.host();
    await klass.enter('Ada', ADA);
    await host.ask('host', { do: 'goOn' });
    expect(klass.session.classroom.held).toBeNull();
  });

  it('that plays on without anybody stands after the next kill where it stood, at its end too', async () => {
    const { klass } = await startedClass();
    await klass.kill();
    for (const ms of [25_000, 120_000]) {
      await klass.pass(ms);
      const clockMs = klass.session.classroom.exhibition?.clockMs ?? 0;
      expect(clockMs).toBeGreaterThan(4_000);
      await klass.kill();
      expect(klass.session.classroom.exhibition?.clockMs).toBe(clockMs);
    }
    expect(klass.session.classroom.exhibition?.over).toBe(true);
  });

  it('answers what is sent again as it did before, and does it once', async () => {
    const { klass, ada } = await startedClass();
    const answer = await ada.ask('move', E4, 'mine');
    await klass.kill();
    const again = await klass.enter('Ada', ADA);
    expect(await again.ask('move', E4, 'mine')).toEqual(answer);
    expect(
      klass.session.classroom.exhibition?.facts.filter(({ kind }) => kind === 'opponentMoved'),
    ).toHaveLength(1);
  });

  it('in its second round still has the first', async () => {
    const { klass, host } = await startedClass(2);
    await klass.pass(31_000);
    await host.ask('host', { do: 'next' });
    await klass.pass(4_000);
    const logs = () => klass.session.classroom.rounds.logs.map(({ facts }) => [...facts]);
    const before = logs();
    await klass.kill();
    expect(logs()).toEqual(before);
    expect(classStatusOf(klass.session.classroom, null)).toMatchObject({ phase: 'round', roundIndex: 1 });
    expect(klass.session.classroom.exhibition?.clockMs).toBe(4_000);
  });

  it('in a show stands where the show was; one that was over stays over', async () => {
    const scenario = { policy: 'blocking', boards: 24, exchanges: 30 } as const;
    const round = { kind: 'round', topic: 'event-loop', policy: 'event-loop', durationMs: 30_000 } as const;
    const show = { kind: 'show', topic: 'historyBlocking', scenario, speed: 720 } as const;
    const klass = await openClassWith({ name: 'custom', steps: [show, round] });
    await (await klass.host()).ask('host', { do: 'start' });
    await klass.pass(20_000);
    await klass.kill();
    expect(klass.session.classroom.rounds.run?.clockMs).toBe(20_000 * 720);
    await klass.host();
    await klass.pass(41_000);
    await klass.kill();
    expect(classStatusOf(klass.session.classroom, null).phase).toBe('between');
    expect(klass.session.classroom.rounds.logs[0]?.show).toEqual({ endedMs: 43_200_000 });
  });

  it('still goes on by itself, question by question', async () => {
    const klass = await openClassWith(plans.icebreaker);
    const host = await klass.host();
    await host.ask('host', { do: 'autopilotOn' });
    await host.ask('host', { do: 'start' });
    await klass.pass(5_000);
    await klass.kill();
    expect(classStatusOf(klass.session.classroom, null)).toMatchObject({
      phase: 'question',
      step: 0,
      autopilot: true,
    });
    await klass.pass(15_000 + 8_000);
    expect(classStatusOf(klass.session.classroom, null)).toMatchObject({ phase: 'round', step: 1 });
  });

  it('keeps the rounds that are over, the lock and the host’s key', async () => {
    const { klass, host } = await startedClass();
    await host.ask('host', { do: 'endRound' });
    await host.ask('host', { do: 'lock' });
    await klass.kill();
    expect(classStatusOf(klass.session.classroom, null)).toMatchObject({
      phase: 'debrief',
      locked: true,
      held: null,
    });
    expect((await klass.host()).last('log').rounds).toHaveLength(1);
    expect((await klass.enter('Cem', 'cemcemcemcemcemcemcemc')).role).toBe('hallLocked');
  });
});
