/** Whoever the host takes off their seat, and the five seconds in which it can be undone. */
import { describe, expect, it } from 'vitest';
import { planOf } from '../../shared/lesson/plan.ts';
import { ADA, BEN, E4, openClass, openClassWith, startedClass } from '../testing/kept-class.ts';

type Klass = Awaited<ReturnType<typeof openClass>>;
const seatAt = (klass: Klass, board: number) => klass.session.classroom.seats.seat(board);

describe('somebody who is removed', () => {
  it('is off the stage at once; five seconds later their phone is told, and the seat is free', async () => {
    const { klass, host, ada } = await startedClass();
    expect(await host.ask('removePlayer', { board: 1 })).toHaveProperty('seq');
    expect(seatAt(klass, 1)).toMatchObject({ bot: true });
    klass.session.notifier.tellNews();
    expect(host.last('roster').removed).toEqual([{ board: 1, name: 'Ada' }]);
    expect(await ada.ask('move', E4)).toMatchObject({ code: 'removed' });
    expect(ada.closed).toEqual([]);
    expect((await klass.enter('Cem', 'cemcemcemcemcemcemcemc')).role).toMatchObject({ board: 3 });
    await klass.pass(5_000);
    expect(ada.closed).toEqual(['removed']);
    klass.session.notifier.tellNews();
    expect(host.last('roster').removed).toEqual([]);
    expect((await klass.enter('Dora', 'doradoradoradoradorado')).role).toMatchObject({ board: 1 });
  });

  it('has name, seat and game again where the host undoes it, and plays on', async () => {
    const { klass, host, ada } = await startedClass();
    await klass.pass(3_000);
    await host.ask('removePlayer', { board: 1 });
    expect(await host.ask('undoRemoval')).toHaveProperty('seq');
    expect(seatAt(klass, 1)).toMatchObject({ name: 'Ada', bot: false, connected: true });
    expect(await ada.ask('move', E4)).toHaveProperty('seq');
    await klass.pass(6_000);
    expect(ada.closed).toEqual([]);
    await klass.kill();
    expect(seatAt(klass, 1)).toMatchObject({ name: 'Ada', bot: false });
    expect((await klass.enter('Ada', ADA)).role).toEqual({ as: 'player', board: 1 });
  });

  it('and sits down anew in another tab keeps that seat: the old tab forgets nothing of it', async () => {
    const { klass, host, ada } = await startedClass();
    await host.ask('removePlayer', { board: 1 });
    expect((await klass.enter('Ada', ADA)).role).toMatchObject({ board: 3 });
    await klass.pass(5_000);
    expect(ada.closed).toEqual(['openedElsewhere']);
    expect((await klass.enter('Ada', ADA)).role).toMatchObject({ board: 3 });
  });

  it('has one seat, though they sit down anew while the host undoes it', async () => {
    const { klass, host } = await startedClass();
    await host.ask('removePlayer', { board: 1 });
    const written = klass.writesSlowly();
    const undone = host.ask('undoRemoval');
    const entering = klass.enter('Ada', ADA);
    written();
    expect(await undone).toHaveProperty('seq');
    expect((await entering).role).toEqual({ as: 'player', board: 1 });
    expect(klass.session.classroom.seats.people).toBe(2);
    await klass.kill();
    expect(klass.session.classroom.seats.people).toBe(2);
  });

  it('has their seat again where the disk takes longer than the five seconds, and after a kill too', async () => {
    const { klass, host, ada } = await startedClass();
    await host.ask('removePlayer', { board: 1 });
    let written = () => {};
    klass.store.isSlow = new Promise((resolve) => {
      written = resolve;
    });
    await klass.pass(4_000);
    const undone = host.ask('undoRemoval');
    await klass.pass(4_000);
    written();
    expect(await undone).toHaveProperty('seq');
    expect(seatAt(klass, 1)).toMatchObject({ name: 'Ada', bot: false });
    await klass.pass(6_000);
    expect(ada.closed).toEqual([]);
    await klass.kill();
    expect(seatAt(klass, 1)).toMatchObject({ name: 'Ada', bot: false });
  });

  it('is let go later where the undoing could not be written down', async () => {
    const { klass, host, ada } = await startedClass();
    await host.ask('removePlayer', { board: 1 });
    await klass.pass(4_000);
    klass.store.isFull = true;
    expect(await host.ask('undoRemoval')).toMatchObject({ code: 'notSaved' });
    expect(ada.closed).toEqual([]);
    await klass.pass(5_000);
    expect(ada.closed).toEqual(['removed']);
    expect(seatAt(klass, 1)).toMatchObject({ bot: true });
  });

  it('has their answer to an open question again where the host undoes it', async () => {
    const { steps, ...plan } = planOf([{ policy: 'blocking', durationMs: 30_000 }]);
    const question = { kind: 'question', topic: 'predict', question: { about: 'moves' } } as const;
    const klass = await openClassWith({ ...plan, steps: [{ ...question, durationMs: 60_000 }, ...steps] });
    const host = await klass.host();
    const ada = await klass.enter('Ada', ADA);
    await klass.enter('Ben', BEN);
    await host.ask('host', { do: 'start' });
    expect(await ada.ask('choose', { step: 0, option: 2 })).toHaveProperty('seq');
    const { questions } = klass.session.classroom.progress;
    await host.ask('removePlayer', { board: 1 });
    expect(questions.all).toMatchObject([{ answers: 0 }]);
    await host.ask('undoRemoval');
    expect(questions.all).toMatchObject([{ answers: 1 }]);
    expect(ada.last('question')).toMatchObject({ mine: 2 });
    await host.ask('removePlayer', { board: 1 });
    await klass.pass(5_000);
    const eve = await klass.enter('Eve', 'eveeveeveeveeveeveevee');
    expect(eve.role).toMatchObject({ board: 1 });
    expect(questions.choiceOf(1, 0)).toBeNull();
  });

  it('whose phone is lost meanwhile has the seat again too, and a bot plays for them', async () => {
    const { klass, host, ada } = await startedClass();
    await host.ask('removePlayer', { board: 1 });
    klass.session.gone(ada.connection, { as: 'player', board: 1 });
    await host.ask('undoRemoval');
    expect(seatAt(klass, 1)).toMatchObject({ name: 'Ada', bot: false, connected: false });
    expect((await klass.enter('Ada', ADA)).role).toEqual({ as: 'player', board: 1 });
  });

  it('stays removed when the server is killed, and their seat is free then', async () => {
    const { klass, host } = await startedClass();
    await host.ask('removePlayer', { board: 1 });
    await klass.kill();
    expect(seatAt(klass, 1)).toMatchObject({ bot: true });
    expect((await klass.enter('Cem', 'cemcemcemcemcemcemcemc')).role).toMatchObject({ board: 1 });
  });

  it('makes room for whoever comes into a full hall, and is told at last', async () => {
    const { klass, host, ada } = await startedClass();
    for (const name of ['Cem', 'Dora']) await klass.enter(name, name.repeat(8).slice(0, 22).padEnd(22, 'x'));
    await host.ask('removePlayer', { board: 1 });
    await host.ask('removePlayer', { board: 2 });
    expect((await klass.enter('Eve', 'eveeveeveeveeveeveevee')).role).toMatchObject({ board: 1 });
    expect(await host.ask('undoRemoval')).toHaveProperty('seq');
    expect([1, 2].map((board) => seatAt(klass, board).name)).toEqual(['Eve', 'Ben']);
    await klass.pass(5_000);
    expect(ada.closed).toEqual(['removed']);
    expect(seatAt(klass, 1)).toMatchObject({ name: 'Eve', bot: false });
  });

  it('is given back no more after that', async () => {
    const { klass, host } = await startedClass();
    await host.ask('removePlayer', { board: 1 });
    await klass.pass(5_000);
    expect(await host.ask('undoRemoval')).toMatchObject({ code: 'badRequest' });
  });
});

describe('a flooded hall', () => {
  it('is cleared in the lobby of all but those who have tried a move out', async () => {
    const klass = await openClass();
    const host = await klass.host();
    const ada = await klass.enter('Ada', ADA);
    await klass.enter('Ben', BEN);
    expect(await ada.ask('rehearse')).toHaveProperty('seq');
    klass.session.notifier.tellNews();
    expect(host.last('roster').idle).toEqual([2]);
    await host.ask('removeIdle');
    expect([1, 2].map((board) => seatAt(klass, board).bot)).toEqual([false, true]);
  });

  it('is cleared at once of all who have done nothing; whoever has moved stays', async () => {
    const { klass, host, ada, ben } = await startedClass();
    await klass.enter('Cem', 'cemcemcemcemcemcemcemc');
    await klass.pass(3_000);
    expect(await ada.ask('move', E4)).toHaveProperty('seq');
    klass.session.notifier.tellNews();
    expect(host.last('roster').idle).toEqual([2, 3]);
    expect(await host.ask('removeIdle')).toHaveProperty('seq');
    expect([1, 2, 3].map((board) => seatAt(klass, board).bot)).toEqual([false, true, true]);
    expect(await host.ask('undoRemoval')).toHaveProperty('seq');
    expect(seatAt(klass, 2)).toMatchObject({ name: 'Ben' });
    await host.ask('removeIdle');
    await klass.pass(5_000);
    expect(ben.closed).toEqual(['removed']);
    expect((await klass.enter('Ben', BEN)).role).toMatchObject({ board: 2 });
  });
});

describe('somebody who leaves', () => {
  it('is gone with the tab that they open while that is written down', async () => {
    const { klass, ada } = await startedClass();
    const written = klass.writesSlowly();
    const left = ada.ask('leave');
    const newest = await klass.enter('Ada', ADA);
    written();
    expect(await left).toHaveProperty('seq');
    await klass.pass(100);
    expect([ada.closed, newest.closed]).toEqual([['openedElsewhere'], ['removed']]);
    expect(seatAt(klass, 1)).toMatchObject({ bot: true });
  });
});

describe('a device that is blocked', () => {
  const PHONE = 'phonephonephonephoneph';
  const CEM = 'cemcemcemcemcemcemcemc';
  const DORA = 'doradoradoradoradorado';

  it('loses its seats at once, and comes in under no name; another browser does', async () => {
    const { klass, host, ada, ben } = await startedClass();
    const cem = await klass.enter('Cem', CEM, PHONE);
    const again = await klass.enter('Also Cem', DORA, PHONE);
    expect(await host.ask('block', { board: 3 })).toHaveProperty('seq');
    expect([cem.closed, again.closed, ada.closed, ben.closed]).toEqual([['blocked'], ['blocked'], [], []]);
    expect([3, 4].map((board) => seatAt(klass, board).bot)).toEqual([true, true]);
    expect((await klass.enter('Nobody', 'x'.repeat(22), PHONE)).role).toBe('blocked');
    expect((await klass.enter('Cem', CEM)).role).toBe('blocked');
    expect((await klass.enter('Cem', 'y'.repeat(22), 'another browser')).role).toMatchObject({ board: 3 });
  });

  it('is sent away with the tab that it opens while that is written down', async () => {
    const { klass, host } = await startedClass();
    await klass.enter('Cem', CEM, PHONE);
    const again = await klass.enter('Cem', CEM, PHONE);
    const written = klass.writesSlowly();
    const blocked = host.ask('block', { board: 3 });
    const newest = await klass.enter('Cem', CEM, PHONE);
    expect(again.closed).toEqual(['openedElsewhere']);
    written();
    expect(await blocked).toHaveProperty('seq');
    expect(newest.closed).toEqual(['blocked']);
    expect(await newest.ask('presence', { away: false })).toMatchObject({ code: 'blocked' });
  });

  it('stays so when the server is killed, until the host lets it in again', async () => {
    const { klass, host } = await startedClass();
    await klass.enter('Cem', CEM, PHONE);
    await host.ask('block', { board: 3 });
    await klass.kill();
    expect((await klass.enter('Cem', DORA, PHONE)).role).toBe('blocked');
    const back = await klass.host();
    klass.session.notifier.tellNews();
    const { blocked } = back.last('roster');
    expect(blocked).toEqual([{ id: 1, name: 'Cem' }]);
    expect(await back.ask('unblock', { device: 2 }, 'no such')).toMatchObject({ code: 'badRequest' });
    expect(await back.ask('unblock', { device: 1 }, 'lift')).toHaveProperty('seq');
    klass.session.notifier.tellNews();
    expect(back.last('roster').blocked).toEqual([]);
    expect((await klass.enter('Cem', DORA, PHONE)).role).toMatchObject({ board: 3 });
  });

  it('gets past it by no code for somebody’s seat', async () => {
    const { klass, host } = await startedClass();
    await klass.enter('Cem', CEM, PHONE);
    await host.ask('block', { board: 3 });
    const answer = await host.ask('seatCode', { board: 1 });
    const seatCode = 'seatCode' in answer ? answer.seatCode : undefined;
    const wanted = { as: 'player', name: 'Ada', token: DORA, device: PHONE, seatCode } as const;
    expect(klass.session.admission.objection(wanted)).toBe('blocked');
  });

  it('is kept as a hash alone, and nobody but the host blocks one', async () => {
    const { klass, ada } = await startedClass();
    await klass.enter('Cem', CEM, PHONE);
    const [kept] = await klass.store.read();
    expect(JSON.stringify(kept)).not.toContain(PHONE);
    expect(JSON.stringify(kept)).toContain('deviceHash');
    expect(await ada.ask('block', { board: 2 })).toMatchObject({ code: 'notTheHost' });
  });

  it('that names itself by nothing is known by its seat', async () => {
    const { klass, host } = await startedClass();
    await host.ask('block', { board: 1 });
    expect((await klass.enter('Ada', ADA)).role).toBe('blocked');
    expect(await host.ask('block', { board: 1 }, 'a bot')).toMatchObject({ code: 'badRequest' });
  });
});

describe('whoever sits down and never says a word', () => {
  const token = (name: string) => name.repeat(22).slice(0, 22);
  const come = (klass: Klass, ...names: string[]) =>
    Promise.all(names.map((name) => klass.enter(name, token(name))));

  it('keeps the seat from nobody for more than a minute in the lobby, whether their line stands or not', async () => {
    const klass = await openClass();
    const [ada, gone, mute, deaf] = await come(klass, 'Ada', 'Gone', 'Mute', 'Deaf');
    await ada?.ask('presence', { away: false });
    for (const one of [gone, ada])
      if (one) klass.session.gone(one.connection, { as: 'player', board: one === ada ? 1 : 2 });
    expect((await klass.enter('Eve', token('Eve'))).role).toBe('hallFull');
    await klass.pass(59_000);
    expect((await klass.enter('Eve', token('Eve'))).role).toBe('hallFull');
    await klass.pass(1_000);
    expect([mute?.closed, deaf?.closed]).toEqual([['removed'], ['removed']]);
    const pupils = await come(klass, 'Eve', 'Ben', 'Cem');
    expect(pupils.map(({ role }) => role)).toMatchObject([{ board: 2 }, { board: 3 }, { board: 4 }]);
    expect(seatAt(klass, 1)).toMatchObject({ name: 'Ada', bot: false });
  });

  it('keeps it while a round runs, or where nobody new may come in', async () => {
    const klass = await openClass();
    const host = await klass.host();
    await come(klass, 'Ada');
    await host.ask('host', { do: 'lock' });
    await klass.pass(90_000);
    expect(seatAt(klass, 1)).toMatchObject({ name: 'Ada' });
    await host.ask('host', { do: 'unlock' });
    await host.ask('host', { do: 'start' });
    await klass.pass(90_000);
    expect(seatAt(klass, 1)).toMatchObject({ name: 'Ada' });
  });
});
