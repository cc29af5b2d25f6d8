/** One class with everybody in it and everything that happens to it, as its story says. */
import type { Session } from '../../../server/session/session.ts';
import { StoreNotOpened } from '../../../server/store/store.ts';
import type { Ms } from '../../../shared/simul/index.ts';
import type { Deed, Step, Story } from '../stories/story.ts';
import { Disk } from '../world/disk.ts';
import type { Air } from '../world/network.ts';
import type { World } from '../world/world.ts';
import { Host, openStage } from './host.ts';
import type { Parts } from './parts.ts';
import { type Around, Person } from './person.ts';
import type { Witness } from './room.ts';
import { Server } from './server.ts';

/** Who looks on, and may find fault. */
export type Examiner = Witness & {
  /** Somebody's page is made anew while a request of theirs waits for its answer. */
  readonly reloads: (waiting: string, isStillSo: () => boolean) => void;
  /** Somebody leaves the seat of that token, and the server is told so until it has heard it. */
  readonly leaves: (token: string, device: string) => void;
  /** A new process has the classes again. */
  readonly restarted: () => void;
  /** The process is about to stand still. */
  readonly standsStill: () => void;
  /** The old one is about to end. */
  readonly ending: () => void;
  /** Something was logged as an error. */
  readonly failed: (what: string, error: unknown) => void;
};

/** 2027, on the wall. */
const WALL_MS = 1_800_000_000_000;
const OPENED_AT_MS = 500;
const GOOD_LAG_MS = 60;

export class SimulatedClass {
  readonly story: Story;
  readonly world: World;
  readonly disk: Disk;
  readonly people: readonly Person[];
  server: Server;
  host: Host | null = null;
  stage: ReturnType<typeof openStage> | null = null;
  code = '';
  /** Since when the process runs. */
  sinceMs = 0;
  processes = 0;
  #jumpedMs = 0;
  readonly #parts: Parts;
  readonly #examiner: Examiner;
  readonly #around: Around;
  readonly #operator;
  readonly #airs: readonly Air[];

  /** @param examinerOf who looks at it */
  constructor(story: Story, world: World, parts: Parts, examinerOf: (simulated: SimulatedClass) => Examiner) {
    this.story = story;
    this.world = world;
    this.#parts = parts;
    this.#operator = world.newActor('the operator');
    this.disk = new Disk(world);
    const examiner = examinerOf(this);
    this.#examiner = examiner;
    this.#airs = story.lagMs.map((lagMs) => ({ lagMs, stallsUntilMs: 0 }));
    this.#around = {
      world,
      code: () => this.code,
      server: () => this.server,
      reloads: (waiting, isStillSo) => examiner.reloads(waiting, isStillSo),
      leaves: (token, device) => examiner.leaves(token, device),
      parts,
      seatCodeFor: (board, given) => this.host?.givesSeatCode(board, given),
    };
    this.people = story.people.map((name, index) => new Person(name, this.#airOf(index), this.#around));
    this.server = this.#newServer();
    world.after(OPENED_AT_MS, this.#operator, () => void this.#open());
    for (const step of story.steps) this.#plan(step);
  }

  /** Everything is well again: the disk, the air, the process. */
  mend(): void {
    this.disk.heals();
    for (const air of this.#airs) {
      air.stallsUntilMs = Math.min(air.stallsUntilMs, this.world.nowMs);
      air.lagMs = Math.min(air.lagMs, GOOD_LAG_MS);
    }
  }

  /** The class as the process has it that runs now; null: it has none. */
  get session(): Session | null {
    return this.server.sessions.find(this.code);
  }

  /** The round is paused, so that everything can be compared. */
  standStill(): void {
    this.#command('pause');
  }
  /** Everybody closes their tabs; a game that was adjourned would be kept for another day. */
  everybodyGoes(): void {
    this.#command('goOn');
    for (const { tab } of [...this.people.flatMap(({ tabs }) => tabs), ...(this.host?.tabs ?? [])])
      tab.close();
    this.stage?.tab.close();
  }
  /** The same where nothing has happened meanwhile. */
  get whereItStands(): string {
    const { progress, exhibition } = this.session?.classroom ?? {};
    const written = this.disk.kept.lastSeq(this.code);
    return [written, progress?.moment, progress?.phase, exhibition?.facts.length].join(' ');
  }
  /** When whatever stands still now goes on, at the latest. */
  get standsUntilMs(): Ms {
    return this.server.actor.standsUntilMs;
  }
  /** Nothing happens any more. */
  close(): void {
    this.server.die({ isKept: false, lostMs: 0, isSilent: true });
  }

  #command(command: 'pause' | 'goOn'): void {
    const { session } = this;
    if (session?.classroom.progress.phase !== 'round') return;
    if (session.classroom.rounds.run?.paused === (command === 'pause')) return;
    const sitters = session.classroom.sitters;
    this.world.as(this.server.actor, () => void session.requests.put({ do: 'command', command, sitters }));
  }

  async #open(): Promise<void> {
    const opened = await this.server.sessions.open(this.story.wanted);
    // Nobody is promised a class while the disk is full.
    if (typeof opened === 'string') return;
    this.code = opened.code;
    this.host = new Host(this.#airOf(-1), opened.secret, this.#around);
  }

  #plan(step: Step): void {
    const { world } = this;
    world.after(step.atMs, this.#operator, () => {
      world.note(() => JSON.stringify(step));
      this.#do(step);
    });
  }

  #do(deed: Deed): void {
    if (this.code === '' && deed.by !== 'disk' && deed.by !== 'process') return;
    if (deed.by === 'player') this.people[deed.who]?.does(deed.does, deed.chance);
    else if (deed.by === 'host') this.host?.does(deed.does, deed.chance);
    else if (deed.by === 'stage') this.#stage(deed.does);
    else if (deed.by === 'network') this.#network(deed);
    else if (deed.by === 'disk') this.#disk(deed.does === 'isFull' ? 'full' : 'slow', deed.forMs);
    else if (deed.by === 'wall') this.#jumpedMs += deed.byMs;
    else this.#process(deed);
  }

  #stage(does: 'comes' | 'goes'): void {
    this.stage?.tab.close();
    this.stage = does === 'comes' ? openStage(this.#around, this.#airOf(-1)) : null;
  }

  #network(deed: Extract<Deed, { by: 'network' }>): void {
    const airs = deed.who === null ? this.#airs : [this.#airOf(deed.who)];
    const { nowMs } = this.world;
    if (deed.does === 'stalls')
      for (const air of airs) air.stallsUntilMs = Math.max(air.stallsUntilMs, nowMs + deed.forMs);
    for (const wire of this.server.wires) {
      if (!airs.includes(wire.air)) continue;
      if (deed.does === 'cuts') wire.cut();
      else wire.fallsSilent();
    }
  }

  #disk(health: 'slow' | 'full', forMs: Ms): void {
    this.disk.falls(health, forMs);
  }

  #process(deed: Extract<Deed, { by: 'process' }>): void {
    const old = this.server;
    if (old.actor.isGone) return;
    if (deed.does === 'standsStill') {
      this.#examiner.standsStill();
      old.time.standStill(this.world.nowMs + deed.forMs);
    } else if (deed.does === 'dies') {
      this.#examiner.ending();
      old.die(deed);
      this.world.after(deed.downMs, this.#operator, () => this.#startAgain());
    } else {
      void old.stop(() => {
        if (old.actor.isGone) return;
        this.#examiner.ending();
        old.die({ isKept: true, lostMs: 0, isSilent: false });
        this.world.after(deed.downMs, this.#operator, () => this.#startAgain());
      });
    }
  }
  #startAgain(): void {
    if (!this.server.actor.isGone) throw new StoreNotOpened('busy');
    this.server = this.#newServer();
  }

  #newServer(): Server {
    const { world, disk, story } = this;
    const server = new Server(
      {
        world,
        disk,
        parts: this.#parts,
        witness: this.#examiner,
        speed: story.speed,
        wallTime: () => WALL_MS + world.nowMs + this.#jumpedMs,
        log: this.#log(),
      },
      ++this.processes,
    );
    this.sinceMs = world.nowMs;
    server.start(() => this.#examiner.restarted());
    return server;
  }

  #log() {
    const nothing = () => {};
    const error = (about: unknown, what?: unknown) => this.#examiner.failed(String(what), about);
    return { debug: nothing, info: nothing, warn: nothing, error };
  }

  /** @param who -1: the host's, and the stage's */
  #airOf(who: number): Air {
    const air = this.#airs.at(who);
    if (!air) throw new RangeError(`Nobody has the number ${who}`);
    return air;
  }
}
