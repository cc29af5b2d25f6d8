/** What must hold when a new process has the class again: it is the same class, and the time between is nobody's. */
import type { Session } from '../../../server/session/session.ts';
import type { Fact, Ms } from '../../../shared/simul/index.ts';
import type { SimulatedClass } from '../places/simulated-class.ts';
import { differenceOf } from './difference.ts';
import type { Finds } from './violation.ts';

/** As a class stood when its process ended. */
type Stood = {
  readonly round: number;
  readonly clockMs: Ms;
  readonly facts: readonly Fact[];
  readonly hadPeople: boolean;
  /** Its clock was noted about once a second, whether or not anybody was there. */
  readonly wasMarked: boolean;
};

const ROUNDING_MS = 0.01;
/** A mark is made every second, and takes a moment. */
const MARKED_MS = 1_300;
/** Before that a process, or a disk that was ill, has not made one for sure. */
const MARKS_AFTER_MS = 5_000;

export class Restarts {
  readonly #finds: Finds;
  #stood: Stood | null = null;

  constructor(finds: Finds) {
    this.#finds = finds;
  }

  /** The process is about to end. */
  ending({ session, sinceMs, standsUntilMs, disk, world }: SimulatedClass): void {
    const { exhibition, rounds, held } = session?.classroom ?? {};
    const wellMs = world.nowMs - Math.max(sinceMs, disk.illUntilMs, standsUntilMs);
    this.#stood =
      session && exhibition && rounds && standsUntilMs <= world.nowMs
        ? {
            round: rounds.begun,
            clockMs: exhibition.clockMs,
            facts: exhibition.facts,
            hadPeople: !exhibition.over && exhibition.tables.some(({ sitter }) => sitter === 'person'),
            wasMarked: held === null && wellMs > MARKS_AFTER_MS,
          }
        : null;
  }

  /** @param session the class in the new process */
  restarted(session: Session, speed: number): void {
    const { exhibition, rounds, held } = session.classroom;
    const before = this.#stood;
    if (!before || !exhibition || rounds.begun !== before.round) return;
    const { clockMs, facts } = exhibition;
    if (clockMs > before.clockMs + ROUNDING_MS)
      this.#finds(
        'nobody is charged',
        `The round came back at ${clockMs} ms, it had stood at ${before.clockMs}`,
      );
    if (before.wasMarked && clockMs < before.clockMs - MARKED_MS * speed)
      this.#finds('time goes on', `The round came back at ${clockMs} ms, it had stood at ${before.clockMs}`);
    if (before.hadPeople && !exhibition.over && held === null && hasPeople(session))
      this.#finds('it waits for its people', 'The round goes on before anybody is back');
    const differs = differenceOf(upTo(facts, clockMs), upTo(before.facts, clockMs));
    if (differs) this.#finds('the same class', `What has happened is ${differs[0]}, it was ${differs[1]}`);
  }
}

const hasPeople = ({ classroom }: Session) =>
  classroom.exhibition?.tables.some(
    ({ sitter, board }) => sitter === 'person' && classroom.seats.isPerson(board),
  );
const upTo = (facts: readonly Fact[], untilMs: Ms) => facts.filter(({ at }) => at < untilMs);
