/** Nothing grows without bound: appointments, what waits for the disk, connections, what is remembered of them. */
import type { SimulatedClass } from '../places/simulated-class.ts';
import type { Finds } from './violation.ts';

const PROCESS_TIMERS = 60;
const TIMERS_PER_SEAT = 40;
/** Whoever has knocked in vain for a minute is answered to all of it at once. */
const TAB_TIMERS = 200;
const PENDING_PER_SEAT = 40;

export class Growth {
  readonly #finds: Finds;

  constructor(finds: Finds) {
    this.#finds = finds;
  }

  look({ server, session, people, story }: SimulatedClass): void {
    const { seats } = story.wanted;
    const most = PROCESS_TIMERS + TIMERS_PER_SEAT * (seats + people.length);
    if (server.actor.timers > most)
      this.#finds('nothing grows', `The server has ${server.actor.timers} appointments`);
    if (server.store.pending > PENDING_PER_SEAT * seats)
      this.#finds('nothing grows', `${server.store.pending} inputs wait for the disk`);
    for (const { tabs } of people)
      for (const { tab } of tabs)
        if (tab.timers > TAB_TIMERS)
          this.#finds('nothing grows', `${tab.name} has ${tab.timers} appointments`);
    const room = server.rooms.get(session?.classroom.options.code ?? '');
    for (const guest of session?.guests.all ?? [])
      if (!room?.guests.has(guest as never))
        this.#finds('nothing grows', 'Somebody is still a guest who has gone');
  }

  /** The class is forgotten: nothing of it is left. */
  lookAfterwards({ server, disk }: SimulatedClass): void {
    if (disk.kept.codes.length > 0) this.#finds('nothing is left', 'The class is still on the disk');
    if (server.sessions.all.length > 0) this.#finds('nothing is left', 'The class is still in the memory');
    if (server.actor.timers > 0)
      this.#finds('nothing is left', `The server still has ${server.actor.timers} appointments`);
  }
}
