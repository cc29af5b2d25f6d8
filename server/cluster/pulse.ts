/**
 * Whether the other servers live. Each counts up for as long as it does; one whose count stands still, while this server
 * looks again and again, is gone. No two clocks are compared, and a time in which nothing could be looked at proves nothing.
 */
import type { Ms } from '../../shared/simul/index.ts';
import type { Member } from '../store/postgres/members.ts';

const SILENT_MS_MAX = 4_000;

type Seen = { readonly beat: number; readonly sinceMs: Ms };

export class Pulse {
  #seen: ReadonlyMap<string, Seen> = new Map();

  /** @returns those that are gone */
  note(members: readonly Member[], nowMs: Ms): readonly Member[] {
    const before = this.#seen;
    const seenOf = ({ id, beat }: Member): Seen => {
      const last = before.get(id);
      return last?.beat === beat ? last : { beat, sinceMs: nowMs };
    };
    const seen = new Map(members.map((member) => [member.id, seenOf(member)]));
    this.#seen = seen;
    return members.filter(({ id }) => nowMs - (seen.get(id)?.sinceMs ?? nowMs) >= SILENT_MS_MAX);
  }

  /** The others could not be looked at: they could not count, either. */
  forget(): void {
    this.#seen = new Map();
  }
}
