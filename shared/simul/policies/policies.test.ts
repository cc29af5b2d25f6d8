/** Each way to run a hall, told as a story: SPEC 3 to 5. */
import { describe, expect, it } from 'vitest';
import { type Fact, measure, openHall, playOut, type Scenario, scenarioOf, type Wanted } from '../index.ts';
import type { HallSeenByAMaster } from './policy.ts';

const fixed = (...ms: readonly number[]) => ms.map((each) => ({ kind: 'fixed', ms: each }) as const);

/** Two boards, a move takes 1 and a reply 10, one exchange, unless said otherwise. */
const hall = (wanted: Partial<Wanted>): Scenario =>
  scenarioOf({
    policy: 'event-loop',
    boards: 2,
    exchanges: 1,
    playMs: 1,
    replies: { kind: 'fixed', ms: 10 },
    ...wanted,
  });

/** `5 think 2` : at 5 he begins to play at board 2. Only what masters begin, and what closes. */
const story = (scenario: Scenario): string[] =>
  playOut(scenario).facts.flatMap((fact: Fact) => {
    if (fact.kind.endsWith('Began')) {
      const { at, kind, master } = fact as Extract<Fact, { kind: 'restBegan' }>;
      const who = scenario.masters > 1 ? `m${master} ` : '';
      const where = 'board' in fact ? ` ${fact.board}` : '';
      return [`${at} ${who}${kind.replace('Began', '')}${where}`];
    }
    if (fact.kind === 'boardClosed' && fact.why !== 'finished')
      return [`${fact.at} ${fact.why} ${fact.board}`];
    if (fact.kind === 'boardAdmitted') return [`${fact.at} admitted ${fact.board}`];
    return fact.kind === 'groupEnded' ? [`${fact.at} group ${fact.group} ended`] : [];
  });

describe('one master (SPEC 4)', () => {
  it('blocking waits after his own move, then goes on (SPEC 4.2)', () =>
    expect(story(hall({ policy: 'blocking' }))).toEqual([
      '0 play 1',
      '1 block 1',
      '11 play 2',
      '12 block 2',
    ]));

  it('blocking answers a reply on the next lap', () =>
    expect(story(hall({ policy: 'blocking', exchanges: 2 })).filter((line) => line.includes('play'))).toEqual(
      ['0 play 1', '11 play 2', '22 play 1', '33 play 2'],
    ));

  it('blocking-stay answers at once, until the game ends (SPEC 4.5)', () =>
    expect(
      story(hall({ policy: 'blocking-stay', exchanges: 2 })).filter((line) => line.includes('play')),
    ).toEqual(['0 play 1', '11 play 1', '22 play 2', '33 play 2']));

  it('in-order waits only before his move: the slow one holds up the quick one (SPEC 4.3)', () =>
    expect(story(hall({ policy: 'in-order', exchanges: 2, replies: fixed(20, 3) }))).toEqual([
      '0 play 1',
      '1 play 2',
      '2 walk 1',
      '2 block 1',
      '21 play 1',
      '22 play 2',
      '23 walk 1',
      '23 block 1',
    ]));

  it('the event loop goes to whoever is ready, and rests when nobody is (SPEC 4.6)', () =>
    expect(story(hall({ exchanges: 2, replies: fixed(20, 3) }))).toEqual([
      '0 play 1',
      '1 play 2',
      '2 rest',
      '5 play 2',
      '6 rest',
      '21 play 1',
      '22 rest',
    ]));

  it('polling goes round and looks (SPEC 4.4)', () =>
    expect(story(hall({ policy: 'polling', walkMs: 2, playMs: 1, replies: fixed(6, 3) }))).toEqual(
      ['0 walk 1', '0 play 1', '1 walk 2', '3 play 2', '4 walk 1', '6 walk 2'].filter(
        (line) => line !== '0 walk 1',
      ),
    ));

  it('to and fro: he serves who is ready ahead, then turns, and walks back (SPEC 4.10)', () => {
    const scenario = hall({
      policy: 'to-and-fro',
      boards: 5,
      opens: 'opponents',
      exchanges: 2,
      playMs: 2,
      walkMs: 1,
      replies: fixed(30, 3, 50, 1, 70),
    });
    expect(story(scenario).slice(0, 10)).toEqual([
      '0 rest',
      '1 walk 4',
      '4 play 4',
      '6 walk 2',
      '8 play 2',
      '10 walk 4',
      '12 play 4',
      '14 walk 2',
      '16 play 2',
      '18 rest',
    ]);
  });

  it('to and fro: who is ready behind him waits until he turns; nothing ready, nothing walked (SPEC 3.2, 4.10)', () => {
    const scenario = hall({ policy: 'to-and-fro', boards: 4, exchanges: 2, replies: fixed(1, 9, 9, 9) });
    expect(story(scenario)).toEqual([
      '0 play 1',
      '1 play 2',
      '2 play 3',
      '3 play 4',
      '4 play 1',
      '5 rest',
      '11 play 2',
      '12 play 3',
      '13 play 4',
      '14 rest',
    ]);
  });

  it('to and fro: a quick opponent does not keep him for himself (SPEC 4.10)', () => {
    const scenario = hall({ policy: 'to-and-fro', boards: 3, exchanges: 3, replies: fixed(0, 0, 0) });
    const plays = story(scenario).filter((line) => line.includes('play'));
    expect(plays.map((line) => Number(line.at(-1)))).toEqual([1, 2, 3, 2, 1, 2, 3, 1, 3]);
  });

  it('a trap holds him for six seconds, whatever happens meanwhile', () =>
    expect(story(hall({ traps: [{ board: 1, lingerMs: 30 }] }))).toEqual([
      '0 play 1',
      '1 block 1',
      '31 play 2',
      '32 rest',
    ]));

  it.each([
    ['fifo', [3, 1, 2]],
    ['lifo', [2, 1, 3]],
    ['lowest', [1, 2, 3]],
    ['urgent', [2, 3, 1]],
    ['nearest', [1, 2, 3]],
  ] as const)('of three who got ready while he thought, %s takes %j (SPEC 4.7)', (queue, order) => {
    const replies = fixed(5, 6, 4, 1);
    const patienceMs = [100, 10, 50, 0];
    const scenario = hall({ boards: 4, queue, opens: 'opponents', playMs: 9, replies, patienceMs });
    const plays = story(scenario).filter((line) => line.includes('play'));
    expect(plays.map((line) => Number(line.at(-1)))).toEqual([4, ...order]);
  });

  it('nearest goes on ahead, not back', () => {
    const scenario = hall({
      boards: 4,
      queue: 'nearest',
      opens: 'opponents',
      playMs: 9,
      replies: fixed(4, 1, 5, 6),
    });
    const plays = story(scenario).filter((line) => line.includes('play'));
    expect(plays.map((line) => Number(line.at(-1)))).toEqual([2, 3, 4, 1]);
  });

  it('walking goes forward round the circle; taking a board up has a price, staying has none (SPEC 3.2, 3.3)', () => {
    const dear = { walkMs: 2, walkVisitMs: 1, recallMs: 5 };
    expect(story(hall({ ...dear, exchanges: 2, policy: 'blocking-stay' }))).toEqual([
      '0 walk 1',
      '1 recall 1',
      '6 play 1',
      '7 block 1',
      '17 play 1',
      '18 block 1',
      '28 walk 2',
      '31 recall 2',
      '36 play 2',
      '37 block 2',
      '47 play 2',
      '48 block 2',
    ]);
  });
});

describe('many masters (SPEC 3, 4.1)', () => {
  it('blocking: everybody goes round his own boards', () =>
    expect(story(hall({ policy: 'blocking', boards: 4, masters: 2, brains: 2 }))).toEqual([
      '0 m1 play 1',
      '0 m2 play 2',
      '1 m1 block 1',
      '1 m2 block 2',
      '11 m1 play 3',
      '11 m2 play 4',
      '12 m1 block 3',
      '12 m2 block 4',
    ]));

  it('one brain for two: the other waits for it, and going over has a price', () =>
    expect(story(hall({ policy: 'blocking-stay', masters: 2, brains: 1, switchMs: 3 }))).toEqual([
      '0 m1 play 1',
      '0 m2 brainWait 2',
      '1 m2 switch 2',
      '1 m1 block 1',
      '4 m2 play 2',
      '5 m2 block 2',
      '11 m1 rest',
    ]));

  it('who used a brain last takes that one again, without a switch (SPEC 3.4)', () => {
    const threads = { policy: 'blocking-stay', boards: 3, masters: 3, brains: 2, switchMs: 3 } as const;
    const lines = story(hall({ ...threads, exchanges: 2, replies: fixed(50, 10, 50) }));
    expect(lines.filter((line) => /m[23] (switch|play)/.test(line)).slice(0, 4)).toEqual([
      '0 m2 play 2',
      '1 m3 switch 3',
      '4 m3 play 3',
      '11 m2 play 2',
    ]);
  });

  it('the memory limits how many are hired (SPEC 3.1)', () =>
    expect(openHall(hall({ masters: 9, stackBytes: 8e6, ramBytes: 30e6 })).masters.length).toBe(3));
});

describe('trouble (SPEC 2.4, 3.5, 5)', () => {
  it('a timeout cancels; clearing costs the master, then the next one is let in (SPEC 2.4, 3.5)', () =>
    expect(story(hall({ door: 1, timeoutMs: 4, cleanupMs: 3 }))).toEqual([
      '0 play 1',
      '1 rest',
      '5 timedOut 1',
      '5 cleanUp 1',
      '8 admitted 2',
      '8 play 2',
      '9 rest',
      '13 timedOut 2',
      '13 cleanUp 2',
    ]));

  it('a leak never gives the seat back: the rest is turned away (SPEC 3.5, 6.3)', () => {
    const leaky = hall({ boards: 5, door: 2, timeoutMs: 4, cleanupMs: 'leak' });
    expect(measure(leaky).ledger).toMatchObject({ cancelled: 2, turnedAway: 3, neverServed: 0 });
  });

  it('a group: one fails, the others are cancelled and cleared, then it ends, once, and the round with it (SPEC 6.2)', () =>
    expect(
      story(
        hall({
          boards: 3,
          groups: [{ kind: 'group', boards: [1, 2, 3] }],
          failures: [{ board: 2, atMs: 6 }],
          cleanupMs: 2,
        }),
      ),
    ).toEqual([
      '0 play 1',
      '1 play 2',
      '2 play 3',
      '3 rest',
      '6 failed 2',
      '6 cancelled 1',
      '6 cancelled 3',
      '6 cleanUp 1',
      '8 cleanUp 3',
      '10 group 1 ended',
    ]));

  it('a failure under his hands sets the master free (SPEC 2.5)', () =>
    expect(story(hall({ playMs: 5, failures: [{ board: 1, atMs: 2 }] }))).toEqual([
      '0 play 1',
      '2 failed 1',
      '2 play 2',
      '7 rest',
    ]));
});

describe('what can be proved, and what not', () => {
  it('with constant times, free walking and no traps the loop is never slower than blocking', () => {
    for (let boards = 1; boards <= 9; boards++)
      for (const ms of [0, 1, 7, 40]) {
        const takes = (policy: Scenario['policy']) =>
          measure(hall({ policy, boards, exchanges: 4, replies: { kind: 'fixed', ms } })).ledger.makespanMs;
        expect(takes('event-loop')).toBeLessThanOrEqual(takes('blocking'));
        expect(takes('blocking')).toBe(boards * 4 * (1 + ms));
      }
  });

  it('where walking is dear even blocking can beat a first come, first served loop', () => {
    const takes = (policy: Scenario['policy'], queue: Scenario['queue']) =>
      measure(
        hall({
          policy,
          queue,
          boards: 8,
          exchanges: 3,
          walkMs: 6,
          replies: fixed(1, 10, 1, 22, 14, 4, 15, 10),
        }),
      ).ledger.makespanMs;
    expect(takes('blocking', 'fifo')).toBeLessThan(takes('event-loop', 'fifo'));
    expect(takes('event-loop', 'nearest')).toBeLessThan(takes('blocking', 'fifo'));
  });
});

it('a policy cannot see when an opponent will move (SPEC 4.8)', () => {
  const seen: HallSeenByAMaster = openHall(hall({}));
  // @ts-expect-error the reply's time is nobody's business
  const due: unknown = seen.boards[0]?.replyDue;
  // @ts-expect-error nor are the appointments
  const appointments: unknown = seen.due;
  // @ts-expect-error nor the law by which they think
  const law: unknown = seen.scenario.replies;
  expect([due, appointments, law]).not.toContain(undefined);
});
