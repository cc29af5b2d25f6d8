/** A master whose moves are made by whoever drives him: he plays until he is told. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ms } from '../testing/any-scenario.ts';
import {
  advance,
  close,
  endPlay,
  type Fact,
  type Hall,
  lanesOf,
  mayEndPlay,
  openHall,
  playOut,
  replay,
  ringBell,
  type Scenario,
  scenarioOf,
  send,
  settle,
  whatIf,
} from './index.ts';
import { onTick } from './model/time.ts';

const replies = { kind: 'fixed', ms: 100 } as const;
const ofTwo = (wanted: Partial<Scenario> = {}): Scenario =>
  scenarioOf({
    ...{ policy: 'driven', boards: 2, opens: 'opponents', durationMs: 10_000, exchanges: null },
    ...{ playMs: 5, untilTold: true, replies, ...wanted },
  });

/** He sits at board 1 from 100 on, and thinks. */
function thinking(wanted?: Partial<Scenario>): { hall: Hall; facts: Fact[] } {
  const hall = openHall(ofTwo(wanted));
  const { facts } = advance(hall, 100);
  return { hall, facts: [...facts, ...send(hall, 1, 1, 100).facts] };
}

describe('a master who plays until he is told (SPEC 4.15)', () => {
  it('plays on for as long as nobody tells him, and is not blocked for it', () => {
    const { hall, facts } = thinking();
    facts.push(...advance(hall, 9_000).facts);
    expect(hall.masters[0]).toMatchObject({ doing: 'play', board: 1, until: null });
    expect(settle(hall.scenario, facts).accounts[0]?.blockedMs).toBe(0);
  });

  it('has moved at the moment that he is told, and goes on', () => {
    const { hall } = thinking();
    const { facts } = endPlay(hall, 1, 700, 700);
    expect(facts).toMatchObject([
      { kind: 'playEnds', until: 700 },
      { kind: 'masterMoved', at: 700, board: 1 },
      { kind: 'blockBegan', unasked: true },
    ]);
    expect(mayEndPlay(hall, 1)).toBe(false);
    expect(endPlay(hall, 1, 750, 750).facts).toEqual([]);
  });

  it('can be told a later moment, and think again until it has come', () => {
    const { hall } = thinking();
    endPlay(hall, 1, 2_700, 700);
    endPlay(hall, 1, null, 2_000);
    expect(advance(hall, 5_000).facts).toEqual([]);
    endPlay(hall, 1, 7_000, 5_000);
    expect(advance(hall, 8_000).facts[0]).toMatchObject({ kind: 'masterMoved', at: 7_000 });
  });

  it('goes to the board that he was sent to meanwhile', () => {
    const { hall } = thinking();
    send(hall, 1, 2, 300);
    expect(endPlay(hall, 1, 400, 400).facts.at(-1)).toMatchObject({
      kind: 'playBegan',
      board: 2,
      until: null,
    });
  });

  it('is free where the game ends under his hands', () => {
    const { hall } = thinking();
    expect(close(hall, 1, 500, 'finished').facts).toMatchObject([
      { kind: 'boardClosed', why: 'finished' },
      { kind: 'blockBegan' },
    ]);
  });

  it('is told nothing where a move has its time, or he goes by another rule', () => {
    const { untilTold: _, ...timed } = ofTwo({ playMs: 1_000 });
    const hall = openHall(timed);
    advance(hall, 100);
    send(hall, 1, 1, 100);
    expect(mayEndPlay(hall, 1)).toBe(false);
    const loop = openHall(ofTwo({ policy: 'event-loop' }));
    expect(advance(loop, 100).facts.at(-1)).toMatchObject({ kind: 'playBegan', until: 105 });
  });

  it('would be met again by a loop that takes what he took', () => {
    const { hall, facts } = thinking();
    facts.push(...endPlay(hall, 1, 700, 700).facts, ...ringBell(hall, 900).facts);
    const loop = whatIf(hall.scenario, facts, 'event-loop');
    expect(loop).toMatchObject({ playMs: 600 });
    expect(
      playOut({ ...loop, durationMs: 1_500 }).facts.filter(({ kind }) => kind === 'masterMoved'),
    ).toHaveLength(2);
  });

  const anyActs = fc.array(
    fc.record({
      afterMs: ms(200),
      act: fc.constantFrom('send', 'end', 'later', 'again'),
      board: fc.integer({ min: 1, max: 2 }),
    }),
    { maxLength: 25 },
  );
  type Acts = readonly { readonly afterMs: number; readonly act: string; readonly board: number }[];
  function acted(hall: Hall, acts: Acts, looks: readonly number[] = []): Fact[] {
    const facts: Fact[] = [];
    const unseen = [...looks];
    let now = 0;
    for (const { afterMs, act, board } of acts) {
      now += afterMs;
      while (unseen[0] !== undefined && unseen[0] < now)
        facts.push(...advance(hall, unseen.shift() ?? 0).facts);
      const until = { end: now, later: now + 150 }[act] ?? null;
      facts.push(...(act === 'send' ? send(hall, 1, board, now) : endPlay(hall, 1, until, now)).facts);
    }
    facts.push(...advance(hall, 10_000).facts);
    return facts;
  }

  it('has the same facts in whatever slices the clock is read, accounts that sum, and a log that rebuilds the hall (SPEC 1.3, 7.2, 8.1)', () =>
    fc.assert(
      fc.property(anyActs, fc.array(ms(300)), (acts, slices) => {
        const scenario = ofTwo({ walkVisitMs: 3 });
        const hall = openHall(scenario);
        const facts = acted(hall, acts);
        let now = 0;
        const looks = slices.map((slice) => (now += slice));
        expect(acted(openHall(scenario), acts, looks)).toEqual(facts);
        expect(replay(scenario, JSON.parse(JSON.stringify(facts)))).toEqual(hall);
        const { accounts, makespanMs } = settle(scenario, facts);
        for (const account of accounts)
          expect(onTick(Object.values(account).reduce((sum, one) => sum + one, 0))).toBe(makespanMs);
        const [lane] = lanesOf(scenario, facts, 10_000);
        let end = 0;
        for (const { from, to } of lane?.segments ?? []) {
          expect(from).toBe(end);
          end = to;
        }
      }),
      { numRuns: 200 },
    ));
});
