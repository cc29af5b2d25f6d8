/**
 * A second, slow and plain model of the main ways to run a hall, millisecond by millisecond, with a script per master.
 * It shares nothing with the core but the scenario; both must tell the same story.
 */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { POLICY_NAMES, playOut, policies, type Scenario, scenarioOf } from './index.ts';

type Seat = { number: number; handUp: boolean; left: number; moves: number; answers: number; taken: boolean };
type Script = Generator<void, void, void>;

/** Who moved or thought when, one line each. */
function tellOf(scenario: Scenario): string[] {
  const { boards, exchanges, opens, playMs, walkMs, walkVisitMs, masters, replies } = scenario;
  const times = (replies as readonly { ms: readonly number[] }[]).map(({ ms }) => ms);
  const lines: string[] = [];
  const queue: Seat[] = [];
  let now = 0;
  const reply = (seat: Seat) =>
    times[seat.number - 1]?.[seat.moves % (times[seat.number - 1]?.length ?? 1)] ?? 0;
  const masterBegins = ({ number }: Pick<Seat, 'number'>) =>
    opens === 'alternately' ? number % 2 === 1 : opens === 'master';
  const seats: Seat[] = Array.from({ length: boards }, (_, index) => {
    const seat = {
      number: index + 1,
      handUp: masterBegins({ number: index + 1 }),
      left: 0,
      moves: 0,
      answers: 0,
      taken: false,
    };
    if (masterBegins(seat)) queue.push(seat);
    else seat.left = reply(seat);
    return seat;
  });
  const isOver = (seat: Seat) => (masterBegins(seat) ? seat.moves : seat.answers) === exchanges;

  function opponentsMove(): void {
    for (const seat of seats) {
      if (seat.left === 0 || --seat.left > 0) continue;
      lines.push(`${now} opponent ${seat.number}`);
      seat.moves++;
      if (isOver(seat)) continue;
      seat.handUp = true;
      queue.push(seat);
    }
  }

  function* pass(ms: number): Script {
    for (let left = ms; left > 0; left--) yield;
  }

  /** One master at work; he is asked to choose by `yield`ing with nothing left to pass. */
  function* master(number: number): Script {
    let here = 1;
    const own = seats.filter((seat) => (seat.number - 1) % masters === number - 1);
    let last: Seat | null = null;

    function* walkTo(seat: Seat, round = false): Script {
      const passed = (seat.number - here + boards) % boards;
      here = seat.number;
      yield* pass((passed === 0 && round ? boards : passed) * walkMs + walkVisitMs);
    }
    function* play(seat: Seat): Script {
      seat.handUp = false;
      if (queue.includes(seat)) queue.splice(queue.indexOf(seat), 1);
      lines.push(`${now} think ${seat.number} by ${number}`);
      yield* pass(playMs);
      lines.push(`${now} master ${seat.number} by ${number}`);
      seat.answers++;
      if (!isOver(seat)) seat.left = reply(seat);
    }
    const nextOwn = (): Seat | undefined => {
      const after = last?.number ?? 0;
      const open = own.filter((seat) => !isOver(seat));
      return open.find((seat) => seat.number > after) ?? open[0];
    };

    switch (scenario.policy) {
      case 'blocking':
        for (let seat = nextOwn(); seat !== undefined; seat = nextOwn()) {
          yield* walkTo(seat);
          while (!seat.handUp) yield;
          yield* play(seat);
          while (seat.left > 0) yield;
          last = seat;
        }
        return;
      case 'in-order':
        for (let seat = nextOwn(); seat !== undefined; seat = nextOwn()) {
          yield* walkTo(seat);
          while (!seat.handUp && !isOver(seat)) yield;
          if (!isOver(seat)) yield* play(seat);
          last = seat;
        }
        return;
      case 'blocking-stay':
        for (let seat = seats.find((s) => !s.taken); seat !== undefined; seat = seats.find((s) => !s.taken)) {
          seat.taken = true;
          yield* walkTo(seat);
          while (!isOver(seat)) {
            if (seat.handUp) yield* play(seat);
            else yield;
          }
        }
        return;
      case 'polling':
        for (let seat = nextOwn(); seat !== undefined; seat = nextOwn()) {
          yield* walkTo(seat, last === seat);
          last = seat;
          if (seat.handUp) yield* play(seat);
        }
        return;
      case 'to-and-fro': {
        let goesUp = true;
        while (seats.some((seat) => !isOver(seat))) {
          const seat = pickToAndFro(here, last, goesUp);
          if (seat === undefined) {
            last = null;
            yield;
            continue;
          }
          queue.splice(queue.indexOf(seat), 1);
          if (seat.number !== here) goesUp = seat.number > here;
          const passed = Math.abs(seat.number - here);
          here = seat.number;
          yield* pass(passed * walkMs + walkVisitMs);
          yield* play(seat);
          last = seat;
        }
        return;
      }
      case 'event-loop':
        while (seats.some((seat) => !isOver(seat))) {
          const seat = pick(here, last);
          if (seat === undefined) {
            last = null;
            yield;
            continue;
          }
          queue.splice(queue.indexOf(seat), 1);
          yield* walkTo(seat);
          yield* play(seat);
          last = seat;
        }
    }
  }

  function pick(here: number, last: Seat | null): Seat | undefined {
    const byNumber = [...queue].sort((a, b) => a.number - b.number);
    if (scenario.queue === 'fifo') return queue[0];
    if (scenario.queue === 'lifo') return queue.at(-1);
    if (scenario.queue === 'lowest') return byNumber[0];
    return byNumber.find((seat) => seat.number >= here + (last === null ? 0 : 1)) ?? byNumber[0];
  }

  /** Every ready board by how far he would go for it if he turned only once. */
  function pickToAndFro(here: number, last: Seat | null, goesUp: boolean): Seat | undefined {
    const farAway = 2 * boards;
    const way = ({ number }: Seat) => {
      if (number === here) return last === null ? 0 : 2 * farAway;
      return Math.abs(number - here) + (number > here === goesUp ? 0 : farAway);
    };
    return [...queue].sort((a, b) => way(a) - way(b))[0];
  }

  const scripts = Array.from({ length: masters }, (_, index) => master(index + 1));
  while (seats.some((seat) => !isOver(seat))) {
    for (const script of scripts) script.next();
    now++;
    opponentsMove();
    if (now > 10_000) throw new Error('The oracle never came to an end');
  }
  return lines.sort();
}

function coreTells(scenario: Scenario): string[] {
  return playOut(scenario)
    .facts.flatMap((fact) => {
      if (fact.kind === 'opponentMoved') return [`${fact.at} opponent ${fact.board}`];
      if (fact.kind === 'playBegan') return [`${fact.at} think ${fact.board} by ${fact.master}`];
      if (fact.kind === 'masterMoved') return [`${fact.at} master ${fact.board} by ${fact.master}`];
      return [];
    })
    .sort();
}

const anyScenario = fc.integer({ min: 1, max: 6 }).chain((boards) =>
  fc
    .record({
      policy: fc.constantFrom(...POLICY_NAMES),
      boards: fc.constant(boards),
      queue: fc.constantFrom('fifo' as const, 'lifo', 'lowest', 'nearest'),
      exchanges: fc.integer({ min: 1, max: 4 }),
      opens: fc.constantFrom('master' as const, 'opponents', 'alternately'),
      playMs: fc.integer({ min: 1, max: 4 }),
      walkMs: fc.integer({ min: 0, max: 2 }),
      walkVisitMs: fc.integer({ min: 0, max: 2 }),
      masters: fc.integer({ min: 1, max: 3 }),
      replies: fc.array(
        fc.record({
          kind: fc.constant('recorded' as const),
          ms: fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 4 }),
        }),
        { minLength: boards, maxLength: boards },
      ),
    })
    .filter(({ policy, walkMs, walkVisitMs }) => !policies[policy].looks || walkMs + walkVisitMs > 0)
    .map(scenarioOf),
);

it('the core and a model of a quite different kind tell the same story', () =>
  fc.assert(
    fc.property(anyScenario, (scenario) => {
      expect(coreTells(scenario)).toEqual(tellOf(scenario));
    }),
    { numRuns: 1_500 },
  ));
