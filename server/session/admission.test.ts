/** Who comes in, and to which seat. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanName } from '../../shared/protocol/typed-name.ts';
import { ADA, enter, openClass, startedClass } from '../testing/kept-class.ts';
import { isPlain } from './admission.ts';

it('a name that is as it should be at first sight is so at the second', () => {
  const typed = fc.oneof(
    fc.string({ unit: fc.constantFrom(...'aZ7-!~  '), maxLength: 18 }),
    fc.string({ maxLength: 18 }),
  );
  fc.assert(
    fc.property(typed, (name) => {
      if (isPlain(name)) expect(cleanName(name)).toBe(name);
    }),
    { numRuns: 2_000 },
  );
  expect(['Ada', 'Pupil 17', 'J. R. R.'].every(isPlain)).toBe(true);
});

describe('somebody who is lost', () => {
  it('in the middle of sitting down has the seat when they knock again', async () => {
    const klass = await openClass();
    const [first, second] = await Promise.all([klass.enter('Ada', ADA), klass.enter('Ada', ADA)]);
    expect([first.role, second.role]).toEqual([
      { as: 'player', board: 1 },
      { as: 'player', board: 1 },
    ]);
    expect(first.closed).toEqual(['openedElsewhere']);
    expect(klass.session.classroom.seats.people).toBe(1);
  });

  it('for long, and whose two attempts to come back cross on the way, is not told to be open elsewhere', async () => {
    const klass = await openClass();
    const page = 'a page of hers';
    const knocks = () => enter(() => klass.session, { as: 'player', name: 'Ada', token: ADA, page });
    const [late, live] = [await knocks(), await knocks()];
    expect(late.closed).toEqual([undefined]);
    expect(await late.ask('cough')).toMatchObject({ code: 'openedElsewhere' });
    expect(live.closed).toEqual([]);
    const tab = await enter(() => klass.session, { as: 'player', name: 'Ada', token: ADA, page: 'another' });
    expect(live.closed).toEqual(['openedElsewhere']);
    expect(tab.closed).toEqual([]);
  });

  it('whose phone is lost, too: a code of the host’s opens their seat once, and the old phone never again', async () => {
    const { klass, host } = await startedClass();
    const answer = await host.ask('seatCode', { board: 1 });
    const seatCode = 'seatCode' in answer ? (answer.seatCode ?? '') : '';
    expect(seatCode).toMatch(/^\d{6}$/);
    const token = 'newnewnewnewnewnewnewn';
    klass.store.isFull = true;
    const early = await enter(() => klass.session, { as: 'player', name: '', token, seatCode });
    expect(early.role).toBe('notSaved');
    klass.store.isFull = false;
    await klass.session.tick();
    const moved = await enter(() => klass.session, { as: 'player', name: '', token, seatCode });
    expect(moved.role).toEqual({ as: 'player', board: 1 });
    expect(moved.last('seat')).toMatchObject({ name: 'Ada', token });
    const thief = await enter(() => klass.session, { as: 'player', name: '', seatCode });
    expect(thief.role).toBe('wrongSeatCode');
    await klass.kill();
    expect((await klass.enter('', token)).role).toEqual({ as: 'player', board: 1 });
    expect((await klass.enter('', ADA)).role).toBe('badName');
  });

  it('who then gives up the seat: the code for it opens nothing, least of all for whoever sits there next', async () => {
    const { klass, host } = await startedClass();
    const answer = await host.ask('seatCode', { board: 1 });
    const seatCode = 'seatCode' in answer ? (answer.seatCode ?? '') : '';
    await host.ask('removePlayer', { board: 1 });
    await klass.pass(5_000);
    expect((await klass.enter('Cem', 'cemcemcemcemcemcemcemc')).role).toMatchObject({ board: 1 });
    const thief = await enter(() => klass.session, { as: 'player', name: '', seatCode });
    expect(thief.role).toBe('wrongSeatCode');
  });
});

describe('the host', () => {
  it('is one at a time: the newest wins, the old one is told and may take back', async () => {
    const { klass, host } = await startedClass();
    const second = await klass.host();
    expect(host.closed).toEqual(['openedElsewhere']);
    expect(await second.ask('host', { do: 'pause' })).toHaveProperty('seq');
    await klass.host();
    expect(second.closed).toEqual(['openedElsewhere']);
  });
});
