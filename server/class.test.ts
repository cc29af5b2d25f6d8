import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { settle } from '../shared/simul/index.ts';
import { type Actor, bootClass, type TestClass } from './testing/class.ts';

let server: TestClass;
beforeAll(async () => {
  server = await bootClass();
});
afterAll(() => server.close());

const player = (code: string, name: string, token?: string) =>
  server.join(code, { as: 'player', name, ...(token === undefined ? {} : { token }) });
const stage = (code: string) => server.join(code, { as: 'stage' });
const host = (code: string, secret: string) => server.join(code, { as: 'host', secret });
const command = (actor: Actor, wanted: string) => actor.ask('host', { do: wanted });

async function startedClass(names = ['Ada']) {
  const { code, secret } = await server.open();
  const teacher = await host(code, secret);
  const pupils = await Promise.all(names.map((name) => player(code, name)));
  await command(teacher, 'start');
  return { code, secret, teacher, pupils, ada: pupils[0] as Actor };
}

describe('coming in', () => {
  it('gives a seat, a token and the lesson', async () => {
    const { code } = await server.open();
    const ada = await player(code, '  Ada  ');
    expect(await ada.last('seat')).toMatchObject({
      board: 1,
      name: 'Ada',
      token: expect.stringMatching(/^.{22}$/),
    });
    expect(await ada.last('status')).toMatchObject({ code, phase: 'lobby', people: 1, seats: 4 });
  });

  it('gives every name once', async () => {
    const { code } = await server.open();
    const names: string[] = [];
    for (const name of ['Ada', 'ada', 'ADA'])
      names.push((await (await player(code, name)).last('seat')).name);
    expect(names).toEqual(['Ada', 'ada 2', 'ADA 3']);
  });

  it.each(['', '!!!', '\u202e', 'x'.repeat(30)])('refuses the name %j in words', async (name) => {
    const { code } = await server.open();
    await expect(player(code, name)).rejects.toThrow('Please choose another name');
  });

  it('seats whoever types a doubtful name, and shows it to nobody but the host', async () => {
    const { code } = await server.open();
    const pupil = await player(code, 'fuck you');
    const { wish, name } = await pupil.last('named');
    expect(wish).toEqual({ name: 'fuck you', declined: false });
    expect((await pupil.last('seat')).name).toBe(name);
    expect(name).not.toContain('fuck');
  });

  it('takes spun names alone where the host wants it so', async () => {
    const { code } = await server.open({ names: 'spun' });
    await expect(player(code, 'Ada')).rejects.toThrow('Please choose another name');
    expect((await (await player(code, 'Brave Otter')).last('seat')).name).toBe('Brave Otter');
  });

  it('says so when the hall is full, locked, or not there', async () => {
    const { code, secret } = await server.open({ seats: 2 });
    const teacher = await host(code, secret);
    await command(teacher, 'lock');
    await expect(player(code, 'Ada')).rejects.toThrow('has locked this hall');
    await command(teacher, 'unlock');
    await player(code, 'Ada');
    await player(code, 'Ben');
    await expect(player(code, 'Cem')).rejects.toThrow('This hall is full');
    await expect(player('000000', 'Cem')).rejects.toThrow('No hall has this code');
    await expect(host(code, 'guess')).rejects.toThrow('does not open this hall');
  });

  it('in the middle of a round takes a bot’s seat, game and all', async () => {
    const { code, teacher } = await startedClass();
    const late = await player(code, 'Late');
    expect(await late.last('seat')).toMatchObject({ board: 2 });
    expect(await late.last('board')).toMatchObject({ board: 2 });
    await teacher.until(() => teacher.hall?.tables[1]?.bot === false, 'the late one on stage');
    const facts = () => teacher.told('facts').flatMap((told) => told.facts);
    await teacher.until(() => facts().some(({ kind }) => kind === 'reseated'), 'the fact');
  });
});

describe('a move', () => {
  it('is asked for the moment the round begins', async () => {
    const { ada } = await startedClass();
    expect(await ada.last('board')).toMatchObject({ board: 1, state: 'thinking', capAtMs: 20_000, game: 1 });
  });

  it('is answered with its number, told to its player and shown on stage', async () => {
    const { teacher, ada } = await startedClass();
    expect(await ada.ask('move', { from: 'e2', to: 'e4' }, 'm1')).toEqual({
      id: 'm1',
      seq: expect.any(Number),
    });
    expect(await ada.last('board', ({ state }) => state !== 'thinking')).toMatchObject({
      lastMove: { from: 'e2', to: 'e4', by: 'you' },
      game: 1,
    });
    await teacher.until(() => teacher.hall?.tables[0]?.lastMove?.to === 'e4', 'the move on stage');
    expect(teacher.hall?.tables[0]?.fen).toContain('/4P3/');
    const answered = await ada.last('board', ({ answers }) => answers === 1);
    expect(answered).toMatchObject({ state: 'thinking', lastMove: { by: 'master' } });
  });

  it('is refused where it is illegal, too early, doubled or late, and changes nothing', async () => {
    const { code, secret } = await server.open();
    const teacher = await host(code, secret);
    // The master waits for Bob, and doesn't come to Ada between her two moves.
    await player(code, 'Bob');
    const ada = await player(code, 'Ada');
    const move = (from: string, to: string) => ada.ask('move', { from, to });
    expect(await move('e2', 'e4')).toMatchObject({ code: 'noRound', retry: false });
    await command(teacher, 'start');
    expect(await move('e2', 'e5')).toMatchObject({
      code: 'illegalMove',
      retry: true,
      message: expect.any(String),
    });
    expect(await move('e9', 'e5')).toMatchObject({ code: 'badRequest' });
    await command(teacher, 'pause');
    expect(await move('e2', 'e4')).toMatchObject({ code: 'paused' });
    await command(teacher, 'goOn');
    expect(await move('e2', 'e4')).toHaveProperty('seq');
    expect(await move('d2', 'd4')).toMatchObject({ code: 'notYourTurn' });
    expect(teacher.hall?.tables[1]?.fen).not.toContain('/3P4/');
  });

  it('that is sent twice is done once and answered the same', async () => {
    const { ada } = await startedClass();
    const first = await ada.ask('move', { from: 'e2', to: 'e4' }, 'same');
    expect(await ada.ask('move', { from: 'e2', to: 'e4' }, 'same')).toEqual(first);
  });

  it('belongs to players, commands to the host', async () => {
    const { code, ada, teacher } = await startedClass();
    const projector = await stage(code);
    expect(await projector.ask('move', { from: 'e2', to: 'e4' })).toMatchObject({ code: 'notAPlayer' });
    expect(await projector.ask('host', { do: 'endRound' })).toMatchObject({ code: 'notTheHost' });
    expect(await ada.ask('host', { do: 'endRound' })).toMatchObject({ code: 'notTheHost' });
    expect(await ada.ask('removePlayer', { board: 1 })).toMatchObject({ code: 'notTheHost' });
    expect(await teacher.ask('resign')).toMatchObject({ code: 'notAPlayer' });
  });
});

describe('a lesson', () => {
  it('goes through its rounds to the debrief; the log and the room’s own counters say the same', async () => {
    const { code, teacher, ada } = await startedClass();
    const projector = await stage(code);
    expect(await command(teacher, 'next')).toMatchObject({ code: 'wrongPhase' });
    await projector.last('status', ({ phase }) => phase === 'between');
    await command(teacher, 'next');
    await projector.last('status', ({ phase }) => phase === 'debrief');
    expect(await ada.last('result', ({ roundIndex }) => roundIndex === 1)).toMatchObject({
      policy: 'event-loop',
    });
    const debrief = await (await stage(code)).last('log');
    expect(debrief.rounds).toHaveLength(2);
    const rounds = debrief.rounds.map(({ scenario, facts }) => ({
      ledger: settle(scenario, facts ?? []),
      facts: facts ?? [],
    }));
    expect(rounds.map(({ facts }) => facts.at(-1))).toEqual([
      { kind: 'bellRang', at: 20_000 },
      { kind: 'bellRang', at: 20_000 },
    ]);
    const lastNews = () => ada.told('news').filter(({ clockMs }) => clockMs === 20_000);
    await ada.until(() => lastNews().length >= 2, 'the last news of both rounds');
    const news = lastNews().at(-1);
    expect(news?.movesAnswered).toBe(rounds[1]?.ledger.movesAnswered);
    expect(news?.idleShare).toBeCloseTo(rounds[1]?.ledger.idleWithHandsUpShare ?? -1, 9);
    const told = projector.told('facts').filter(({ roundIndex }) => roundIndex === 1);
    expect(told.flatMap(({ facts }) => facts)).toEqual(debrief.rounds[1]?.facts);
    const answers = () => projector.hall?.tables.reduce((sum, board) => sum + board.answers, 0) ?? 0;
    await projector.until(() => answers() === rounds[1]?.ledger.movesAnswered, 'all answers on stage');
  });

  it('can be played again with the same people', async () => {
    const { teacher, ada } = await startedClass();
    await command(teacher, 'endRound');
    await command(teacher, 'playAgain');
    const status = await ada.last('status', ({ phase, roundIndex }) => phase === 'lobby' && roundIndex === 0);
    expect(status.people).toBe(1);
    await teacher.last('log', ({ rounds }) => rounds.length === 0);
    await command(teacher, 'start');
    expect(await ada.ask('move', { from: 'e2', to: 'e4' })).toHaveProperty('seq');
  });

  it('ends for everybody when the host closes the hall', async () => {
    const { code, teacher, ada } = await startedClass();
    expect(await command(teacher, 'close')).toHaveProperty('seq');
    await ada.until(() => ada.closed !== null, 'the end');
    expect(ada.closed?.code).toBe(4000);
    await expect(player(code, 'Ben')).rejects.toThrow('No hall has this code');
  });
});

describe('a seat', () => {
  it('is kept for its token: a lost player comes back to his game', async () => {
    const { code, teacher, ada } = await startedClass();
    const { board, token } = await ada.last('seat');
    await ada.ask('move', { from: 'e2', to: 'e4' });
    ada.drop();
    await teacher.until(() => teacher.hall?.tables[0]?.connected === false, 'the loss on stage');
    const again = await player(code, 'whatever', token);
    expect(await again.last('seat')).toEqual({ board, name: 'Ada', token });
    expect((await again.last('board')).fen).not.toContain('PPPPPPPP');
    await teacher.until(() => teacher.hall?.tables[0]?.connected === true, 'the return on stage');
  });

  it('remembers what the rounds so far cost', async () => {
    const { code, teacher, ada } = await startedClass();
    const { token } = await ada.last('seat');
    await command(teacher, 'endRound');
    const result = await ada.last('result');
    ada.drop();
    const again = await player(code, 'Ada', token);
    expect(await again.last('result')).toEqual(result);
    const newcomer = await player(code, 'Ben');
    await newcomer.last('board');
    expect(newcomer.told('result')).toEqual([]);
  });

  it('opened in another tab puts the old one to sleep', async () => {
    const { code, ada } = await startedClass();
    const { token } = await ada.last('seat');
    const again = await player(code, 'Ada', token);
    await ada.until(() => ada.closed !== null, 'the old tab to close');
    expect(ada.closed).toEqual({ code: 4000, reason: 'openedElsewhere' });
    expect(await again.ask('move', { from: 'e2', to: 'e4' })).toHaveProperty('seq');
  });

  it('stays with the page that was opened last, though the one before it comes in late; and it is one seat', {
    timeout: 20_000,
  }, async () => {
    const { code, teacher, ada } = await startedClass();
    const { token, board } = await ada.last('seat');
    const as = { as: 'player', name: 'Ada', token } as const;
    const live = await server.join(code, { ...as, page: 'reloaded', after: ['before'] });
    await expect(server.join(code, { ...as, page: 'before' })).rejects.toThrow('openedElsewhere');
    expect(await live.ask('move', { from: 'e2', to: 'e4' })).toHaveProperty('seq');
    await teacher.ask('removePlayer', { board });
    await live.until(() => live.closed !== null, 'the end');
    const newest = 'newnewnewnewnewnewnewn';
    const anew = await (await player(code, 'Ada', newest)).last('seat');
    const tapped = await server.join(code, { ...as, newest, page: 'before', after: ['reloaded'] });
    expect(await tapped.last('seat')).toEqual(anew);
  });

  it('is free again when the host or the player himself says so', { timeout: 20_000 }, async () => {
    const { code, teacher, pupils } = await startedClass(['Ada', 'Ben']);
    const [ada, ben] = pupils as [Actor, Actor];
    const { token } = await ada.last('seat');
    const { board } = await ada.last('seat');
    expect(await teacher.ask('removePlayer', { board })).toHaveProperty('seq');
    await ada.until(() => ada.closed !== null, 'the end');
    expect(ada.closed?.reason).toBe('removed');
    expect(await ben.ask('leave')).toHaveProperty('seq');
    await teacher.last('status', ({ people }) => people === 0);
    expect(await teacher.ask('removePlayer', { board })).toMatchObject({ code: 'badRequest' });
    const newcomer = await player(code, 'Cem', token);
    expect(await newcomer.last('seat')).toMatchObject({ name: 'Cem' });
  });
});
