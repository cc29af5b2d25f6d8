/** A person is the master, over real sockets: from naming them to the bell. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { planOf } from '../shared/lesson/plan.ts';
import { bootClass, type TestClass } from './testing/class.ts';

let server: TestClass;
beforeAll(async () => {
  server = await bootClass();
});
afterAll(() => server.close());

describe('a pupil who is the master', () => {
  it('answers hands for a round, is shown the hall meanwhile, and is named in what is told afterwards', async () => {
    const { code, secret } = await server.open({ plan: planOf([{ policy: 'driven', durationMs: 30_000 }]) });
    const teacher = await server.join(code, { as: 'host', secret });
    const ada = await server.join(code, { as: 'player', name: 'Ada' });
    const mia = await server.join(code, { as: 'player', name: 'Mia' });
    expect(await teacher.ask('nameDriver', { driver: 2 })).toMatchObject({ seq: expect.any(Number) });
    expect((await mia.last('status', ({ driver }) => driver !== null)).driver?.name).toBe('Mia');
    await teacher.ask('host', { do: 'start' });
    for (let served = 0; served < 3; served++) {
      const { hands, movesAnswered } = await mia.last(
        'master',
        (told) => told.hands.length > 0 && told.movesAnswered === served,
      );
      expect(movesAnswered).toBe(served);
      expect(await mia.ask('send', { to: hands[0]?.board ?? 0 })).toMatchObject({ seq: expect.any(Number) });
      await mia.until(() => mia.told('master').at(-1)?.movesAnswered === served + 1, 'a move');
    }
    await ada.ask('cough');
    expect(await mia.last('coughed')).toEqual({ board: 1 });
    const { rounds } = await ada.last('status', ({ phase }) => phase === 'debrief');
    expect(rounds[0]?.driver).toEqual({ board: 2, name: 'Mia' });
    expect(ada.told('master')).toEqual([]);
    expect(await mia.last('award')).toMatchObject({ award: 'conductor' });
    const sent = teacher
      .told('facts')
      .flatMap(({ facts }) => facts.filter(({ kind }) => kind === 'masterSent'));
    expect(sent.length).toBeGreaterThanOrEqual(3);
  });
});
