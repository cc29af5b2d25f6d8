/** A class's room on the network: it lets people in and passes on what they ask for. It decides nothing. */
import { type Client, ClientState, CloseCode, Room, ServerError } from '@colyseus/core';
import { CLOSED_FOR_GOOD, type JoinWanted } from '../../shared/protocol/messages.ts';
import type { Cuts } from '../sockets/cuts.ts';
import type { Role } from './connection.ts';
import type { Session } from './session.ts';
import type { Sessions } from './sessions.ts';

/** Under which the framework makes rooms of ours. */
export const ROOM_NAME = 'simul';
/** Colyseus' number for "the application says no". */
const REFUSED = 524;
const HALL_EVERY_MS = 50;
/** The same in a hall that no room could hold. */
const HALL_OF_MANY_EVERY_MS = 100;
const MANY = 1_000;
const NEWS_EVERY_MS = 250;
const TICK_EVERY_MS = 1_000;
/** Until a guest has said that they are in, the framework keeps for them whatever they are sent. */
const JOIN_MS_MAX = 5_000;

type Guest = Client<{ userData: Role }>;
/** What somebody wants, and where they come from. */
export type Knock = JoinWanted & { readonly address: string };

abstract class SimulRoom extends Room<{ client: Guest }> {
  /** `Sessions` closes it when nobody has been there for a while. */
  override autoDispose = false;
  /** The framework has no state of ours to send: at this pace we send the hall to those who watch. */
  override patchRate = HALL_EVERY_MS;
  protected abstract readonly sessions: Sessions;
  protected abstract readonly cuts: Cuts;
  #session!: Session;
  #timers: readonly NodeJS.Timeout[] = [];
  /** Those who were let in and have not said yet that they are in, and since when. */
  readonly #joining = new Map<Guest, number>();

  /** The class says who finds room in it. The framework would count through all who are on their way for each of them. */
  override hasReachedMaxClients(): boolean {
    return false;
  }

  override onCreate({ code }: { code: string }): void {
    this.roomId = code;
    this.#session = this.sessions.furnish(code, (why) =>
      this.disconnect(why === 'forGood' ? CLOSED_FOR_GOOD : CloseCode.SERVER_SHUTDOWN),
    );
    const { length } = this.#session.classroom.seats.all;
    this.onMessage('*', (client, kind, message) => {
      void this.#session.requests.respond(client, client.userData ?? null, String(kind), message);
    });
    if (length > MANY) this.patchRate = HALL_OF_MANY_EVERY_MS;
    this.#timers = [
      setInterval(() => this.#session.notifier.tellNews(), NEWS_EVERY_MS),
      setInterval(() => void this.#session.tick(), TICK_EVERY_MS),
      setInterval(() => this.#cutWhoNeverJoins(), TICK_EVERY_MS),
    ];
  }

  override async onJoin(client: Guest, { address, ...wanted }: Knock): Promise<void> {
    this.cuts.comes(client.ref, wanted, address);
    const entered = await this.#session.admission.enter(client, wanted);
    if (typeof entered === 'string') throw new ServerError(REFUSED, entered);
    client.userData = entered;
    this.#joining.set(client, this.sessions.options.clock.nowMs());
    this.sessions.noteGuests(this.roomId, this.clients.length);
  }

  override onLeave(client: Guest): void {
    this.#joining.delete(client);
    this.#session.gone(client, client.userData);
    this.sessions.noteGuests(this.roomId, this.clients.length);
  }

  override onBeforePatch(): void {
    this.#session.showHall();
  }

  override onDispose(): void {
    for (const timer of this.#timers) clearInterval(timer);
    this.sessions.closed(this.roomId, this.#session);
  }

  #cutWhoNeverJoins(): void {
    for (const [client, sinceMs] of this.#joining) {
      if (client.state !== ClientState.JOINING) this.#joining.delete(client);
      else if (this.sessions.options.clock.nowMs() - sinceMs > JOIN_MS_MAX)
        client.leave(CloseCode.WITH_ERROR);
    }
  }

  /**
   * A bug met by one person is logged; everybody plays on. The framework's own error has beside the cause what that person
   * sent, their name and the key of their seat: none of it goes into a log. A refusal at the door is no bug.
   */
  override onUncaughtException({ cause }: Error, where: string): void {
    if (cause instanceof ServerError && cause.code === REFUSED) return;
    this.sessions.options.log.error({ err: cause, where }, 'a hall threw');
  }
}

/** Colyseus makes the rooms itself, from a class alone: this one knows the sessions it belongs to, and who was cut. */
export function roomIn(sessions: Sessions, cuts: Cuts) {
  return class extends SimulRoom {
    protected override readonly sessions = sessions;
    protected override readonly cuts = cuts;
  };
}
