import fc from 'fast-check';
import { expect, it } from 'vitest';
import { planOf } from '../../shared/lesson/plan.ts';
import { HandClock } from '../../shared/round/hand-clock.ts';
import { apply } from './apply.ts';
import { classStatusOf } from './class-status.ts';
import { Classroom, NO_LISTENER } from './classroom.ts';
import { Comings } from './comings.ts';
import type { Input } from './inputs.ts';

const SEATS = 3;
function emptyClass(): Classroom {
  const plan = planOf([{ policy: 'event-loop', durationMs: 30_000 }]);
  const options = { code: '412907', plan, seats: SEATS, autopilot: false, names: 'typed', seed: 5 } as const;
  return new Classroom({ ...options, speed: 1, clock: new HandClock(), requestMove: () => {} }, NO_LISTENER);
}

/** A class into which inputs are put as they come, and its log: the whole one, or what comings and goings leave of it. */
function keptClass(forgets: boolean) {
  const classroom = emptyClass();
  const comings = new Comings();
  let log: { seq: number; input: Input }[] = [];
  let seq = 0;
  return {
    classroom,
    log: () => log,
    put(input: Input) {
      seq++;
      const outdated = forgets ? comings.outdatedBy(input) : [];
      log = log.filter((one) => !outdated.includes(one.seq)).concat({ seq, input });
      comings.note(input, seq, outdated);
      if (apply({ input, round: 0, atMs: 0 }, classroom) !== null) comings.failed();
    },
  };
}
const again = (log: readonly { input: Input }[]) => {
  const classroom = emptyClass();
  for (const { input } of log) apply({ input, round: 0, atMs: 0 }, classroom);
  return classroom;
};
const seen = (classroom: Classroom) => ({
  status: classStatusOf(classroom, null),
  seats: classroom.seats.all,
  driver: classroom.mastersSeat.driver,
  blocked: classroom.blocked.all,
});

const board = fc.integer({ min: 1, max: SEATS });
const hash = fc.constantFrom('t1', 't2', 't3', 't4', 't5');
const anInput: fc.Arbitrary<Input> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant('sit' as const),
      board,
      name: fc.constantFrom('Ada', 'Ben', 'Quetzalcoatl'),
      tokenHash: hash,
      deviceHash: fc.option(fc.constantFrom('d1', 'd2'), { nil: undefined }),
      wanted: fc.option(fc.constant('Dick'), { nil: undefined }),
    }),
  },
  { weight: 6, arbitrary: fc.record({ do: fc.constant('free' as const), board }) },
  fc.record({ do: fc.constant('free' as const), board, mayComeBack: fc.constant(true as const) }),
  fc.record({ do: fc.constant('giveBack' as const), board }),
  fc.record({ do: fc.constant('rename' as const), board, name: fc.constantFrom('Cem', 'Dora') }),
  fc.record({ do: fc.constant('declineWish' as const), board }),
  fc.record({ do: fc.constant('handOver' as const), board, tokenHash: fc.constantFrom('h1', 'h2') }),
  fc.record({ do: fc.constant('block' as const), board }),
  fc.record({ do: fc.constant('nameDriver' as const), driver: board }),
  fc.record({
    do: fc.constant('command' as const),
    command: fc.constantFrom('lock' as const, 'unlock' as const, 'start' as const, 'playAgain' as const),
    sitters: fc.constant(Array(SEATS).fill('bot' as const)),
  }),
);

it('leaves a log from which the same class follows as from the whole one', () =>
  fc.assert(
    fc.property(fc.array(anInput, { maxLength: 40 }), (inputs) => {
      const [whole, short] = [keptClass(false), keptClass(true)];
      for (const input of inputs) {
        whole.put(input);
        short.put(input);
      }
      const now = seen(whole.classroom);
      expect(seen(again(whole.log()))).toEqual(now);
      expect(seen(again(short.log()))).toEqual(now);
    }),
    { numRuns: 500 },
  ));

it('keeps a log short into which people come and go, and no name of theirs in it', () => {
  const { put, log } = keptClass(true);
  put({ do: 'sit', board: 2, name: 'Ada', tokenHash: 'stays' });
  for (let guest = 0; guest < 1_000; guest++) {
    put({ do: 'sit', board: 1, name: `Guest ${guest}`, tokenHash: `${guest}`, wanted: 'Dick' });
    put({ do: 'rename', board: 1, name: `Dick ${guest}` });
    put({ do: 'free', board: 1 });
  }
  expect(log().map(({ input }) => input.do)).toEqual(['sit', 'free']);
  expect(JSON.stringify(log())).not.toMatch(/Guest|Dick/);
});

it('forgets nobody of a class that has begun', () => {
  const { put, log } = keptClass(true);
  put({ do: 'sit', board: 1, name: 'Ada', tokenHash: 'ada' });
  put({ do: 'command', command: 'start', sitters: ['person', 'bot', 'bot'] });
  put({ do: 'free', board: 1 });
  put({ do: 'sit', board: 1, name: 'Ben', tokenHash: 'ben' });
  put({ do: 'free', board: 1 });
  expect(log()).toHaveLength(5);
});
