/**
 * Whether the other servers live. Each counts up for as long as it does; one whose count stands still, while this server
 * looks again and again, is gone. No two clocks are compared, and a time in which nothing could be looked at proves nothing.
 */
import type { Ms } from '../../shared/simul/index.ts';
import type { Member } from '../store/postgres/members.ts';

const SILENT_MS_MAX = 4_000;
/** Where nobody could count for a while all begin again, some of them late: a machine has much to do at that moment. */
const SILENT_AFTER_GAP_MS_MAX = 10_000;

/** @property afterGap it has not counted since nothing could be looked at */
type Seen = { readonly beat: number; readonly sinceMs: Ms; readonly afterGap: boolean };

export class Pulse {
  #seen: ReadonlyMap<string, Seen> = new Map();
  #isAfterGap = false;

  /** @returns those that are gone */
  note(members: readonly Member[], nowMs: Ms): readonly Member[] {
    const before = this.#seen;
    const seenOf = ({ id, beat }: Member): Seen => {
      const last = before.get(id);
      if (last?.beat === beat) return last;
      return { beat, sinceMs: nowMs, afterGap: last === undefined && this.#isAfterGap };
    };
    const seen = new Map(members.map((member) => [member.id, seenOf(member)]));
    this.#seen = seen;
    this.#isAfterGap = false;
    return members.filter(({ id }) => isSilent(seen.get(id), nowMs));
  }

  /** The others could not be looked at: they could not count, either. */
  forget(): void {
    this.#seen = new Map();
    this.#isAfterGap = true;
  }
}

function isSilent(seen: Seen | undefined, nowMs: Ms): boolean {
  const longestMs = seen?.afterGap ? SILENT_AFTER_GAP_MS_MAX : SILENT_MS_MAX;
  return seen !== undefined && nowMs - seen.sinceMs >= longestMs;
}
