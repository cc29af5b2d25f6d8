/** Keeps the hall in time: the only place where the core meets a clock. */
import {
  advance,
  type BoardId,
  changePolicy,
  close,
  endPlay,
  type Fact,
  type Hall,
  type MasterId,
  type Ms,
  mayChangePolicy,
  mayEndPlay,
  mayReply,
  maySend,
  nextAppointment,
  openHall,
  type Replies,
  reply,
  reseat,
  ringBell,
  type Scenario,
  type Step,
  send,
  type Way,
} from '../simul/index.ts';
import { asLoopSends } from './loop-driver.ts';
import type { Clock } from './ports.ts';
import { RoundClock } from './round-clock.ts';

/** What happens at its time though the core knows nothing of it. */
export type Alarm = {
  /** Null: nothing is due. */
  readonly dueMs: Ms | null;
  /** Its time has come: it is due no more after that. */
  ring(): void;
};

export class Conductor {
  readonly facts: Fact[] = [];
  readonly #clock: RoundClock;
  readonly #happened: (facts: readonly Fact[]) => void;
  #hall: Hall;
  /** Everything due by then has happened; before the first look, nothing has. */
  #doneUntilMs: Ms = -1;
  /** Something that happened at that moment is being written down: until it counts, nothing later happens. */
  #waitingAtMs: Ms | null = null;
  /** A driven master is sent as the event loop would go: nobody else sends him. */
  #goesByItself = false;
  #alarm: Alarm | null = null;
  readonly #catchesUp = () => {
    this.catchUp();
  };

  /** @param happened is told each fact once, in order, in the step in which it happened */
  constructor(scenario: Scenario, clock: Clock, speed: number, happened: (facts: readonly Fact[]) => void) {
    this.#hall = openHall(scenario);
    this.#clock = new RoundClock(clock, speed);
    this.#happened = happened;
  }

  /** To be called before the clock is started. */
  setAlarm(alarm: Alarm): void {
    this.#alarm = alarm;
  }

  get hall(): Hall {
    return this.#hall;
  }
  /** Whether the clock would run if nothing held it. */
  get going(): boolean {
    return this.#clock.going;
  }
  /** The round's clock, in its own milliseconds. */
  get nowMs(): Ms {
    return this.#clock.nowMs;
  }

  /** Lets everything happen that is due by now. @returns this moment, the stamp of what somebody does in it */
  catchUp(): Ms {
    if (!this.#clock.running) return this.#clock.nowMs;
    const nowMs = Math.min(this.#clock.nowMs, this.#waitingAtMs ?? Infinity);
    this.#advance(nowMs);
    return this.#hall.ended ? this.#hall.now : nowMs;
  }

  /** Starts the clock, or lets it run on; nothing happens where it runs or the round is over. */
  goOn(): void {
    if (this.#clock.goOn()) this.catchUp();
  }

  /** @param atMs a moment up to which everything has happened, as in all that follows */
  pause(atMs: Ms): void {
    this.#clock.pauseAt(atMs);
  }

  /** The server stops the clock, whatever people want, or lets it go again. */
  hold(held: boolean): void {
    if (held) this.#clock.holdAt(this.catchUp());
    else if (this.#clock.release()) this.catchUp();
  }

  /** Nothing after that moment happens before this is called again; null: the clock is free. */
  waitAt(atMs: Ms | null): void {
    this.#waitingAtMs = atMs;
    if (atMs === null) this.catchUp();
  }

  /** Lets everything happen up to that moment, whether the clock runs or not. */
  reach(atMs: Ms): void {
    if (this.#hall.ended) return;
    if (atMs > this.#doneUntilMs) this.#advance(atMs);
    this.#clock.reach(this.#hall.now);
  }

  /** Whether that opponent may move now. */
  mayReply(board: BoardId): boolean {
    return this.#clock.going && mayReply(this.#hall, board);
  }

  /** That opponent has moved: to be called right after `mayReply` allowed it. */
  reply(board: BoardId, atMs: Ms): void {
    this.#take(reply(this.#hall, board, atMs));
  }

  /** Whether a driven master can be sent there now; null: nowhere. */
  maySend(master: MasterId, to: BoardId | null): boolean {
    return this.#clock.going && maySend(this.#hall, master, to);
  }

  /** Whoever drives him sends him there: to be called right after `maySend` allowed it. */
  send(master: MasterId, to: BoardId | null, atMs: Ms): void {
    this.#take(send(this.#hall, master, to, atMs));
  }

  /** From that moment on driven masters are sent as the event loop would go, or no longer. */
  goByItself(goesByItself: boolean, atMs: Ms): void {
    if (goesByItself === this.#goesByItself) return;
    this.#goesByItself = goesByItself;
    if (!goesByItself || this.#hall.ended || this.#doneUntilMs < 0) return;
    // Whoever was sent to a hand that is down is not left standing there.
    for (const { id } of this.#hall.masters) this.send(id, null, atMs);
  }

  /** Whether a master who plays until he is told can be told now when that ends. */
  mayEndPlay(master: MasterId): boolean {
    return mayEndPlay(this.#hall, master);
  }

  /** What he plays ends then; null: not yet. To be called right after `mayEndPlay` allowed it. */
  endPlay(master: MasterId, until: Ms | null, atMs: Ms): void {
    this.#take(endPlay(this.#hall, master, until, atMs));
  }

  /** Whether the master may choose another way from now on. */
  mayChangePolicy(way: Way): boolean {
    return this.#clock.going && mayChangePolicy(this.#hall, way);
  }

  /** He chooses so from then on: to be called right after `mayChangePolicy` allowed it. */
  changePolicy(way: Way, atMs: Ms): void {
    this.#take(changePolicy(this.#hall, way, atMs));
  }

  /** The game at that board is over for good. */
  close(board: BoardId, atMs: Ms): void {
    this.#take(close(this.#hall, board, atMs, 'finished'));
  }

  /** Somebody else sits at that board from now on. */
  reseat(board: BoardId, replies: Replies, atMs: Ms): void {
    this.#take(reseat(this.#hall, board, replies, atMs));
  }

  /** Rings the bell before its time. */
  endRound(atMs: Ms): void {
    if (!this.#hall.ended) this.#take(ringBell(this.#hall, atMs));
  }

  /** Takes the timer back: nothing happens by itself any more. */
  stop(): void {
    this.#clock.pauseAt(this.#clock.nowMs);
  }

  /** For a round that nobody replays, and that is too long or too large to keep: what has been told is not kept. */
  forgetFacts(): void {
    this.facts.length = 0;
  }

  /** Who is sent by nobody goes on at each moment at which something happens, however late the timer rings. */
  #advance(toMs: Ms): void {
    const goesStepByStep = this.#goesByItself || this.#alarm !== null;
    for (let atMs = this.#nextMs; goesStepByStep; atMs = this.#nextMs) {
      if (atMs === null || atMs >= toMs) break;
      this.#step(atMs);
    }
    this.#step(toMs);
  }

  /** What the core does by that moment comes first, then what is due then besides. */
  #step(toMs: Ms): void {
    this.#take(advance(this.#hall, toMs));
    while (this.#alarmMs !== null && this.#alarmMs <= toMs) this.#alarm?.ring();
  }

  get #alarmMs(): Ms | null {
    return this.#hall.ended ? null : (this.#alarm?.dueMs ?? null);
  }
  get #nextMs(): Ms | null {
    const atMs = nextAppointment(this.#hall);
    const alarmMs = this.#alarmMs;
    return atMs === null || alarmMs === null ? (atMs ?? alarmMs) : Math.min(atMs, alarmMs);
  }

  #take({ hall, facts: happened }: Step): void {
    const facts = this.#goesByItself ? [...happened, ...asLoopSends(hall)] : happened;
    this.#hall = hall;
    // What somebody does, too, is followed at once by all that is due at its moment.
    this.#doneUntilMs = hall.now;
    for (const fact of facts) this.facts.push(fact);
    if (hall.ended) this.#clock.endAt(hall.now);
    else this.#setTimer();
    if (facts.length > 0) this.#happened(facts);
  }

  #setTimer(): void {
    // Where the timer rings meanwhile, nothing happens; it is set anew when the wait is over. A clock that stands has none.
    if (this.#waitingAtMs === null && this.#clock.running) this.#clock.wakeAt(this.#nextMs, this.#catchesUp);
  }
}
