import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { legalMoves, type Move, START_FEN } from '../chess/position.ts';
import { advance, type Fact, openHall, type PolicyName, settle } from '../simul/index.ts';
import { Exhibition, type ExhibitionOptions } from './exhibition.ts';
import { HandClock } from './hand-clock.ts';
import type { Engine } from './ports.ts';
import { ownBoard } from './told.ts';

const E4: Move = { from: 'e2', to: 'e4' };
const BOTS = ['bot', 'bot', 'bot', 'bot', 'bot', 'bot', 'bot', 'bot'] as const;

/** Any legal move, as soon as everybody else had their say. */
const quick: Engine = {
  choose: async (fen) => legalMoves(fen)[0] as Move,
};
const silent: Engine = { choose: () => new Promise(() => {}) };
const broken: Engine = { choose: () => Promise.reject(new Error('broken')) };

type Wanted = Partial<ExhibitionOptions> & { engine?: Engine; policy?: PolicyName };

function exhibition({ engine = quick, policy = 'event-loop', ...wanted }: Wanted = {}) {
  const clock = new HandClock();
  const heard: Fact[] = [];
  const played: Exhibition = new Exhibition({
    rules: { policy, durationMs: 60_000 },
    sitters: BOTS,
    capMs: 20_000,
    speed: 1,
    seed: 7,
    clock,
    requestMove: (board, fen) =>
      void engine.choose(fen).then(
        (move) => played.engineMove(board, fen, move),
        () => {},
      ),
    onFacts: (facts) => heard.push(...facts),
    ...wanted,
  });
  /** Lets time pass as in life: promises are kept in between. */
  const pass = async (ms: number, sliceMs = 50) => {
    for (let left = ms; left > 0; left -= sliceMs) {
      clock.pass(Math.min(left, sliceMs));
      await Promise.resolve();
      await Promise.resolve();
    }
  };
  return { played, clock, heard, pass };
}

describe('an exhibition', () => {
  it.each(['blocking', 'event-loop'] as const)('%s: bots and master play to the bell', async (policy) => {
    const { played, heard, clock, pass } = exhibition({ policy });
    played.start();
    await pass(60_000);
    expect(played.over).toBe(true);
    expect(played.clockMs).toBe(60_000);
    expect(heard).toEqual(played.facts);
    expect(heard.at(-1)?.kind).toBe('bellRang');
    expect(played.ledger.movesAnswered).toBeGreaterThan(5);
    expect(played.ledger).toEqual(settle(played.scenario, played.facts));
    expect(played.engineLate).toBe(0);
    expect(clock.alarms).toBe(0);
  });

  it('is moved by nothing but time: late timers tell the same facts as a headless run', () =>
    fc.assert(
      fc.property(fc.infiniteStream(fc.integer({ min: 0, max: 400 })), (lateness) => {
        const { played, clock } = exhibition();
        played.start();
        clock.pass(60_000, () => lateness.next().value ?? 0);
        clock.pass(1_000);
        expect(played.facts).toEqual(advance(openHall(played.scenario), 60_000).facts);
      }),
      { numRuns: 8 },
    ));

  it('goes on with the same games when the master chooses another way, and keeps its accounts', async () => {
    const { played, heard, pass } = exhibition({ policy: 'blocking' });
    const loop = { policy: 'event-loop', queue: 'fifo' } as const;
    expect(played.changePolicy(loop)).toBe(false);
    played.start();
    await pass(30_000);
    const before = played.ledger.movesAnswered;
    expect(played.changePolicy(loop)).toBe(true);
    expect(played.changePolicy(loop)).toBe(false);
    await pass(30_000);
    expect(heard).toContainEqual({ kind: 'policyChanged', at: 30_000, ...loop });
    expect(played.ledger.movesAnswered).toBeGreaterThan(3 * before);
    expect(played.ledger).toEqual(settle(played.scenario, played.facts));
  });

  it('runs as many times faster as it is told', async () => {
    const { played, pass } = exhibition({ speed: 8 });
    played.start();
    await pass(1_000);
    expect(played.clockMs).toBe(8_000);
    await pass(6_500);
    expect(played.over).toBe(true);
  });

  it('begins with its start, not before, and stands still in a pause', async () => {
    const { played, pass } = exhibition();
    await pass(5_000);
    expect(played.clockMs).toBe(0);
    expect(played.facts).toEqual([]);
    played.start();
    await pass(1_000);
    played.pause();
    const facts = [...played.facts];
    await pass(30_000);
    expect(played.paused).toBe(true);
    expect(played.clockMs).toBe(1_000);
    expect(played.facts).toEqual(facts);
    played.goOn();
    await pass(59_000);
    expect(played.over).toBe(true);
  });

  it('ends early when the host wants it', async () => {
    const { played, pass } = exhibition();
    played.start();
    await pass(10_000);
    played.endRound();
    expect(played.over).toBe(true);
    expect(played.clockMs).toBe(10_000);
    expect(played.facts.at(-1)).toEqual({ kind: 'bellRang', at: 10_000 });
    expect(played.reply(1, E4)).toBe('noRound');
    await pass(60_000);
    expect(played.facts.at(-1)).toEqual({ kind: 'bellRang', at: 10_000 });
  });
});

describe('a person', () => {
  const withPerson = (wanted: Parameters<typeof exhibition>[0] = {}) =>
    exhibition({ sitters: ['person', 'bot', 'bot', 'bot'], ...wanted });

  it('moves, waits with his hand up, and is answered', async () => {
    const { played, pass } = withPerson();
    played.start();
    await pass(1_000);
    expect(played.reply(1, E4)).toBeNull();
    expect(played.hall.boards[0]).toMatchObject({ since: 1_000, replies: 1 });
    expect(played.table(1).lastMove).toEqual({ ...E4, by: 'opponent' });
    await pass(15_000);
    expect(played.hall.boards[0]?.answers).toBe(1);
    expect(played.table(1).lastMove?.by).toBe('master');
  });

  it('is refused what chess or the moment forbids, and nothing changes', async () => {
    const { played, pass } = withPerson();
    expect(played.reply(1, E4)).toBe('noRound');
    played.start();
    await pass(100);
    expect(played.reply(1, { from: 'e2', to: 'e5' })).toBe('illegalMove');
    expect(played.reply(1, { from: 'nonsense', to: '' })).toBe('illegalMove');
    expect(played.reply(2, E4)).toBe('notYourTurn');
    expect(played.table(1).fen).toBe(START_FEN);
    played.pause();
    expect(played.reply(1, E4)).toBe('paused');
    played.goOn();
    expect(played.reply(1, E4)).toBeNull();
    const facts = [...played.facts];
    expect(played.reply(1, E4)).toBe('notYourTurn');
    expect(played.facts).toEqual(facts);
  });

  it('is moved for when he thinks too long', async () => {
    const { played, pass } = withPerson();
    played.start();
    await pass(19_999);
    expect(played.hall.boards[0]?.replies).toBe(0);
    await pass(1);
    expect(played.hall.boards[0]?.replies).toBe(1);
    expect(played.table(1).lastMove?.by).toBe('cap');
  });

  it('is told why his game is over before the bell', async () => {
    const rules = { policy: 'event-loop', durationMs: 60_000, timeoutMs: 8_000 } as const;
    const { played, pass } = exhibition({ rules, sitters: ['person', ...BOTS] });
    played.start();
    await pass(7_950);
    expect(ownBoard(played, 1)).toMatchObject({ state: 'thinking', closed: null });
    await pass(50);
    expect(ownBoard(played, 1)).toMatchObject({ state: 'closed', closed: 'timedOut' });
  });

  it('gives up; the master comes and sets the table up again', async () => {
    const { played, pass } = withPerson();
    played.start();
    await pass(500);
    expect(played.reply(1, 'resign')).toBeNull();
    expect(played.table(1)).toMatchObject({ game: 1, outcome: 'resigned' });
    expect(played.reply(1, 'resign')).toBe('notYourTurn');
    await pass(15_000);
    expect(played.table(1)).toMatchObject({ game: 2, outcome: null, lastGame: 'resigned', fen: START_FEN });
    expect(played.table(1).games).toEqual([
      { board: 1, game: 1, masterHas: 'black', moves: '', outcome: 'resigned' },
    ]);
    expect(played.reply(1, E4)).toBeNull();
  });

  it('takes a bot’s seat in the middle of a round, and leaves it to a bot again', async () => {
    const { played, pass } = exhibition();
    played.start();
    await pass(20_000);
    const game = played.table(3).fen;
    played.seat(3, 'person');
    expect(played.table(3).fen).toBe(game);
    await pass(30_000);
    played.seat(3, 'bot');
    const { replies } = played.hall.boards[2] ?? { replies: 0 };
    await pass(10_000);
    expect(played.over).toBe(true);
    expect(played.facts.filter(({ kind }) => kind === 'reseated')).toHaveLength(2);
    expect(played.hall.boards[2]?.replies).toBeGreaterThanOrEqual(replies);
    expect(played.ledger).toEqual(settle(played.scenario, played.facts));
  });
});

describe('the engine', () => {
  const scholarsMate: Engine = {
    choose: async (fen) => (fen.includes('4p3') ? { from: 'd8', to: 'h4' } : { from: 'e7', to: 'e5' }),
  };

  it('is asked when the hand goes up, ahead of the master', async () => {
    const asked: string[] = [];
    const engine: Engine = {
      choose: (fen) => {
        asked.push(fen);
        return quick.choose(fen);
      },
    };
    const { played, pass } = exhibition({ engine, sitters: ['person', 'bot'] });
    played.start();
    await pass(500);
    played.reply(1, E4);
    expect(asked).toEqual([played.table(1).fen]);
    expect(played.hall.boards[0]?.answers).toBe(0);
  });

  it.each([
    ['silent', silent],
    ['broken', broken],
    ['wrong', { choose: async () => ({ from: 'a1', to: 'h8' }) }],
  ])('may be %s: a quick move is played, and counted', async (_how, engine) => {
    const { played, pass } = exhibition({ engine });
    played.start();
    await pass(60_000);
    const games = played.tables.reduce((sum, { game }) => sum + game - 1, 0);
    expect(played.over).toBe(true);
    expect(played.engineLate).toBeGreaterThan(5);
    expect(played.engineLate).toBeLessThanOrEqual(played.ledger.movesAnswered);
    expect(played.engineLate).toBeGreaterThanOrEqual(played.ledger.movesAnswered - games);
  });

  it('mates: the table is set up again at once', async () => {
    const { played, pass } = exhibition({ engine: scholarsMate, sitters: ['person', 'bot'] });
    played.start();
    for (const move of [
      { from: 'f2', to: 'f3' },
      { from: 'g2', to: 'g4' },
    ]) {
      expect(played.reply(1, move)).toBeNull();
      await pass(12_000);
    }
    expect(played.table(1)).toMatchObject({
      game: 2,
      lastGame: 'blackMates',
      fen: START_FEN,
      lastMove: null,
    });
    expect(played.reply(1, E4)).toBeNull();
  });
});

it('the two ways of a class meet the same opponents', () => {
  const delays = (policy: PolicyName) => exhibition({ policy }).played.scenario.replies;
  expect(delays('blocking')).toEqual(delays('event-loop'));
});
