/** A class that writes programs: a hall for each seat, a key for each run, and what they come to. */
import { describe, expect, it } from 'vitest';
import type { Plan } from '../../../shared/lesson/plan.ts';
import { programHall, RUN_MS } from '../../../shared/lesson/programs.ts';
import { ADA, BEN, breathe, enter, openClassWith } from '../../testing/kept-class.ts';

const plan: Plan = {
  name: 'custom',
  steps: [
    { kind: 'program', topic: 'program', boards: 8, durationMs: 600_000 },
    { kind: 'round', topic: 'event-loop', policy: 'event-loop', durationMs: 30_000 },
  ],
};

async function writing() {
  const klass = await openClassWith(plan);
  const host = await klass.host();
  const ada = await klass.enter('Ada', ADA);
  const ben = await klass.enter('Ben', BEN);
  await host.ask('host', { do: 'start' });
  /** A run of somebody's program that plays once at so many boards, and goes on to its bell or not. */
  const run = async (who: typeof ada, moves: number, rings = true) => {
    const answer = await who.ask('programKey');
    const key = 'programKey' in answer ? String(answer.programKey) : '';
    const hall = klass.programs.find(key);
    if (!hall) throw new Error(JSON.stringify(answer));
    for (let board = 1; board <= moves; board++)
      void hall.ask({ ask: 'move', board }, new AbortController().signal);
    await klass.pass(rings ? RUN_MS : 300 * moves);
    return { key, hall, isOpen: () => klass.programs.find(key) !== null };
  };
  const goOn = async () => {
    await host.ask('host', { do: 'next' });
    await breathe();
  };
  return { klass, host, ada, ben, run, goOn };
}

describe('a class that writes programs', () => {
  it('gives each seat a hall of its own, with the same opponents for all', async () => {
    const { ada, ben, run } = await writing();
    const [first, second] = [await run(ada, 3, false), await run(ben, 4, false)];
    expect(first.key).not.toBe(second.key);
    for (const { hall } of [first, second]) expect(hall.scenario).toEqual(programHall({ boards: 8 }, 5));
  });

  it('tells stage and host of all, and everybody of their own alone', async () => {
    const { klass, host, ada, ben, run } = await writing();
    await run(ada, 8);
    await run(ada, 7);
    await run(ben, 5, false);
    await klass.pass(500);
    klass.session.notifier.tellNews();
    const stage = await enter(() => klass.session, { as: 'stage' });
    for (const watcher of [host, stage])
      expect(watcher.last('programs')).toMatchObject({
        step: 0,
        bound: expect.any(Number),
        blocking: expect.any(Number),
        seats: [
          { board: 1, best: 8, runs: 2, now: null },
          { board: 2, best: 0, runs: 0, now: 5 },
        ],
      });
    expect(ada.last('program')).toMatchObject({ best: 8, runs: 2 });
    expect(ben.last('program')).toMatchObject({ best: 0, runs: 0 });
    expect(ada.last('programs')).toBeUndefined();
    expect(stage.last('program')).toBeUndefined();
  });

  it('closes the hall of the run before, and counts what it came to', async () => {
    const { klass, ada, run } = await writing();
    const first = await run(ada, 6, false);
    await run(ada, 0, false);
    expect(first.isOpen()).toBe(false);
    klass.session.notifier.tellNews();
    expect(ada.last('program')).toMatchObject({ best: 6, runs: 1 });
  });

  it('revokes all keys with its step, and gives none before and after it, in a sentence', async () => {
    const { klass, host, ada, run, goOn } = await writing();
    const hall = await run(ada, 6, false);
    expect(ada.last('status')).toMatchObject({ phase: 'program', isOver: false, leftMs: expect.any(Number) });
    await goOn();
    expect(hall.isOpen()).toBe(false);
    expect(host.last('status')).toMatchObject({ phase: 'program', isOver: true });
    klass.session.notifier.tellNews();
    expect(host.last('programs').seats).toEqual([{ board: 1, best: 6, runs: 1, now: null }]);
    const refused = { code: 'notWriting', message: expect.stringMatching(/No programs are written now/) };
    expect(await ada.ask('programKey')).toMatchObject(refused);
    await goOn();
    expect(await ada.ask('programKey')).toMatchObject(refused);
    expect(await host.ask('programKey')).toMatchObject({ code: 'notAPlayer' });
  });

  it('stops by itself when its time is over', async () => {
    const { klass, ada, host, run } = await writing();
    const hall = await run(ada, 2, false);
    klass.hang(600_000);
    await breathe();
    expect(host.last('status')).toMatchObject({ phase: 'program', isOver: true });
    expect(hall.isOpen()).toBe(false);
  });

  it('is made again as it was when the server is killed; runs that went on begin anew', async () => {
    const { klass, ada, ben, run } = await writing();
    await run(ada, 7);
    await run(ben, 3, false);
    await klass.kill();
    const host = await klass.host();
    const back = await klass.enter('Ada', ADA);
    expect(back.last('program')).toMatchObject({ best: 7, runs: 1 });
    expect(host.last('programs').seats).toEqual([{ board: 1, best: 7, runs: 1, now: null }]);
    expect(await back.ask('programKey')).toMatchObject({ programKey: expect.stringMatching(/^[\w-]{22}$/) });
  });

  it('keeps nothing of whoever has left', async () => {
    const { klass, host, ada, run } = await writing();
    await run(ada, 7);
    const hall = await run(ada, 4, false);
    await ada.ask('leave');
    expect(hall.isOpen()).toBe(false);
    const eve = await klass.enter('Eve', 'eveeveeveeveeveeveevee');
    klass.session.notifier.tellNews();
    expect(eve.last('program')).toMatchObject({ best: 0, runs: 0 });
    expect(host.last('programs').seats).toEqual([]);
  });

  it('begins anew with the class', async () => {
    const { klass, host, ada, run } = await writing();
    await run(ada, 7, false);
    await host.ask('host', { do: 'playAgain' });
    await breathe();
    await host.ask('host', { do: 'start' });
    klass.session.notifier.tellNews();
    expect(ada.last('program')).toMatchObject({ best: 0, runs: 0 });
  });
});
