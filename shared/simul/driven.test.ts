/** A master who goes where he is sent: SPEC 4.11 to 4.14. */
import { describe, expect, it } from 'vitest';
import {
  advance,
  close,
  type Fact,
  type Hall,
  headlessProblemsOf,
  type Ms,
  maySend,
  openHall,
  playOut,
  problemsOf,
  type Replies,
  reply,
  ringBell,
  type Scenario,
  scenarioOf,
  send,
} from './index.ts';

const person: Replies = { kind: 'human', capMs: null };

/** Three people who open; a move takes 10 and the way to it 2. */
const hallOf = (wanted: Partial<Scenario> = {}): Hall =>
  advance(
    openHall(
      scenarioOf({
        ...{ policy: 'driven', boards: 3, opens: 'opponents', durationMs: 1_000, exchanges: null },
        ...{ playMs: 10, walkVisitMs: 2, replies: person, ...wanted },
      }),
    ),
    0,
  ).hall;
/** `5 play 2`: at 5 he begins to play at board 2. */
const told = (facts: readonly Fact[]) =>
  facts.flatMap((fact) => {
    if (fact.kind === 'blockBegan' && fact.unasked) return [`${fact.at} stand`];
    if (fact.kind === 'masterSent') return [`${fact.at} sent ${fact.to}`];
    if (!fact.kind.endsWith('Began')) return [];
    return [`${fact.at} ${fact.kind.replace('Began', '')}${'board' in fact ? ` ${fact.board}` : ''}`];
  });
const act = (hall: Hall, to: number | null, at: Ms, master = 1) => told(send(hall, master, to, at).facts);
const pass = (hall: Hall, at: Ms) => told(advance(hall, at).facts);

describe('where he is sent', () => {
  it('he goes, plays one move and stands there while hands are up, rests while none is (SPEC 4.11)', () => {
    const hall = hallOf();
    reply(hall, 2, 5);
    expect(told(reply(hall, 3, 5).facts)).toEqual([]);
    expect(hall.masters[0]).toMatchObject({ doing: 'blocked', board: 1, visit: 'none', until: null });
    expect(act(hall, 2, 20)).toEqual(['20 sent 2', '20 walk 2']);
    expect(pass(hall, 40)).toEqual(['22 play 2', '32 stand']);
    expect(act(hall, 3, 50)).toEqual(['50 sent 3', '50 walk 3']);
    expect(pass(hall, 70)).toEqual(['52 play 3', '62 rest']);
  });

  it('he waits for a hand that is down, and plays as soon as it goes up (SPEC 4.11)', () => {
    const hall = hallOf();
    expect([...act(hall, 3, 5), ...pass(hall, 9)]).toEqual(['5 sent 3', '5 walk 3', '7 block 3']);
    reply(hall, 1, 10);
    expect(told(reply(hall, 3, 20).facts)).toEqual(['20 play 3']);
    expect(pass(hall, 40)).toEqual(['30 stand']);
  });

  it('he goes on a walk and a move to their end, but gives up waiting (SPEC 4.12)', () => {
    const hall = hallOf();
    reply(hall, 2, 1);
    act(hall, 2, 2);
    expect(act(hall, 1, 3)).toEqual(['3 sent 1']);
    expect(act(hall, 3, 6)).toEqual(['4 play 2', '6 sent 3']);
    expect(hall.masters[0]).toMatchObject({ doing: 'play', board: 2, sentTo: 3 });
    expect(pass(hall, 20)).toEqual(['14 walk 3', '16 block 3']);
    expect(act(hall, 1, 30)).toEqual(['30 sent 1', '30 walk 1']);
    expect(hall.boards[2]?.master).toBeNull();
  });

  it('on his way to a hand that is down he turns to the last order when he arrives (SPEC 4.12)', () => {
    const hall = hallOf();
    act(hall, 3, 10);
    act(hall, 2, 11);
    expect(pass(hall, 20)).toEqual(['12 walk 2', '14 block 2']);
  });

  it('sent nowhere he forgets an order and waits for nobody (SPEC 4.12)', () => {
    const hall = hallOf();
    act(hall, 3, 10);
    pass(hall, 20);
    expect(act(hall, null, 21)).toEqual(['21 sent null', '21 rest']);
    expect(act(hall, null, 22)).toEqual(['22 sent null']);
    reply(hall, 1, 30);
    act(hall, 1, 30);
    act(hall, 2, 31);
    act(hall, null, 32);
    expect(pass(hall, 60)).toEqual(['42 rest']);
  });

  it('sent twice to the same board he plays there once (SPEC 4.12)', () => {
    const hall = hallOf();
    reply(hall, 2, 1);
    act(hall, 2, 1);
    act(hall, 2, 2);
    pass(hall, 5);
    expect(act(hall, 2, 6)).toEqual(['6 sent 2']);
    expect(pass(hall, 60)).toEqual(['13 rest']);
  });

  it('he can come back to where he has just played: that is another visit (SPEC 4.11)', () => {
    const hall = hallOf();
    reply(hall, 2, 1);
    act(hall, 2, 1);
    pass(hall, 20);
    expect([...act(hall, 2, 20), ...pass(hall, 30)]).toEqual(['20 sent 2', '20 walk 2', '22 block 2']);
  });

  it('a game that ends while he waits sets him free, and what was ordered there is forgotten (SPEC 4.13)', () => {
    const hall = hallOf();
    act(hall, 3, 10);
    pass(hall, 20);
    expect(told(close(hall, 3, 25).facts)).toEqual(['25 rest']);
    reply(hall, 1, 30);
    act(hall, 1, 30);
    act(hall, 2, 31);
    close(hall, 2, 32);
    expect(pass(hall, 60)).toEqual(['42 rest']);
    expect(hall.masters[0]?.sentTo).toBeNull();
  });

  it('he can’t be sent to no board, out of the door, to a closed game, after the bell, or by rule (SPEC 4.13)', () => {
    const hall = hallOf({ door: 2 });
    for (const board of [0, 4, -1, 1.5, Number.NaN, 3]) expect(maySend(hall, 1, board)).toBe(false);
    for (const master of [0, 2, 1.5]) expect(maySend(hall, master, 1)).toBe(false);
    expect(act(hall, 3, 5)).toEqual([]);
    close(hall, 2, 6);
    expect([maySend(hall, 1, 2), maySend(hall, 1, 3)]).toEqual([false, true]);
    ringBell(hall, 10);
    expect([maySend(hall, 1, 1), maySend(hall, 1, null)]).toEqual([false, false]);
    expect(maySend(hallOf({ policy: 'event-loop' }), 1, 1)).toBe(false);
  });

  it('of two masters none goes where the other is or goes (SPEC 4.13)', () => {
    const hall = hallOf({ masters: 2 });
    act(hall, 3, 5);
    expect(act(hall, 3, 6, 2)).toEqual([]);
    reply(hall, 1, 7);
    act(hall, 1, 8, 2);
    act(hall, 2, 9, 2);
    act(hall, 2, 10);
    expect(hall.masters.map(({ board, doing }) => [board, doing])).toEqual([
      [2, 'walk'],
      [1, 'play'],
    ]);
    expect(pass(hall, 40)).toEqual(['12 block 2', '20 rest']);
  });
});

describe('who is polite', () => {
  it('waits after his move until that opponent has replied, whatever he is told (SPEC 4.14)', () => {
    const hall = hallOf({ polite: true });
    reply(hall, 1, 1);
    reply(hall, 2, 1);
    act(hall, 2, 2);
    pass(hall, 20);
    expect(hall.masters[0]).toMatchObject({ doing: 'blocked', board: 2, visit: 'played' });
    expect(act(hall, 1, 21)).toEqual(['21 sent 1']);
    expect(act(hall, null, 22)).toEqual(['22 sent null']);
    expect(act(hall, 1, 23)).toEqual(['23 sent 1']);
    expect(told(reply(hall, 2, 40).facts)).toEqual(['40 walk 1']);
  });

  it('waits where he was sent for the hand to go up (SPEC 4.14)', () => {
    const hall = hallOf({ polite: true });
    reply(hall, 1, 1);
    act(hall, 3, 2);
    pass(hall, 10);
    expect(act(hall, 1, 11)).toEqual(['11 sent 1']);
    expect(told(reply(hall, 3, 20).facts)).toEqual(['20 play 3']);
  });
});

it('a trap holds him, and his next order waits with him (SPEC 4.11)', () => {
  const hall = hallOf({ traps: [{ board: 2, lingerMs: 60 }] });
  reply(hall, 1, 1);
  reply(hall, 2, 1);
  act(hall, 2, 2);
  expect(pass(hall, 20)).toEqual(['4 play 2', '14 block 2']);
  act(hall, 2, 21);
  expect(act(hall, 1, 22)).toEqual(['22 sent 1']);
  expect(pass(hall, 100)).toEqual(['74 walk 1', '76 play 1', '86 rest']);
});

it('with nobody to send him a round can’t be played out', () => {
  const scenario = scenarioOf({ policy: 'driven', boards: 3 });
  expect(problemsOf(scenario)).toEqual([]);
  expect(headlessProblemsOf(scenario)).toEqual([expect.stringContaining('choose a policy')]);
  expect(() => playOut(scenario)).toThrow('Nobody is there to send');
});
