/** Real chess over connections: who may play the master's moves, and that a killed server has lost none of them. */
import { describe, expect, it } from 'vitest';
import { planOf } from '../../shared/lesson/plan.ts';
import { ADA, openClassWith, seen } from '../testing/kept-class.ts';

async function realClass() {
  const klass = await openClassWith(
    planOf([
      {
        ...{ policy: 'driven', untilTold: true, opens: 'opponents', durationMs: 600_000 },
        clock: { opponentMs: 300_000, masterMs: 400_000, incrementMs: 1_000 },
      },
    ]),
  );
  const host = await klass.host();
  const ada = await klass.enter('Ada', ADA);
  await host.ask('host', { do: 'start' });
  return { klass, host, ada };
}

describe('real chess in a class', () => {
  it('is the host’s where nobody is named, and theirs alone', async () => {
    const { klass, host, ada } = await realClass();
    await klass.pass(15_000);
    expect(host.last('status').driver).toMatchObject({ board: 0 });
    const front = host.last('master').chess?.front;
    const move = { board: front?.board, fen: front?.fen, from: 'a7', to: 'a6' };
    expect(await ada.ask('masterMove', move)).toMatchObject({ code: 'notTheMaster' });
    expect(await host.ask('masterMove', { ...move, to: 'a2' })).toMatchObject({ code: 'illegalMove' });
    expect(await host.ask('masterMove', move)).toMatchObject({ seq: expect.any(Number) });
    expect(host.last('master').chess?.kept).toMatchObject({ board: front?.board, san: 'a6' });
    expect(await host.ask('masterMove', move)).toMatchObject({ code: 'notInFront' });
    expect(await host.ask('takeBack')).toMatchObject({ seq: expect.any(Number) });
    expect(await host.ask('takeBack')).toMatchObject({ code: 'moveStands' });
  });

  it('moves nobody who thinks long, and nobody stands in for a master who is away', async () => {
    const { klass, host } = await realClass();
    await klass.pass(15_000);
    const front = host.last('master').chess?.front;
    klass.session.gone(host.connection, typeof host.role === 'string' ? undefined : host.role);
    await klass.pass(60_000);
    const { exhibition } = klass.session.classroom;
    expect(exhibition?.ledger.movesAnswered).toBe(0);
    expect(exhibition?.table(1).games[0]?.moves).toBe('');
    expect(exhibition?.realChess?.inFront).toBe(front?.board);
  });

  it('has after a kill what it had: moves, the one that can be taken back, and games that ended by word', async () => {
    const { klass, host } = await realClass();
    await klass.pass(15_000);
    const plays = async (to: string) => {
      const front = host.last('master').chess?.front;
      await host.ask('masterMove', {
        board: front?.board,
        fen: front?.fen,
        from: to.replace(/[56]/, '7'),
        to,
      });
    };
    await plays('a6');
    await klass.pass(500);
    await plays('b5');
    await host.ask('endGame', { board: host.last('master').chess?.front?.board, how: 'resign' });
    await klass.pass(3_000);
    await plays('h6');
    const before = seen(klass.session);
    const games = klass.session.classroom.exhibition?.games;
    const clocks = [1, 2, 3].map((board) => klass.session.classroom.exhibition?.realChess?.clockAt(board));
    expect(new Set(clocks.map((clock) => clock?.left.master)).size).toBeGreaterThan(1);
    await klass.kill();
    expect(seen(klass.session)).toEqual(before);
    expect(klass.session.classroom.exhibition?.games).toEqual(games);
    const after = klass.session.classroom.exhibition?.realChess;
    expect([1, 2, 3].map((board) => after?.clockAt(board))).toEqual(clocks);
    expect(klass.session.classroom.exhibition?.realChess?.kept).toMatchObject({ san: 'h6' });
  });
});
