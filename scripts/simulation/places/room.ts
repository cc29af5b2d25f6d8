/**
 * A class's room as the framework makes it: who comes in, in which order things are said to them, and when they are gone. It
 * does what `SimulRoom` and Colyseus do together (server/session/simul-room.ts, `_onJoin` and `_onLeave` of @colyseus/core).
 */
import { ClientState } from '@colyseus/core';
import type { Connection, Role } from '../../../server/session/connection.ts';
import type { Session } from '../../../server/session/session.ts';
import type { Sessions } from '../../../server/session/sessions.ts';
import { CLOSED_FOR_GOOD, type JoinWanted } from '../../../shared/protocol/messages.ts';
import type { RefusalCode } from '../../../shared/protocol/refusals.ts';
import type { Actor } from '../world/actor.ts';
import type { Wire } from '../world/network.ts';
import type { World } from '../world/world.ts';
import type { Parts } from './parts.ts';

const HALL_EVERY_MS = 50;
/** News tell a state: here they come with the tick, in life four times as often. */
const TICK_EVERY_MS = 1_000;
const JOIN_MS_MAX = 5_000;
const MESSAGES_PER_SECOND_MAX = 20;
/** As the framework says that it could not be finished. */
const WITH_ERROR = 4002;

/** Who looks at everything that the server says and is asked. */
export type Witness = {
  /** Somebody asks to come in. */
  readonly knocks: (guest: Guest) => void;
  readonly entered: (guest: Guest) => void;
  readonly asked: (guest: Guest, kind: string, message: { readonly id?: string }) => void;
  readonly said: (guest: Guest, kind: string, message: unknown) => void;
};

type Around = { readonly witness: Witness; readonly world: World };

/** Somebody's connection, as the server has it. */
export class Guest implements Connection {
  state: ClientState = ClientState.JOINING;
  role: Role | null = null;
  readonly wire: Wire;
  readonly code: string;
  /** How they asked to come in. */
  readonly wanted: JoinWanted;
  readonly #witness: Witness;
  readonly #world: World;
  /** What waits until they have said that they are in. */
  #waiting: string[] | null = [];
  #asked = 0;
  #countedUntilMs = 0;

  constructor(wire: Wire, code: string, wanted: JoinWanted, { witness, world }: Around) {
    this.wire = wire;
    this.#world = world;
    this.code = code;
    this.wanted = wanted;
    this.#witness = witness;
  }

  send(kind: unknown, message?: unknown): void {
    this.#witness.said(this, String(kind), message);
    this.raw(this.#world.frames.said(kind, message, this.#world.events));
  }
  sendBytes(kind: unknown, bytes: Uint8Array): void {
    this.raw(JSON.stringify(['bytes', kind, Buffer.from(bytes).toString('base64')]));
  }
  raw(frame: string): void {
    if (this.#waiting) this.#waiting.push(frame);
    else this.wire.toClient(frame);
  }
  leave(code?: number, reason?: string): void {
    this.wire.closeByServer(code ?? WITH_ERROR, reason);
  }
  /** Whether they have asked for more in this second than anybody may. */
  isTooFast(nowMs: number): boolean {
    if (nowMs >= this.#countedUntilMs) {
      this.#asked = 0;
      this.#countedUntilMs = nowMs + 1_000;
      return false;
    }
    return ++this.#asked > MESSAGES_PER_SECOND_MAX;
  }
  /** They have said that they are in. */
  isIn(): void {
    this.state = ClientState.JOINED;
    const waiting = this.#waiting ?? [];
    this.#waiting = null;
    for (const frame of waiting) this.wire.toClient(frame);
  }
}

type Within = {
  readonly world: World;
  readonly process: Actor;
  readonly parts: Parts;
  readonly witness: Witness;
};

export class Room {
  readonly session: Session;
  readonly guests = new Set<Guest>();
  readonly #sessions: Sessions;
  readonly code: string;
  readonly #world: World;
  readonly #process: Actor;
  readonly #parts: Parts;
  readonly #witness: Witness;
  #isPatchDue = false;
  #isOpen = true;

  constructor(sessions: Sessions, code: string, { world, process, parts, witness }: Within) {
    this.#sessions = sessions;
    this.#parts = parts;
    this.code = code;
    this.#world = world;
    this.#process = process;
    this.#witness = witness;
    this.session = sessions.furnish(code, () => this.disconnect());
    this.#tickLater();
  }

  /** Somebody wants to come in. */
  async join(guest: Guest): Promise<void> {
    this.guests.add(guest);
    this.#witness.knocks(guest);
    const entered = await this.#parts.enter(this.session, guest, guest.wanted);
    if (typeof entered === 'string') return this.#turnAway(guest, entered);
    guest.role = entered;
    this.#noteGuests();
    // They were gone before they were in.
    if (guest.state === ClientState.LEAVING) return this.#turnAway(guest, 'internal');
    this.#witness.entered(guest);
    guest.wire.toClient(JSON.stringify(['joined']));
    this.#world.after(JOIN_MS_MAX, this.#process, () => {
      if (guest.state === ClientState.JOINING) guest.leave(WITH_ERROR);
    });
  }

  /** They have said that they are in: what was kept for them is sent. */
  isIn(guest: Guest): void {
    if (guest.state !== ClientState.JOINING) return;
    guest.isIn();
    this.touched();
  }

  asks(guest: Guest, kind: string, message: unknown): void {
    if (guest.state === ClientState.LEAVING || !guest.role) return;
    if (guest.isTooFast(this.#world.nowMs)) this.#cut(guest);
    else this.#carryOut(guest, guest.role, kind, message);
  }
  #cut(guest: Guest): void {
    this.#leaves(guest);
    guest.leave(WITH_ERROR);
  }
  #carryOut(guest: Guest, role: Role, kind: string, message: unknown): void {
    this.#witness.asked(guest, kind, message as { readonly id?: string });
    void this.session.requests.respond(guest, role, kind, message);
    this.touched();
  }

  /** Somebody's connection has ended. Who is not in yet goes when it is known whether they may come in. */
  gone(guest: Guest): void {
    if (guest.role) this.#leaves(guest);
    else guest.state = ClientState.LEAVING;
  }
  #leaves(guest: Guest): void {
    guest.state = ClientState.LEAVING;
    if (!this.guests.delete(guest)) return;
    this.session.gone(guest, guest.role ?? undefined);
    this.#noteGuests();
    this.touched();
  }

  /** They say goodbye. */
  leaves(guest: Guest): void {
    this.#leaves(guest);
    guest.leave(CLOSED_FOR_GOOD);
  }

  /** Everybody is sent away, and there is no such room any more. */
  disconnect(): void {
    for (const guest of this.guests) guest.leave(CLOSED_FOR_GOOD);
    this.#isOpen = false;
    this.#sessions.closed(this.code, this.session);
  }

  /** Something may have changed: it is shown with the next patch. */
  touched(): void {
    if (this.#isPatchDue) return;
    this.#isPatchDue = true;
    this.#world.after(HALL_EVERY_MS, this.#process, () => this.#patch());
  }

  #patch(): void {
    this.#isPatchDue = false;
    this.session.showHall();
  }

  /** About once a second news, and a look at how things stand, whether or not anybody is here. */
  #tickLater(): void {
    this.#world.after(TICK_EVERY_MS, this.#process, () => {
      if (!this.#isOpen) return;
      this.#tickLater();
      this.session.notifier.tellNews();
      void this.session.tick();
      if (this.guests.size > 0) this.touched();
    });
  }

  #turnAway(guest: Guest, why: RefusalCode): void {
    this.#leaves(guest);
    guest.wire.toClient(JSON.stringify(['refused', why]));
  }
  #noteGuests(): void {
    this.#sessions.noteGuests(this.code, this.guests.size);
  }
}
