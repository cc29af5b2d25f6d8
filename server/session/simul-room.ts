/** A class's room on the network: it lets people in and passes on what they ask for. It decides nothing. */
import {
  type Client,
  ClientState,
  CloseCode,
  Protocol,
  Room,
  type Serializer,
  ServerError,
} from '@colyseus/core';
import { Encoder } from '@colyseus/schema';
import { CLOSED_FOR_GOOD, type JoinWanted } from '../../shared/protocol/messages.ts';
import type { HallOnStage } from '../../shared/protocol/state.ts';
import type { Cuts } from '../cuts.ts';
import type { Role } from './connection.ts';
import type { Session } from './session.ts';
import type { Sessions } from './sessions.ts';

/** Colyseus' number for "the application says no". */
const REFUSED = 524;
const STATE_EVERY_MS = 50;
/** The same in a hall that no room could hold. */
const STATE_OF_MANY_EVERY_MS = 100;
const MANY = 1_000;
/** The whole state of a hall fits in without growing. */
const STATE_BYTES_APART = 16 * 1024;
const STATE_BYTES_A_BOARD = 240;
const NEWS_EVERY_MS = 250;
const TICK_EVERY_MS = 1_000;
/** Until a guest has said that they are in, the framework keeps for them whatever they are sent. */
const JOIN_MS_MAX = 5_000;

type Guest = Client<{ userData: Role }>;
/** What somebody wants, and where they come from. */
export type Knock = JoinWanted & { readonly address: string };

abstract class SimulRoom extends Room<{ state: HallOnStage; client: Guest }> {
  /** `Sessions` closes it when nobody has been there for a while. */
  override autoDispose = false;
  override patchRate = STATE_EVERY_MS;
  protected abstract readonly sessions: Sessions;
  protected abstract readonly cuts: Cuts;
  #session!: Session;
  #timers: readonly NodeJS.Timeout[] = [];
  /** Those who were let in and have not said yet that they are in, and since when. */
  readonly #joining = new Map<Guest, number>();
  /** Stages and hosts. */
  readonly #watching = new Set<Client>();

  override onCreate({ code }: { code: string }): void {
    this.roomId = code;
    this.#session = this.sessions.furnish(code, (why) =>
      this.disconnect(why === 'forGood' ? CLOSED_FOR_GOOD : CloseCode.SERVER_SHUTDOWN),
    );
    const { length } = this.#session.classroom.seats.all;
    // The framework takes it from there when it makes this room's encoder.
    Encoder.BUFFER_SIZE = STATE_BYTES_APART + length * STATE_BYTES_A_BOARD;
    this.state = this.#session.stageState.state;
    // biome-ignore lint/complexity/useLiteralKeys: setting the state made this one, and there is no public way to it
    this.setSerializer(new WatchersSerializer(this['_serializer'], this.#watching));
    this.onMessage('*', (client, kind, message) => {
      void this.#session.requests.respond(client, client.userData ?? null, String(kind), message);
    });
    if (length > MANY) this.patchRate = STATE_OF_MANY_EVERY_MS;
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
    if (entered.as !== 'player') this.#watching.add(client);
    this.#joining.set(client, this.sessions.options.clock.nowMs());
    this.sessions.noteGuests(this.roomId, this.clients.length);
  }

  override onLeave(client: Guest): void {
    this.#joining.delete(client);
    this.#watching.delete(client);
    this.#session.gone(client, client.userData);
    this.sessions.noteGuests(this.roomId, this.clients.length);
  }

  override onBeforePatch(): void {
    this.#session.stageState.show();
    this.#session.notifier.tellFacts();
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

/** A full state with nothing in it: it completes a player's joining. */
const NOTHING = Uint8Array.of(Protocol.ROOM_STATE);

/** Sends the state to stage and host alone, by the framework's own serializer: a player's socket never carries the hall. */
class WatchersSerializer implements Serializer<HallOnStage> {
  readonly id: string;
  readonly #inner: Serializer<HallOnStage>;
  readonly #watching: ReadonlySet<Client>;

  constructor(inner: Serializer<HallOnStage>, watching: ReadonlySet<Client>) {
    this.id = inner.id;
    this.#inner = inner;
    this.#watching = watching;
  }

  reset(state: HallOnStage): void {
    this.#inner.reset(state);
  }
  getFullState(client?: Client): Uint8Array {
    return client && !this.#watching.has(client) ? NOTHING : this.#inner.getFullState(client);
  }
  applyPatches(_clients: Client[], state: HallOnStage): boolean {
    return this.#inner.applyPatches([...this.#watching], state);
  }
  handshake(): Uint8Array {
    return this.#inner.handshake?.() ?? new Uint8Array();
  }
}
