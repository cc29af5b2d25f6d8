/** A trial's class as its store has it, made again from its inputs alone. */
import { apply } from '../../../server/classroom/apply.ts';
import { Classroom, NO_LISTENER } from '../../../server/classroom/classroom.ts';
import type { Stamped } from '../../../server/classroom/inputs.ts';
import { SqliteStore } from '../../../server/store/sqlite-store.ts';
import type { Kept } from '../../../server/store/store.ts';
import { HandClock } from '../../../shared/round/hand-clock.ts';

/** The only class in that folder. @throws where there is none, or the store can't be opened */
export async function keptIn(dataDir: string): Promise<Kept> {
  const store = await SqliteStore.in(dataDir);
  const [kept] = await store.read();
  await store.close();
  if (!kept) throw new Error('The store has no class');
  return kept;
}

/** The class again, and which of its inputs stand: by their numbers. @param speed of the server that kept it */
export function playedAgain({ code, options, entries }: Kept, speed: number) {
  const classroom = new Classroom(
    { ...JSON.parse(options), code, speed, clock: new HandClock(), requestMove: () => {} },
    NO_LISTENER,
  );
  classroom.hold('waitingForPeople', true);
  const standing = new Map(
    entries.map(({ seq, input }) => [seq, apply(JSON.parse(input) as Stamped, classroom) === null]),
  );
  return { classroom, standing };
}
