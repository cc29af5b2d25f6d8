/** Who comes in, and to which seat. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { OLDER_PAGES_MAX } from '../../shared/protocol/classroom.ts';
import { joinWanted } from '../../shared/protocol/messages.ts';
import { cleanName } from '../../shared/protocol/typed-name.ts';
import { ADA, BEN, breathe, enter, openClass, startedClass } from '../testing/kept-class.ts';
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

describe('whoever comes for a seat with a code of the host’s, and the host takes it from them meanwhile', () => {
  const token = 'newnewnewnewnewnewnewn';

  it.each(['before', 'after'] as const)('is not let in where that is written down %s', async (when) => {
    const { klass, host } = await startedClass();
    const answer = await host.ask('seatCode', { board: 2 });
    const seatCode = 'seatCode' in answer ? answer.seatCode : undefined;
    const wanted = { as: 'player', name: '', token, seatCode } as const;
    const comes = () => enter(() => klass.session, wanted);
    const written = klass.writesSlowly();
    const early = when === 'after' ? comes() : null;
    const removed = host.ask('removePlayer', { board: 2 });
    await breathe();
    const moved = early ?? comes();
    await breathe();
    written();
    expect(await removed).toHaveProperty('seq');
    expect((await moved).role).toBe('removed');
    expect(klass.session.classroom.seats.seat(2)).toMatchObject({ bot: true });
    expect(klass.session.guests.players.get(2)).toBeUndefined();
    expect(klass.session.admission.objection(wanted)).toBe('wrongSeatCode');
  });
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

const NEW = 'newnewnewnewnewnewnewn';

describe('of several pages of one browser', () => {
  /** A browser opens its pages one after the other. */
  const browser = (name: string) => {
    const older: string[] = [];
    return () => {
      const page = `${name} ${older.length}`;
      const after = older.slice(0, OLDER_PAGES_MAX);
      older.unshift(page);
      return { page, after };
    };
  };
  type Page = ReturnType<ReturnType<typeof browser>>;
  const ada = { as: 'player', name: 'Ada', token: ADA } as const;

  it('the newest has the seat, though an older one’s attempt comes in late', async () => {
    const klass = await openClass();
    const opens = browser('hers');
    const [reloaded, live] = [opens(), opens()];
    const playing = await enter(() => klass.session, { ...ada, ...live });
    const late = await enter(() => klass.session, { ...ada, ...reloaded });
    expect(late.role).toBe('openedElsewhere');
    expect(playing.closed).toEqual([]);
    expect(await playing.ask('rehearse')).toHaveProperty('seq');
    const tapped = await enter(() => klass.session, { ...ada, ...opens() });
    expect([tapped.role, playing.closed]).toEqual([{ as: 'player', board: 1 }, ['openedElsewhere']]);
  });

  it('the newest of those that have come has it, in whichever order they come and how often', async () => {
    const pages = OLDER_PAGES_MAX + 1;
    const arrivals = fc.array(fc.nat(pages - 1), { minLength: 1, maxLength: 20 });
    await fc.assert(
      fc.asyncProperty(arrivals, async (order) => {
        const klass = await openClass();
        const opens = browser('hers');
        const all = Array.from({ length: pages }, opens) as Page[];
        const come = [];
        for (const nth of order)
          come.push({ nth, guest: await enter(() => klass.session, { ...ada, ...all[nth] }) });
        const holder = klass.session.guests.players.get(1);
        expect(come.findLast(({ guest }) => guest.connection === holder)?.nth).toBe(Math.max(...order));
        expect(klass.session.classroom.seats.people).toBe(1);
        klass.session.close();
      }),
      { numRuns: 50 },
    );
  });

  it('nothing follows for another browser: the newest connection wins, whatever its pages say', async () => {
    const klass = await openClass();
    const [here, there] = [browser('here'), browser('there')];
    const [old] = [here(), here(), here()];
    const much = await enter(() => klass.session, { ...ada, ...here() });
    const other = await enter(() => klass.session, { ...ada, ...there() });
    expect([other.role, much.closed]).toEqual([{ as: 'player', board: 1 }, ['openedElsewhere']]);
    // Where nothing is kept, a page knows of no other.
    const blank = await enter(() => klass.session, ada);
    expect([blank.role, other.closed]).toEqual([{ as: 'player', board: 1 }, ['openedElsewhere']]);
    const again = await enter(() => klass.session, { ...ada, ...old });
    expect([again.role, blank.closed]).toEqual([{ as: 'player', board: 1 }, ['openedElsewhere']]);
  });

  it('an older one plays in a seat of its own, and in the one that the newest has left to itself', async () => {
    const klass = await openClass();
    const opens = browser('hers');
    const [first, second] = [opens(), opens()];
    await enter(() => klass.session, { ...ada, ...second, token: BEN });
    const own = await enter(() => klass.session, { ...ada, ...first });
    expect(own.role).toEqual({ as: 'player', board: 2 });
    klass.session.gone(own.connection, { as: 'player', board: 2 });
    expect((await enter(() => klass.session, { ...ada, ...first })).role).toEqual({ as: 'player', board: 2 });
  });

  it('the phone to which a code of the host’s has moved a seat keeps it, whatever the old one says', async () => {
    const { klass, host } = await startedClass();
    const answer = await host.ask('seatCode', { board: 1 });
    const seatCode = 'seatCode' in answer ? answer.seatCode : undefined;
    const found = browser('old');
    found();
    const moved = { as: 'player', name: '', token: NEW, seatCode, ...browser('new')() } as const;
    const borrowed = await enter(() => klass.session, moved);
    expect(borrowed.role).toEqual({ as: 'player', board: 1 });
    expect((await enter(() => klass.session, { ...ada, ...found() })).role).toEqual({
      as: 'player',
      board: 3,
    });
    expect(borrowed.closed).toEqual([]);
  });

  it('a hostile one harms nobody: names that are too long or too many are no way to come in', () => {
    const as = { as: 'player', name: 'Ada' };
    const long = 'x'.repeat(41);
    for (const after of ['all', [1], [long], Array(OLDER_PAGES_MAX + 1).fill('x'), { length: 1e9 }])
      expect(joinWanted.safeParse({ ...as, page: 'x', after }).success).toBe(false);
    expect(joinWanted.safeParse({ ...as, newest: 'x'.repeat(81) }).success).toBe(false);
  });

  it('the host’s newest has the class, too', async () => {
    const klass = await openClass();
    const opens = browser('the desk’s');
    const host = { as: 'host', secret: 'secret' } as const;
    const [reloaded, live] = [opens(), opens()];
    const leading = await enter(() => klass.session, { ...host, ...live });
    expect((await enter(() => klass.session, { ...host, ...reloaded })).role).toBe('openedElsewhere');
    expect(await leading.ask('host', { do: 'lock' })).toHaveProperty('seq');
    await enter(() => klass.session, { ...host, ...opens() });
    expect(leading.closed).toEqual(['openedElsewhere']);
  });
});

describe('somebody whose seat is gone, and who has taken another one since', () => {
  const back = { as: 'player', name: 'Ada', token: ADA, newest: NEW } as const;

  it('comes back to that one from an old tab, and not to a second one', async () => {
    const { klass, host } = await startedClass();
    await host.ask('removePlayer', { board: 1 });
    await klass.pass(5_000);
    const anew = await klass.enter('Ada', NEW);
    const { people } = klass.session.classroom.seats;
    const old = await enter(() => klass.session, back);
    expect([old.role, anew.closed]).toEqual([anew.role, ['openedElsewhere']]);
    expect(old.last('seat')).toMatchObject({ name: 'Ada', token: NEW });
    expect(klass.session.classroom.seats.people).toBe(people);
  });

  it('has one seat, too, where the old tab’s attempt comes before the new one’s, or while that is written down', async () => {
    const early = await openClass();
    const first = await enter(() => early.session, back);
    expect((await early.enter('Ada', NEW)).role).toEqual(first.role);
    const slow = await openClass();
    const written = slow.writesSlowly();
    const both = Promise.all([slow.enter('Ada', NEW), enter(() => slow.session, back)]);
    written();
    expect((await both).map(({ role }) => role)).toEqual(Array(2).fill({ as: 'player', board: 1 }));
    for (const klass of [early, slow]) expect(klass.session.classroom.seats.people).toBe(1);
  });

  it('finds it through a locked door and in a full hall, and is blocked as ever', async () => {
    const { klass, host } = await startedClass();
    await host.ask('removePlayer', { board: 1 });
    await klass.pass(5_000);
    const phone = 'phonephonephonephoneph';
    const { role } = await klass.enter('Ada', NEW, phone);
    await host.ask('host', { do: 'lock' });
    expect((await enter(() => klass.session, { ...back, newest: 'x'.repeat(22) })).role).toBe('hallLocked');
    expect((await enter(() => klass.session, back)).role).toEqual(role);
    await host.ask('block', { board: 1 });
    expect((await enter(() => klass.session, { ...back, device: phone })).role).toBe('blocked');
  });

  it('keeps the seat that is their own, where two people share a browser', async () => {
    const klass = await openClass();
    const [ada, ben] = [await klass.enter('Ada', ADA), await klass.enter('Ben', BEN)];
    const again = await enter(() => klass.session, { ...back, newest: BEN });
    expect([again.role, ada.closed, ben.closed]).toEqual([ada.role, ['openedElsewhere'], []]);
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
