/** One level while it is played: the core in time, and what the page shows of it. */
import { type ReadonlySignal, signal } from '@preact/signals';
import type { Level } from '../../../shared/levels/levels.ts';
import { Conductor } from '../../../shared/round/conductor.ts';
import type { Clock } from '../../../shared/round/ports.ts';
import type { BoardId, Fact, MasterId, Ms, Scenario } from '../../../shared/simul/index.ts';
import { type Floor, floorOf, type WhyClosed } from '../../charts/floor/floor.ts';
import type { RoundPicture } from '../../models/picture.ts';

export type PlayState = 'running' | 'paused' | 'over';

/** The assistant is the second master. */
const ASSISTANT: MasterId = 2;

export class LevelPlay {
  readonly level: Level;
  readonly scenario: Scenario;
  readonly floor: ReadonlySignal<Floor>;
  readonly round: ReadonlySignal<RoundPicture>;
  readonly state: ReadonlySignal<PlayState>;
  /** The level's clock: it stands still in a pause and after the end. */
  readonly clockMs = (): Ms => this.#conductor.nowMs;
  readonly #conductor: Conductor;
  readonly #floor;
  readonly #round;
  readonly #state = signal<PlayState>('running');
  readonly #closed = new Map<BoardId, WhyClosed>();

  constructor(level: Level, scenario: Scenario, clock: Clock) {
    this.level = level;
    this.scenario = scenario;
    this.#conductor = new Conductor(scenario, clock, 1, (facts) => this.#happened(facts));
    this.floor = this.#floor = signal(this.#seen());
    this.round = this.#round = signal<RoundPicture>({ scenario, facts: [] });
    this.state = this.#state;
    this.#conductor.goOn();
  }

  /** How many masters have been hired: whoever was sent anywhere, and everybody before them. */
  get hired(): number {
    return hiredIn(this.#conductor.facts);
  }

  /** Somebody is sent to that board: the master, or where masters are hired, whoever is free. @returns whether anybody goes */
  serve(board: BoardId): boolean {
    return this.#send(board, () => (this.level.hires ? this.#freeMaster() : 1));
  }

  /** The assistant takes the puzzle. @returns whether they do */
  handOver(board: BoardId): boolean {
    return this.#send(board, () => ASSISTANT);
  }

  pause(): void {
    if (this.#state.value !== 'running') return;
    this.#conductor.pause(this.#conductor.catchUp());
    if (!this.#conductor.hall.ended) this.#state.value = 'paused';
  }
  goOn(): void {
    if (this.#state.value !== 'paused') return;
    this.#state.value = 'running';
    this.#conductor.goOn();
  }
  /** Nothing happens by itself any more: to be called when the level is left. */
  stop(): void {
    this.#conductor.stop();
  }

  #send(board: BoardId, who: () => MasterId | null): boolean {
    const atMs = this.#conductor.catchUp();
    const master = who();
    if (master === null || !this.#conductor.maySend(master, board)) return false;
    this.#conductor.send(master, board, atMs);
    return true;
  }

  /** The first of the hired who has nothing to do, else the next who can be hired; null: all memory is taken. */
  #freeMaster(): MasterId | null {
    const { masters } = this.#conductor.hall;
    const free = this.#seen().masters.find(({ idle, sentTo }) => idle && sentTo === null);
    return free?.id ?? masters[this.hired]?.id ?? null;
  }

  #seen(): Floor {
    const { hall } = this.#conductor;
    const shown = this.level.hires ? this.hired : hall.masters.length;
    return floorOf(hall, shown, (board) => this.#closed.get(board) ?? null);
  }

  #happened(news: readonly Fact[]): void {
    const { hall, facts } = this.#conductor;
    for (const fact of news) if (fact.kind === 'boardClosed') this.#closed.set(fact.board, fact.why);
    this.#floor.value = this.#seen();
    this.#round.value = { scenario: this.scenario, facts };
    if (hall.ended) this.#state.value = 'over';
  }
}

/** How many masters a log knows of: whoever was sent anywhere, and everybody before them; one is always there. */
export function hiredIn(facts: readonly Fact[]): number {
  return facts.reduce((most, fact) => (fact.kind === 'masterSent' ? Math.max(most, fact.master) : most), 1);
}
