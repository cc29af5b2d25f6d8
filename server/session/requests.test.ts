/** The way of a request: validate, stamp, commit, apply, publish, acknowledge. */
import { describe, expect, it, vi } from 'vitest';
import * as scoresheet from '../../shared/chess/scoresheet.ts';
import { ADA, BEN, breathe, D4, E4, startedClass } from '../testing/kept-class.ts';

vi.mock('../../shared/chess/scoresheet.ts', { spy: true });

describe('a move', () => {
  it('is told to its player after it is written down, and before it is acknowledged', async () => {
    const { klass, ada } = await startedClass();
    const { fen } = ada.last('board');
    let written = () => {};
    klass.store.isSlow = new Promise((resolve) => {
      written = resolve;
    });
    const response = ada.ask('move', E4);
    await breathe();
    expect(ada.last('board').fen).toBe(fen);
    written();
    expect(await response).toHaveProperty('seq');
    expect(ada.last('board').fen).not.toBe(fen);
    const kinds = ada.told.map(({ kind }) => kind);
    expect(kinds.lastIndexOf('board')).toBeLessThan(kinds.lastIndexOf('response'));
  });

  it('has its sheet built once', async () => {
    const { ada } = await startedClass();
    vi.mocked(scoresheet.playOn).mockClear();
    await ada.ask('move', E4);
    const built = vi.mocked(scoresheet.playOn).mock.calls.filter(([, { from }]) => from === 'e2');
    expect(built).toHaveLength(1);
  });

  it('for another position is refused, and neither written down nor counted', async () => {
    const { klass, ada } = await startedClass();
    const [before] = await klass.store.read();
    expect(await ada.ask('move', { ...E4, fen: 'another' })).toMatchObject({ code: 'notYourTurn' });
    const [after] = await klass.store.read();
    expect(after?.entries).toEqual(before?.entries);
    expect(await ada.ask('move', { ...E4, fen: ada.last('board').fen })).toHaveProperty('seq');
  });

  it('that another one overtakes while both are written down is refused, and changes nothing', async () => {
    const { klass, ada } = await startedClass();
    const [first, second] = await Promise.all([ada.ask('move', E4, 'one'), ada.ask('move', D4, 'two')]);
    expect(klass.session.classroom.exhibition?.table(1).lastMove).toMatchObject(E4);
    expect([first, second].filter((response) => 'code' in response)).toMatchObject([{ code: 'notYourTurn' }]);
  });
});

describe('whoever was sent away', () => {
  it('can do nothing more, however long their socket goes on speaking', async () => {
    const { klass, host, ada } = await startedClass();
    const { classroom } = klass.session;
    const newer = { host: await klass.host(), ada: await klass.enter('Ada', ADA) };
    const said = [
      host.ask('host', { do: 'lock' }),
      host.ask('removePlayer', { board: 2 }),
      host.ask('host', { do: 'close' }),
    ];
    said.push(ada.ask('move', E4), ada.ask('cough'), ada.ask('leave'), ada.ask('presence', { away: true }));
    for (const response of await Promise.all(said))
      expect(response).toMatchObject({ code: 'openedElsewhere' });
    expect(classroom).toMatchObject({ locked: false });
    expect(classroom.seats.all.slice(0, 2)).toMatchObject([{ bot: false, connected: true }, { bot: false }]);
    expect(await newer.ada.ask('move', E4)).toHaveProperty('seq');
    expect(await newer.host.ask('host', { do: 'lock' })).toHaveProperty('seq');
  });
});

describe('what is kept to answer again', () => {
  it('is what was written down, for whoever has the seat now', async () => {
    const { klass, ada, ben } = await startedClass();
    const { answers } = klass.session.requests;
    const before = answers.count;
    for (let again = 0; again < 50; again++) {
      await ada.ask('cough');
      await ada.ask('presence', { away: false });
      await ada.ask('rehearse');
      await ada.ask('move', { from: 'e2', to: 'e5' });
    }
    expect(answers.count).toBe(before);
    const moved = await ada.ask('move', E4, 'mine');
    expect(await ada.ask('move', E4, 'mine')).toEqual(moved);
    expect(answers.count).toBe(before + 1);
    for (let again = 0; again < 50; again++) {
      const eve = await klass.enter('Eve', `eve${String(again).padStart(19, '0')}`);
      expect(await eve.ask('leave', {}, `leave ${again}`)).toHaveProperty('seq');
      await breathe();
    }
    expect(answers.count).toBeLessThanOrEqual(before + 2);
    expect(klass.session.guests.count).toBe(3);
    expect(await ben.ask('move', E4)).toHaveProperty('seq');
  });

  it('is nobody else’s: an id that somebody before them used there opens nothing, over a restart too', async () => {
    const { klass, ada } = await startedClass();
    await ada.ask('move', E4, 'mine');
    await ada.ask('leave');
    for (const isKilled of [false, true]) {
      if (isKilled) await klass.kill();
      const cem = await klass.enter('Cem', 'cemcemcemcemcemcemcemc');
      expect(cem.role).toEqual({ as: 'player', board: 1 });
      const moves = () =>
        klass.session.classroom.exhibition?.facts.filter(({ kind }) => kind === 'opponentMoved');
      await klass.enter('Ben', BEN);
      await klass.pass(21_000);
      const before = moves();
      expect(await cem.ask('move', { from: 'd2', to: 'd4' }, 'mine')).toHaveProperty('code');
      expect(moves()).toEqual(before);
    }
  });
});
