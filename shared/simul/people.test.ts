/** Halls with people in them: SPEC 2.6, 2.7, 1.3, 8. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  advance,
  classRound,
  close,
  type Fact,
  type Hall,
  mayReply,
  nextAppointment,
  openHall,
  type PolicyName,
  playOut,
  QUEUE_ORDERS,
  type Replies,
  readyBoards,
  replay,
  reply,
  reseat,
  ringBell,
  type Scenario,
  type Step,
  scenarioOf,
  whatIf,
} from './index.ts';

const person = (capMs: number | null = 20_000): Replies => ({ kind: 'human', capMs });
const classOf = (boards: number, capMs?: number | null): Scenario =>
  scenarioOf({
    policy: 'event-loop',
    boards,
    opens: 'opponents',
    durationMs: 60_000,
    playMs: 1_000,
    replies: person(capMs),
  });
const kinds = ({ facts }: Step) => facts.map(({ kind }) => kind);

describe('a person (SPEC 2.6)', () => {
  it('moves: the hand goes up, a resting master comes', () => {
    const hall = advance(openHall(classOf(3)), 0).hall;
    const step = reply(hall, 2, 4_000);
    expect(step.facts).toEqual([
      { kind: 'opponentMoved', at: 4_000, board: 2 },
      { kind: 'playBegan', at: 4_000, master: 1, board: 2, until: 5_000 },
    ]);
  });

  it('is moved for at the cap, and never without one', () => {
    expect(nextAppointment(advance(openHall(classOf(1)), 0).hall)).toBe(20_000);
    expect(advance(openHall(classOf(1)), 20_000).facts).toContainEqual({
      kind: 'opponentMoved',
      at: 20_000,
      board: 1,
    });
    expect(nextAppointment(advance(openHall(classOf(1, null)), 0).hall)).toBe(60_000);
  });

  it('who moves out of turn, twice, at no board or after the bell changes nothing', () => {
    const { hall } = reply(openHall(classOf(2)), 1, 1_000);
    for (const board of [1, 0, 3, -1, 1.5, Number.NaN]) {
      expect(mayReply(hall, board)).toBe(false);
      expect(reply(hall, board, 1_000).facts).toEqual([]);
    }
    const rung = ringBell(hall, 1_500);
    expect(kinds(rung)).toEqual(['bellRang']);
    for (const act of [reply(hall, 2, 2_000), close(hall, 2, 2_000), ringBell(hall, 2_000)])
      expect(act.facts).toEqual([]);
    expect(nextAppointment(hall)).toBe(null);
  });

  it('leaves for good: a master who waits there is free at once', () => {
    const { hall } = advance(openHall({ ...classOf(2), policy: 'blocking' }), 0);
    expect(hall.masters[0]).toMatchObject({ doing: 'blocked', board: 1 });
    expect(close(hall, 1, 3_000).facts).toEqual([
      { kind: 'boardClosed', at: 3_000, board: 1, why: 'left' },
      { kind: 'walkBegan', at: 3_000, master: 1, board: 2, until: 3_000 },
      { kind: 'blockBegan', at: 3_000, master: 1, board: 2, until: null },
    ]);
  });

  it("takes a bot's seat in the middle of a turn, and gives it back (SPEC 2.7)", () => {
    const hall = openHall({ ...classOf(2), replies: { kind: 'fixed', ms: 5_000 } });
    reseat(hall, 1, person(8_000), 3_000);
    expect(hall.boards[0]?.replyDue).toBe(11_000);
    expect(hall.boards[1]?.replyDue).toBe(5_000);
    reseat(hall, 1, { kind: 'fixed', ms: 2_000 }, 4_000);
    expect(hall.boards[0]?.replyDue).toBe(6_000);
    expect(reseat(hall, 9, person(), 4_000).facts).toEqual([]);
  });

  it('without a cap stands in the way of playing a round out alone', () =>
    expect(() => playOut(classOf(2, null))).toThrow('give the people a cap'));
});

describe('ready boards are listed in the order in which they are served (SPEC 4.7)', () => {
  const orders = {
    fifo: [5, 3, 1],
    lifo: [1, 3, 5],
    lowest: [1, 3, 5],
    urgent: [3, 1, 5],
    nearest: [3, 5, 1],
  } as const;
  it.each(QUEUE_ORDERS)('%s', (queue) => {
    const patienceMs = [6_000, 0, 6_000, 0, 9_000];
    const hall = openHall({ ...classOf(5), queue, playMs: 10_000, patienceMs });
    [2, 5, 3, 1].forEach((board, index) => {
      reply(hall, board, 1_000 * index);
    });
    const listed = readyBoards(hall);
    expect(listed).toEqual(orders[queue]);
    expect(advance(hall, 10_000).facts.at(-1)).toMatchObject({ kind: 'playBegan', board: listed[0] });
  });
  it('whose turn it is under a policy without a queue is not told: hands stand as they went up', () => {
    const hall = openHall({ ...classOf(4), policy: 'blocking', queue: 'lowest', playMs: 10_000 });
    [4, 3, 2].forEach((board, index) => {
      reply(hall, board, 1_000 * (index + 1));
    });
    expect(readyBoards(hall)).toEqual([4, 3, 2]);
  });
});

type Act = { after: number; board: number; does: 'reply' | 'look' | 'leave' | 'bot' | 'person' };
const anyActs = fc.array(
  fc.record({
    after: fc.integer({ min: 1, max: 900 }),
    board: fc.integer({ min: 1, max: 4 }),
    does: fc.constantFrom<Act['does']>('reply', 'reply', 'reply', 'look', 'leave', 'bot', 'person'),
  }),
  { maxLength: 40 },
);
const anyPolicy = fc.constantFrom<PolicyName>('blocking', 'event-loop', 'in-order', 'blocking-stay');

function live(policy: PolicyName, acts: readonly Act[]): { scenario: Scenario; hall: Hall; facts: Fact[] } {
  const scenario = classRound({ policy, boards: 4, durationMs: 15_000, replies: person(5_000) });
  const hall = openHall(scenario);
  const facts: Fact[] = [];
  let now = 0;
  for (const { after, board, does } of acts) {
    // Every act has a fraction of its own: people never act at the very instant of an appointment.
    now += after + 1 / 64;
    if (does === 'reply') facts.push(...reply(hall, board, now).facts);
    else if (does === 'leave') facts.push(...close(hall, board, now).facts);
    else if (does === 'bot') facts.push(...reseat(hall, board, { kind: 'fixed', ms: 700 }, now).facts);
    else if (does === 'person') facts.push(...reseat(hall, board, person(3_000), now).facts);
    else facts.push(...advance(hall, now).facts);
  }
  facts.push(...advance(hall, Infinity).facts);
  return { scenario, hall, facts };
}

describe('a live round', () => {
  it('is rebuilt by its facts alone (SPEC 8.1)', () =>
    fc.assert(
      fc.property(anyPolicy, anyActs, (policy, acts) => {
        const { scenario, hall, facts } = live(policy, acts);
        expect(replay(scenario, facts)).toEqual(hall);
      }),
    ));

  it('is repeated by its own measured replies under the same policy (SPEC 8.3)', () =>
    fc.assert(
      fc.property(anyPolicy, anyActs, (policy, acts) => {
        const staying = acts.filter(({ does }) => does !== 'leave');
        const { scenario, facts } = live(policy, staying);
        const repeated = playOut(whatIf(scenario, facts, policy)).facts;
        expect(repeated).toEqual(facts.filter(({ kind }) => kind !== 'reseated'));
      }),
    ));

  it('in which neither moves nor replies took time is played under any master, and comes to its bell (SPEC 8.3)', () => {
    const scenario = scenarioOf({
      ...{ policy: 'blocking', boards: 3, opens: 'opponents', durationMs: 2_000, playMs: 0, walkVisitMs: 0 },
      replies: person(null),
    });
    const { hall } = advance(openHall(scenario), 0);
    // Board 1 replies at once and is answered; then he waits at board 2, which never moves, and board 1 has replied again.
    const facts = [
      ...advance(openHall(scenario), 0).facts,
      ...reply(hall, 1, 0).facts,
      ...reply(hall, 1, 0).facts,
    ];
    facts.push(...advance(hall, Infinity).facts);
    expect(facts.at(-1)).toEqual({ kind: 'bellRang', at: 2_000 });
    for (const policy of ['blocking', 'event-loop', 'in-order', 'blocking-stay', 'to-and-fro'] as const) {
      const played = playOut(whatIf(scenario, facts, policy)).facts;
      expect(played.at(-1)).toEqual({ kind: 'bellRang', at: 2_000 });
      expect(played.length).toBeLessThan(20_000);
    }
  });
});
