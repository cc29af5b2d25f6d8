import { ClientState } from '@colyseus/core';
import { expect, it } from 'vitest';
import type { RoundLog } from '../../../shared/protocol/games.ts';
import type { Told } from '../../../shared/protocol/messages.ts';
import { classRound, type Fact } from '../../../shared/simul/index.ts';
import type { Connection } from '../connection.ts';
import { LogTeller } from './log-teller.ts';

const scenario = classRound({
  policy: 'event-loop',
  boards: 4,
  durationMs: 60_000,
  replies: { kind: 'fixed', ms: 5_000 },
});
const factsOf = (length: number) => Array.from({ length }, (_, at): Fact => ({ kind: 'bellRang', at }));
const roundOf = (facts: number): RoundLog => ({ scenario, facts: factsOf(facts), games: [], show: null });

/** Somebody on a line that carries so many letters at a look. */
function reader(lettersPerLook = Infinity) {
  const ref = Object.assign(new EventTarget(), { bufferedAmount: 0 });
  let known: { facts: Fact[] }[] = [];
  let mostUnread = 0;
  const connection = {
    state: ClientState.JOINED,
    ref,
    leave: () => {},
    send: (kind: string, message: unknown) => {
      ref.bufferedAmount += JSON.stringify(message).length;
      mostUnread = Math.max(mostUnread, ref.bufferedAmount);
      if (kind === 'log')
        known = (message as Told['log']).rounds.map(({ facts }, index) => ({
          facts: facts ? [...facts] : (known[index]?.facts ?? []),
        }));
      if (kind === 'facts') {
        const { roundIndex, facts } = message as Told['facts'];
        known[roundIndex]?.facts.push(...facts);
      }
    },
  } as unknown as Connection;
  return {
    connection,
    ref,
    knows: () => known.map(({ facts }) => facts.length),
    facts: () => known.map(({ facts }) => facts),
    mostUnread: () => mostUnread,
    reads: () => {
      ref.bufferedAmount = Math.max(0, ref.bufferedAmount - lettersPerLook);
    },
  };
}

function classOf(...logs: RoundLog[]) {
  const rounds = { logs, isRunning: true };
  const watchers = new Set<Connection>();
  const teller = new LogTeller(rounds, { watchers });
  const come = (one: ReturnType<typeof reader>) => {
    teller.begin(one.connection);
    watchers.add(one.connection);
    return one;
  };
  return { rounds, teller, come };
}

it('a slow line has the rounds at once, their facts in pieces as it reads, and in the end all of them', () => {
  const running = factsOf(30_000);
  const { rounds, teller, come } = classOf(roundOf(40_000), { ...roundOf(0), facts: running });
  const slow = come(reader(10_000));
  expect(slow.knows()).toEqual([0, 0]);
  for (let look = 0; look < 2_000 && slow.knows()[0] !== 40_000; look++) {
    teller.tell();
    slow.reads();
    // What happens meanwhile waits for its turn.
    if (look % 10 === 0) running.push({ kind: 'bellRang', at: 30_000 + look });
  }
  teller.tell();
  expect(slow.facts()).toEqual(rounds.logs.map(({ facts }) => facts));
  expect(slow.mostUnread()).toBeLessThan(250_000);
});

it('a short log comes whole, and a round that begins tells nothing again of those before it', () => {
  const { rounds, teller, come } = classOf(roundOf(500));
  const stage = come(reader());
  expect(stage.knows()).toEqual([500]);
  rounds.logs.push(roundOf(2));
  const beforehand = stage.ref.bufferedAmount;
  teller.roundsChanged();
  expect(stage.facts()).toEqual(rounds.logs.map(({ facts }) => facts));
  expect(stage.ref.bufferedAmount - beforehand).toBeLessThan(5_000);
  rounds.logs.length = 0;
  teller.roundsChanged();
  rounds.logs.push(roundOf(3));
  teller.roundsChanged();
  expect(stage.knows()).toEqual([3]);
});

it('whoever is not quite in yet is sent nothing that would have to be kept for them', () => {
  const { teller, come } = classOf(roundOf(5_000));
  const joining = reader();
  Object.assign(joining.connection, { state: ClientState.JOINING });
  come(joining);
  teller.tell();
  expect(joining.knows()).toEqual([0]);
  Object.assign(joining.connection, { state: ClientState.JOINED });
  for (let look = 0; look < 3; look++) {
    teller.tell();
    joining.reads();
  }
  expect(joining.knows()).toEqual([5_000]);
});

it('however fast somebody reads, a long log holds nobody up: some pieces at a time', () => {
  const { teller, come } = classOf(roundOf(50_000));
  const fast = come(reader());
  teller.tell();
  expect(fast.knows()[0]).toBeLessThan(10_000);
  for (let look = 0; look < 20; look++) {
    teller.tell();
    fast.reads();
  }
  expect(fast.knows()).toEqual([50_000]);
});
