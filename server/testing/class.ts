/** A class for tests: the whole server on a free port, and people who come in over real sockets. */
import { Client, type Room } from '@colyseus/sdk';
import { planOf } from '../../shared/lesson/plan.ts';
import type { HallOnStage } from '../../shared/protocol/hall/hall-on-stage.ts';
import { HallReader } from '../../shared/protocol/hall/hall-reader.ts';
import type {
  HallOpened,
  HallWanted,
  JoinWanted,
  RequestResponse,
  Told,
} from '../../shared/protocol/messages.ts';
import { type App, startApp } from '../app.ts';
import { openLog } from '../log.ts';
import { type Settings, settingsFrom } from '../settings.ts';

const PATIENCE_MS = 10_000;
const KNOCK_EVERY_MS = 200;

export const PIN = '246810';

/** A small class whose rounds are over in a second or two of the wall's time. */
export const SMALL: HallWanted = {
  seats: 4,
  plan: planOf([
    { policy: 'blocking', durationMs: 20_000 },
    { policy: 'event-loop', durationMs: 20_000 },
  ]),
  names: 'typed',
  level: 0,
};

export type TestClass = {
  readonly app: App;
  readonly url: string;
  readonly open: (wanted?: Partial<HallWanted>) => Promise<HallOpened>;
  readonly join: (code: string, wanted: JoinWanted) => Promise<Actor>;
  /** Somebody who is gone needn't be remembered: where thousands come. */
  readonly forget: (actor: Actor) => void;
  readonly post: (path: string, body: unknown) => Promise<{ status: number; body: unknown }>;
  readonly close: () => Promise<void>;
};

export async function bootClass(settings: Partial<Settings> = {}): Promise<TestClass> {
  const standard = settingsFrom({ PORT: '0', HOST: '127.0.0.1', HOST_PIN: PIN, DATA_DIR: ':memory:' });
  const app = await startApp({ ...standard, speed: 10, ...settings }, openLog('silent'));
  const url = `http://127.0.0.1:${app.port}`;
  const actors = new Set<Actor>();
  const post = async (path: string, body: unknown) => {
    const response = await fetch(url + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    return { status: response.status, body: await response.json() };
  };
  return {
    app,
    url,
    post,
    open: async (wanted = {}) =>
      (await post('/api/halls', { ...SMALL, pin: PIN, ...wanted })).body as HallOpened,
    join: async (code, wanted) => {
      const actor = await joinClass(url, code, wanted);
      actors.add(actor);
      return actor;
    },
    forget: (actor) => void actors.delete(actor),
    close: async () => {
      for (const actor of actors) actor.drop();
      await app.close();
    },
  };
}

/** @throws what the server said, as the message of an Error */
export async function joinClass(url: string, code: string, wanted: JoinWanted): Promise<Actor> {
  return new Actor(await new Client(url).joinById(code, wanted));
}

/** As a phone does: it knocks until it is let in. */
export async function joinPatiently(
  url: string,
  code: string,
  wanted: JoinWanted,
  patienceMs = PATIENCE_MS,
): Promise<Actor> {
  for (const sinceMs = performance.now(); ; )
    try {
      return await joinClass(url, code, wanted);
    } catch (error) {
      if (performance.now() - sinceMs > patienceMs) throw error;
      await new Promise((resolve) => setTimeout(resolve, KNOCK_EVERY_MS));
    }
}

/** Somebody in the class: what they were told, and what they ask for. */
export class Actor {
  readonly room: Room;
  /** As stage and host are shown it. */
  hall: HallOnStage | null = null;
  closed: { code: number; reason: string | undefined } | null = null;
  readonly #told: { kind: string; message: unknown }[] = [];
  readonly #waiting = new Set<() => void>();
  #lastId = 0;

  constructor(room: Room) {
    this.room = room;
    room.reconnection.enabled = false;
    const reader = new HallReader();
    room.onMessage('*', (kind, message) => {
      if (kind === 'hall') this.hall = reader.read(message) ?? this.hall;
      else this.#told.push({ kind: String(kind), message });
      this.#wake();
    });
    room.onError(() => {});
    room.onLeave((code, reason) => {
      this.closed = { code, reason };
      this.#wake();
    });
  }

  /** Every message of one kind so far. */
  told<Kind extends keyof Told>(kind: Kind): Told[Kind][] {
    return this.#told.filter((one) => one.kind === kind).map(({ message }) => message as Told[Kind]);
  }

  /** The last message of one kind, once there is one (that `fits`). */
  async last<Kind extends keyof Told>(
    kind: Kind,
    fits: (message: Told[Kind]) => boolean = () => true,
  ): Promise<Told[Kind]> {
    await this.until(() => this.told(kind).some(fits), `a fitting "${kind}"`);
    return this.told(kind).findLast(fits) as Told[Kind];
  }

  async ask(kind: string, message: object = {}, id = `q${++this.#lastId}`): Promise<RequestResponse> {
    const before = this.told('response').length;
    this.room.send(kind, { id, ...message });
    await this.until(() => this.told('response').length > before, `an answer to "${kind}"`);
    return this.told('response')[before] as RequestResponse;
  }

  /** Waits until something is so; looks whenever this person hears anything. */
  until(isSo: () => boolean, what: string): Promise<void> {
    return new Promise((resolve, reject) => {
      const look = () => {
        if (!isSo()) return;
        this.#waiting.delete(look);
        clearTimeout(timer);
        resolve();
      };
      const timer = setTimeout(() => reject(new Error(`Waited in vain for ${what}`)), PATIENCE_MS);
      this.#waiting.add(look);
      look();
    });
  }

  /** The connection breaks, as in a lift. */
  drop(): void {
    this.room.connection.close();
  }

  #wake(): void {
    for (const look of [...this.#waiting]) look();
  }
}
