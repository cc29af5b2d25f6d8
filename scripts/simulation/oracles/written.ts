/** The class is what follows from what is on the disk, and from nothing else. */
import { apply } from '../../../server/classroom/apply.ts';
import { Classroom, type ClassroomOptions, NO_LISTENER } from '../../../server/classroom/classroom.ts';
import type { Stamped } from '../../../server/classroom/inputs.ts';
import type { RefusalCode } from '../../../shared/protocol/refusals.ts';
import type { Exhibition } from '../../../shared/round/exhibition.ts';
import { HandClock } from '../../../shared/round/hand-clock.ts';
import type { KeptEntry } from '../world/platter.ts';
import { differenceOf } from './difference.ts';
import type { Finds } from './violation.ts';

/** What became of each input, by its number. */
export type Outcomes = ReadonlyMap<number, RefusalCode | null>;

/** Compares a class with what is on the disk. @returns what became of each input */
export function lookAtWritten(classroom: Classroom, entries: readonly KeptEntry[], finds: Finds): Outcomes {
  const { again, outcomes } = playedAgain(classroom.options, entries, finds);
  again.rounds.run?.reach(classroom.rounds.run?.clockMs ?? 0);
  for (const [what, of] of Object.entries(ASPECTS)) {
    const differs = differenceOf(of(classroom), of(again));
    if (differs) finds(`as written: ${what}`, `${what}: it is ${differs[0]}, by the disk ${differs[1]}`);
  }
  return outcomes;
}

/** Who is connected, has coughed, or may still be given a seat back is written down nowhere. */
const ASPECTS: Readonly<Record<string, (classroom: Classroom) => unknown>> = {
  seats: ({ seats }) =>
    seats.all.map(({ board, name, bot }) => ({ board, name, bot, ...seats.deviceAt(board) })),
  place: ({ progress }) => [progress.place, progress.moment],
  rounds: ({ rounds }) => rounds.logs,
  boards: ({ exhibition }) => boardsOf(exhibition),
  questions: ({ progress }) => progress.questions.all,
  'master’s seat': ({ mastersSeat }) => mastersSeat.driver,
  switches: ({ locked, autopilot, blocked }) => [locked, autopilot, blocked.all],
};
const boardsOf = (exhibition: Exhibition | null) =>
  exhibition?.tables.map(({ fen, sitter, games }) => ({ fen, sitter, games }));

function playedAgain(options: ClassroomOptions, entries: readonly KeptEntry[], finds: Finds) {
  const again = new Classroom({ ...options, clock: new HandClock(), requestMove: () => {} }, NO_LISTENER);
  again.hold('waitingForPeople', true);
  const outcomes = new Map<number, RefusalCode | null>();
  for (const { seq, input } of entries) {
    const stamped = JSON.parse(input) as Stamped;
    if (stamped.round === again.rounds.begun) again.rounds.run?.reach(stamped.atMs);
    const { moment } = again.progress;
    const outcome = apply(stamped, again);
    outcomes.set(seq, outcome);
    if (outcome === null && !isInTime(stamped, moment))
      finds('pressed twice, done once', `Input ${seq} was meant for another moment, and is done: ${input}`);
  }
  return { again, outcomes };
}

const isInTime = ({ input }: Stamped, moment: number) =>
  input.do !== 'command' || input.moment === undefined || input.moment === moment;
