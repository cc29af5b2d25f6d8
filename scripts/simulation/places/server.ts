/** The server's process: the real sessions on a disk of ours, which may die at any moment and is started again. */
import { meansOf } from '../../../server/labs/means.ts';
import { LabRuns } from '../../../server/labs/runs.ts';
import type { Log } from '../../../server/log.ts';
import { Programs } from '../../../server/programs/programs.ts';
import { Sessions } from '../../../server/session/sessions.ts';
import type { JoinWanted } from '../../../shared/protocol/messages.ts';
import { refusal } from '../../../shared/protocol/refusals.ts';
import type { Clock } from '../../../shared/round/ports.ts';
import type { Ms } from '../../../shared/simul/index.ts';
import type { Actor } from '../world/actor.ts';
import type { Disk, DiskStore } from '../world/disk.ts';
import { type End, PING, PONG, Wire } from '../world/network.ts';
import type { Tab } from '../world/tab.ts';
import type { World } from '../world/world.ts';
import { engineOf } from './engine.ts';
import type { Parts } from './parts.ts';
import { ProcessTime } from './process-time.ts';
import { Guest, Room, type Witness } from './room.ts';

type Options = {
  readonly world: World;
  readonly disk: Disk;
  readonly parts: Parts;
  readonly witness: Witness;
  readonly speed: number;
  readonly wallTime: () => number;
  readonly log: Log;
};
type Line = { readonly wire: Wire; guest: Guest | null };

const START_MS = 300;
const LEAVE = /^\/api\/halls\/(\d+)\/leave$/;
const UNKNOWN_ROOM = 'room not found';

export class Server {
  readonly actor: Actor;
  readonly rooms = new Map<string, Room>();
  readonly store: DiskStore;
  readonly sessions: Sessions;
  readonly clock: Clock & { readonly stop: () => void };
  readonly time: ProcessTime;
  isListening = false;
  readonly #options: Options;
  readonly #lines = new Set<Line>();

  /** @param number counts the processes of this machine */
  constructor(options: Options, number: number) {
    const { world, disk, parts, speed, wallTime, log } = options;
    this.#options = options;
    const actor = world.newActor(`server ${number}`);
    this.actor = actor;
    this.store = disk.storeFor(actor);
    this.time = new ProcessTime(world, actor);
    this.clock = world.as(actor, () => parts.clock(this.time));
    this.sessions = new Sessions({
      speed,
      hallsMax: 50,
      clock: this.clock,
      wallTime,
      chance: {
        int: (from, to) => actor.draws.int(from, to),
        secret: (bytes) => Buffer.from(actor.draws.fill(new Uint8Array(bytes))).toString('base64url'),
        share: () => actor.draws.share(),
      },
      engineAt: () => engineOf(world, actor),
      programs: new Programs(this.clock, speed),
      labs: new LabRuns([], this.clock, () => meansOf(this.clock)),
      store: parts.store(this.store, wallTime),
      makeRoom: async (code) => this.#makeRoom(code),
      log,
    });
  }

  /** Starts: opens the classes again that the disk has, then its port. @param isUp called then */
  start(isUp: () => void): void {
    const { world } = this.#options;
    world.after(START_MS, this.actor, () => {
      void this.sessions.reopen().then(() => {
        this.isListening = true;
        world.note(() => `${this.actor.name} listens`);
        isUp();
      });
    });
  }

  /** A tab connects and asks to come in. */
  connect(tab: Tab, end: End, code: string, wanted: JoinWanted): Wire {
    const { world } = this.#options;
    const line: Line = {
      guest: null,
      wire: new Wire(world, tab.air, tab.airDraws, end, {
        actor: this.actor,
        heard: (frame) => this.#heard(line, code, frame),
        closed: () => {
          this.#lines.delete(line);
          if (line.guest) this.rooms.get(code)?.gone(line.guest);
        },
      }),
    };
    this.#lines.add(line);
    line.wire.toServer(JSON.stringify(['join', wanted]));
    return line.wire;
  }

  /** A tab asks for something over HTTP, which is heard whatever becomes of it: to give up a seat. */
  ask(tab: Tab, end: End, path: string, body: string): Wire {
    const { world } = this.#options;
    const wire: Wire = new Wire(world, tab.air, tab.airDraws, end, {
      actor: this.actor,
      heard: (text) => void this.#answer(wire, path, text),
      closed: () => void this.#lines.delete(line),
    });
    const line: Line = { guest: null, wire };
    this.#lines.add(line);
    wire.toServer(body);
    return wire;
  }

  /**
   * The process is gone, in the middle of whatever it did.
   * @param isKept whether what the disk was writing is kept all the same
   * @param lostMs what it has sent in so many milliseconds before is lost
   */
  die({ isKept, lostMs, isSilent }: { isKept: boolean; lostMs: Ms; isSilent: boolean }): void {
    const { world } = this.#options;
    this.actor.isGone = true;
    this.store.crash(isKept);
    for (const { wire } of this.#lines) wire.serverDied(world.nowMs - lostMs, isSilent);
    this.#lines.clear();
  }

  /** The operator stops it: it finishes what it has begun. Calls `stopped` when it has. */
  async stop(stopped: () => void): Promise<void> {
    await this.sessions.drain();
    await this.store.close();
    stopped();
  }

  /** Every line that is open here. */
  get wires(): readonly Wire[] {
    return [...this.#lines].map(({ wire }) => wire);
  }

  #heard(line: Line, code: string, frame: string): void {
    if (frame === PING) {
      line.wire.toClient(PONG);
      return;
    }
    const [kind, ...rest] = JSON.parse(frame) as [string, ...unknown[]];
    const room = this.rooms.get(code);
    if (!room) line.wire.toClient(JSON.stringify(['refused', UNKNOWN_ROOM]));
    else if (kind === 'join') this.#joins(line, room, rest[0] as JoinWanted);
    else if (line.guest) this.#heardFrom(line.guest, room, kind, rest);
  }
  async #answer(wire: Wire, path: string, text: string): Promise<void> {
    const [, code = ''] = LEAVE.exec(path) ?? [];
    const { token } = JSON.parse(text) as { token: string };
    const session = this.sessions.find(code);
    const refused = session ? await session.requests.giveUp(token) : 'unknownCode';
    wire.toClient(JSON.stringify(refused === null ? { left: true } : refusal(refused)));
  }
  #joins(line: Line, room: Room, wanted: JoinWanted): void {
    line.guest = new Guest(line.wire, room.code, wanted, this.#options);
    void room.join(line.guest);
  }
  #heardFrom(guest: Guest, room: Room, kind: string, [what, message]: unknown[]): void {
    if (kind === 'in') room.isIn(guest);
    else if (kind === 'leave') room.leaves(guest);
    else room.asks(guest, String(what), message);
  }

  #makeRoom(code: string): void {
    this.rooms.set(code, new Room(this.sessions, code, { ...this.#options, process: this.actor }));
  }
}
