/** Everybody who looks for what may never be. The first thing that is found ends the class. */
import { EMPTY_FOR_MS } from '../../../server/session/sessions.ts';
import type { RequestResponse, Told } from '../../../shared/protocol/messages.ts';
import type { Ms } from '../../../shared/simul/index.ts';
import type { Guest } from '../places/room.ts';
import type { Examiner, SimulatedClass } from '../places/simulated-class.ts';
import { Acknowledged } from './acknowledged.ts';
import { Door } from './door.ts';
import { Growth } from './growth.ts';
import { Laws } from './laws.ts';
import { Leavers } from './leavers.ts';
import { Lived } from './lived.ts';
import { Restarts } from './restarts.ts';
import { Screens } from './screens.ts';
import { SeatOwners } from './seats.ts';
import type { Finds, Violation } from './violation.ts';
import { lookAtWritten } from './written.ts';

/** The server says so where the disk does not do what it is asked: that is no fault of its own. */
const FAIR_ERRORS = new Set([
  'something could not be saved',
  'could not forget a class',
  'a class could not be opened',
]);
/** What is looked at seldom. */
const EVERY = 64;

export class Oracles implements Examiner {
  violation: Violation | null = null;
  readonly #finds: Finds = (rule, sentence) => {
    this.violation ??= { rule, sentence, atMs: this.#class.world.nowMs };
  };
  readonly #class: SimulatedClass;
  #looks = 0;
  /** When somebody was last there. */
  #visitedAtMs: Ms = 0;
  readonly #acknowledged: Acknowledged;
  readonly #seats = new SeatOwners(this.#finds);
  readonly #door = new Door(this.#finds);
  readonly #leavers = new Leavers(this.#finds);
  readonly #laws = new Laws(this.#finds);
  readonly #lived = new Lived();
  readonly #growth = new Growth(this.#finds);
  readonly #restarts = new Restarts(this.#finds);
  readonly #screens = new Screens(this.#finds);

  constructor(simulated: SimulatedClass) {
    this.#class = simulated;
    this.#acknowledged = new Acknowledged(simulated.disk.kept, this.#finds);
    simulated.world.threw = (error) => this.threw(error);
    simulated.world.afterEach = () => this.#afterEach();
  }

  /** How many moves were promised. */
  get moves(): number {
    return this.#acknowledged.moves;
  }

  /** How long the class has lived. */
  get livedMs(): number {
    return this.#lived.ms;
  }

  threw(error: unknown): void {
    const said = error instanceof Error ? (error.stack ?? error.message) : String(error);
    this.#finds('nothing throws', said);
  }
  failed(what: string, about: unknown): void {
    const { err } = about as { err?: unknown };
    if (!FAIR_ERRORS.has(what)) this.threw(err instanceof Error ? err : `${what}: ${String(err)}`);
  }

  knocks(guest: Guest): void {
    const { session } = this.#class;
    if (!session) return;
    this.#door.knocks(guest, session);
    this.#leavers.knocks(guest, session);
  }
  entered(guest: Guest): void {
    const { session } = this.#class;
    this.#door.entered(guest);
    if (session) this.#seats.entered(guest, session);
  }
  asked(guest: Guest, kind: string, message: { readonly id?: string }): void {
    const { session } = this.#class;
    this.#acknowledged.asked(guest, kind, message.id);
    this.#seats.asked(guest, message.id, session);
  }
  said(guest: Guest, kind: string, message: unknown): void {
    const { session } = this.#class;
    if (kind === 'seat' && session) this.#seats.seated(guest, message as Told['seat'], session);
    if (kind !== 'response') return;
    this.#acknowledged.said(guest, message as RequestResponse);
    this.#seats.answered(guest, message as RequestResponse);
  }
  reloads(waiting: string, isStillSo: () => boolean): void {
    this.#acknowledged.reloads(waiting, isStillSo);
  }

  leaves(token: string, device: string): void {
    this.#leavers.leaves(token, device);
  }

  ending(): void {
    this.#restarts.ending(this.#class);
  }
  restarted(): void {
    const session = this.#sessionAsKept();
    if (session) this.#restarts.restarted(session, this.#class.story.speed);
  }

  /** Everybody has found back, and nothing is under way. */
  lookWhileQuiet(): void {
    const session = this.#sessionAsKept();
    const entries = this.#class.disk.kept.entries(this.#class.code);
    if (!session || !entries) return;
    const { classroom } = session;
    if (classroom.held !== null) this.#finds('it goes on', `The class is still held: ${classroom.held}`);
    const outcomes = lookAtWritten(classroom, entries, this.#finds);
    this.#acknowledged.look(this.#class.code, outcomes);
    this.#laws.lookAtAll(classroom);
    this.#growth.look(this.#class);
    this.#screens.look(this.#class, session);
  }

  /** Everybody has gone. */
  lookAfterwards(): void {
    this.#growth.lookAfterwards(this.#class);
  }

  /** The class, if the disk has it: then the server has it, too. */
  #sessionAsKept(): SimulatedClass['session'] {
    const { code, disk, session, world } = this.#class;
    const isKept = disk.kept.has(code);
    if (isKept && !session) this.#finds('a class comes back', 'The disk has the class, the server has not');
    const isEmpty = world.nowMs - this.#visitedAtMs >= EMPTY_FOR_MS;
    if (!isKept && code !== '' && !isEmpty)
      this.#finds('a class comes back', 'The class is gone from the disk');
    return isKept ? session : null;
  }

  standsStill(): void {
    this.#lookAtProcess();
  }

  /** Nothing changes the class but what happens to its process. */
  #afterEach(): void {
    const { server, world } = this.#class;
    if (world.actor === server.actor) this.#lookAtProcess();
  }
  #lookAtProcess(): void {
    const { session, server, world } = this.#class;
    const { actor } = server;
    // Nobody can ask a process that stands still: to look at its clock would move it.
    if (!session || actor.isGone || actor.standsUntilMs > world.nowMs) return;
    this.#laws.look(session, world.nowMs, actor.standsUntilMs);
    this.#lived.look(session, world.nowMs, actor.standsUntilMs);
    if (session.guests.count > 0) this.#visitedAtMs = world.nowMs;
    if (++this.#looks % EVERY === 0) this.#growth.look(this.#class);
  }
}
