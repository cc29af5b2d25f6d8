/** What was acknowledged is on the disk before it is said, once, in order, and stays there. */
import { apply } from '../../../server/classroom/apply.ts';
import { Classroom, type ClassroomOptions } from '../../../server/classroom/classroom.ts';
import type { Stamped } from '../../../server/classroom/inputs.ts';
import type { RequestResponse } from '../../../shared/protocol/messages.ts';
import type { RefusalCode } from '../../../shared/protocol/refusals.ts';
import { HandClock } from '../../../shared/round/hand-clock.ts';
import type { Guest } from '../places/room.ts';
import type { KeptEntry, Platter } from '../world/platter.ts';
import type { Finds } from './violation.ts';

/** Requests whose answer carries the number of just what was asked. */
const PLAIN = new Set(['move', 'choose', 'resign', 'agreeDraw', 'offerDraw', 'send', 'host', 'leave']);

type Promised = { readonly seq: number; readonly kind: string; readonly key: string };

export class Acknowledged {
  readonly #finds: Finds;
  readonly #platter: Platter;
  /** By what was asked: the number that it was promised. */
  readonly #promised = new Map<string, Promised>();
  readonly #kinds = new Map<string, string>();
  moves = 0;

  constructor(platter: Platter, finds: Finds) {
    this.#platter = platter;
    this.#finds = finds;
  }

  asked(guest: Guest, kind: string, id: string | undefined): void {
    if (id !== undefined && PLAIN.has(kind)) this.#kinds.set(keyOf(guest, id), kind);
  }

  /** The server answers. */
  said(guest: Guest, response: RequestResponse): void {
    const key = keyOf(guest, response.id);
    const kind = this.#kinds.get(key);
    if (kind === undefined || !('seq' in response) || response.seq === 0) return;
    const { seq } = response;
    const entry = this.#platter.entries(guest.code)?.[seq - 1];
    const before = this.#promised.get(key);
    if (kind === 'move' && !before) this.moves++;
    if (entry === undefined)
      this.#finds('kept before said', `${key} (${kind}) is promised as ${seq}, which is not on the disk`);
    else if (entry.sender?.id !== response.id)
      this.#finds('kept before said', `${key} (${kind}) is promised as ${seq}, which is something else`);
    else if (before && before.seq !== seq)
      this.#finds('once', `${key} (${kind}) is promised as ${before.seq}, and then as ${seq}`);
    this.#promised.set(key, { seq, kind, key });
  }

  /** Looks at everything that was promised for that class. */
  look(code: string, outcomes: ReadonlyMap<number, RefusalCode | null>): void {
    const entries = this.#platter.entries(code) ?? [];
    const ids = new Set<string>();
    for (const { sender } of entries) {
      if (!sender) continue;
      const id = `${sender.board} ${sender.id}`;
      if (ids.has(id)) this.#finds('once', `${id} is on the disk twice`);
      ids.add(id);
    }
    for (const { seq, kind, key } of this.#promised.values()) {
      const id = entries[seq - 1]?.sender?.id;
      if (id === undefined || !key.endsWith(` ${id}`))
        this.#finds('kept', `${key} (${kind}) was promised as ${seq}, and is gone from the disk`);
      else if (outcomes.get(seq) !== null)
        this.#finds(
          'stands',
          `${key} (${kind}) was promised as ${seq}, but is refused: ${outcomes.get(seq)}`,
        );
    }
  }
}

const keyOf = ({ role }: Guest, id: string) => `${role && 'board' in role ? role.board : 0} ${id}`;

const nobody = () => {};

/** A class made again from what is on the disk, by nobody's hand but `apply`. */
export function playedAgain(
  options: Omit<ClassroomOptions, 'clock' | 'requestMove'>,
  entries: readonly KeptEntry[],
): { readonly classroom: Classroom; readonly outcomes: ReadonlyMap<number, RefusalCode | null> } {
  const classroom = new Classroom(
    { ...options, clock: new HandClock(), requestMove: nobody },
    {
      statusChanged: nobody,
      questionChanged: nobody,
      seatChanged: nobody,
      roundsChanged: nobody,
      happened: nobody,
      roundOver: nobody,
    },
  );
  classroom.hold('waitingForPeople', true);
  const outcomes = new Map(
    entries.map(({ seq, input }) => [seq, apply(JSON.parse(input) as Stamped, classroom)]),
  );
  return { classroom, outcomes };
}
