/** What was acknowledged is on the disk before it is said, once, in order, and stays there. */
import type { RequestResponse } from '../../../shared/protocol/messages.ts';
import type { Guest } from '../places/room.ts';
import type { Platter } from '../world/platter.ts';
import type { Finds } from './violation.ts';
import type { Outcomes } from './written.ts';

/** Requests whose answer carries the number of just what was asked. */
// biome-ignore format: a list of words reads best packed
const PLAIN = new Set([
  'move', 'choose', 'resign', 'agreeDraw', 'offerDraw', 'send', 'masterMove', 'takeBack', 'endGame', 'host', 'leave',
]);

type Promised = { readonly seq: number; readonly kind: string; readonly key: string };

export class Acknowledged {
  readonly #finds: Finds;
  readonly #platter: Platter;
  /** By what was asked: the number that it was promised. */
  readonly #promised = new Map<string, Promised>();
  readonly #kinds = new Map<string, string>();
  readonly #answered = new Set<string>();
  /** What waited for its answer when a page was made anew, and whether it still does. */
  readonly #waiting = new Map<string, () => boolean>();
  moves = 0;

  constructor(platter: Platter, finds: Finds) {
    this.#platter = platter;
    this.#finds = finds;
  }

  asked(guest: Guest, kind: string, id: string | undefined): void {
    if (id !== undefined && PLAIN.has(kind)) this.#kinds.set(keyOf(guest, id), kind);
  }

  /** A page is made anew: what waited there for its answer is asked again. @param isStillSo nobody has asked for more there */
  reloads(waiting: string, isStillSo: () => boolean): void {
    const { id } = JSON.parse(waiting) as { id: string };
    if (!this.#answered.has(id)) this.#waiting.set(id, isStillSo);
  }

  /** The server answers. */
  said(guest: Guest, response: RequestResponse): void {
    this.#answered.add(response.id);
    const key = keyOf(guest, response.id);
    const kind = this.#kinds.get(key);
    if (kind === undefined || !('seq' in response) || response.seq === 0) return;
    const { seq } = response;
    const entry = this.#platter.entryAt(guest.code, seq) ?? this.#platter.forgottenAt(guest.code, seq);
    const before = this.#promised.get(key);
    if ((kind === 'move' || kind === 'masterMove') && !before) this.moves++;
    if (entry === undefined)
      this.#finds('kept before said', `${key} (${kind}) is promised as ${seq}, which is not on the disk`);
    else if (entry.sender?.id !== response.id)
      this.#finds('kept before said', `${key} (${kind}) is promised as ${seq}, which is something else`);
    else if (before && before.seq !== seq)
      this.#finds('once', `${key} (${kind}) is promised as ${before.seq}, and then as ${seq}`);
    this.#promised.set(key, { seq, kind, key });
  }

  /** Looks at everything that was promised for that class. */
  look(code: string, outcomes: Outcomes): void {
    const entries = this.#platter.entries(code) ?? [];
    for (const [id, isStillSo] of this.#waiting)
      if (!this.#answered.has(id) && isStillSo()) this.#finds('sent again', `${id} was never sent again`);
    const ids = new Set<string>();
    for (const { sender } of entries) {
      if (!sender) continue;
      const id = `${sender.board} ${sender.id}`;
      if (ids.has(id)) this.#finds('once', `${id} is on the disk twice`);
      ids.add(id);
    }
    for (const { seq, kind, key } of this.#promised.values()) {
      // Who comes and goes before a class begins is forgotten.
      if (kind === 'leave' && this.#platter.forgottenAt(code, seq)) continue;
      const id = this.#platter.entryAt(code, seq)?.sender?.id;
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
