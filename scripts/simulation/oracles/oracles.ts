/** Everybody who looks for what may never be. The first thing that is found ends the class. */
import type { Classroom } from '../../../server/classroom/classroom.ts';
import type { RequestResponse, Told } from '../../../shared/protocol/messages.ts';
import type { Fact, Ms } from '../../../shared/simul/index.ts';
import type { Guest } from '../places/room.ts';
import type { Examiner, SimulatedClass } from '../places/simulated-class.ts';
import type { World } from '../world/world.ts';
import { Acknowledged, playedAgain } from './acknowledged.ts';
import { differenceOf } from './difference.ts';
import { Growth } from './growth.ts';
import { beginsAs, Laws } from './laws.ts';
import { SeatOwners } from './seats.ts';
import { Shown } from './shown.ts';
import type { Violation } from './violation.ts';

/** As a class stood when its process ended. */
type Stood = { readonly round: number; readonly clockMs: Ms; readonly facts: readonly Fact[] };

/** Why somebody may be out for good, though nobody has done anything wrong. */
const FAIR_ENDS = new Set([
  'openedElsewhere',
  'removed',
  'blocked',
  'hallFull',
  'hallLocked',
  'badName',
  'wrongSeatCode',
]);

export class Oracles implements Examiner {
  violation: Violation | null = null;
  readonly #world: World;
  readonly #shown = new Shown((rule, sentence) => this.#finds(rule, sentence));
  readonly #seats = new SeatOwners((rule, sentence) => this.#finds(rule, sentence));
  readonly #laws = new Laws((rule, sentence) => this.#finds(rule, sentence));
  readonly #growth = new Growth((rule, sentence) => this.#finds(rule, sentence));
  #acknowledged: Acknowledged | null = null;
  #class: SimulatedClass | null = null;
  #stood: Stood | null = null;

  constructor(world: World) {
    this.#world = world;
  }

  watch(simulated: SimulatedClass): void {
    this.#class = simulated;
    this.#acknowledged = new Acknowledged(simulated.disk.kept, (rule, sentence) =>
      this.#finds(rule, sentence),
    );
    this.#world.afterEach = () => this.#afterEach(simulated);
  }

  get moves(): number {
    return this.#acknowledged?.moves ?? 0;
  }

  threw(error: unknown): void {
    const said = error instanceof Error ? (error.stack ?? error.message) : String(error);
    this.#finds('nothing throws', said);
  }
  failed(what: string, about: unknown): void {
    if (what === 'something could not be saved' || what === 'could not forget a class') return;
    const { err } = about as { err?: unknown };
    this.#finds('nothing throws', `${what}: ${err instanceof Error ? err.stack : String(err)}`);
  }
  promised(): void {}

  entered(guest: Guest): void {
    const session = this.#class?.session;
    if (session) this.#seats.entered(guest, session);
  }
  asked(guest: Guest, kind: string, message: { readonly id?: string }): void {
    const session = this.#class?.session;
    this.#acknowledged?.asked(guest, kind, message.id);
    if (session) this.#seats.asked(guest, message.id, session);
  }
  said(guest: Guest, kind: string, message: unknown): void {
    const session = this.#class?.session;
    if (kind === 'seat' && session) this.#seats.seated(guest, message as Told['seat'], session);
    if (kind !== 'response') return;
    this.#acknowledged?.said(guest, message as RequestResponse);
    this.#seats.answered(guest, message as RequestResponse);
  }

  ending(): void {
    const classroom = this.#class?.session?.classroom;
    const { exhibition, rounds } = classroom ?? {};
    this.#stood = exhibition
      ? { round: rounds?.begun ?? 0, clockMs: exhibition.clockMs, facts: exhibition.facts }
      : null;
  }

  /** What was done is still so, and the time in which nobody was there has not passed. */
  restarted(): void {
    const simulated = this.#class;
    if (!simulated || simulated.code === '') return;
    const { kept } = simulated.disk;
    const mark = kept.markOf(simulated.code);
    if (mark === null) return;
    const classroom = simulated.session?.classroom;
    if (!classroom) {
      this.#finds('a class comes back', 'The disk has the class, the server has not');
      return;
    }
    const { exhibition, rounds } = classroom;
    const before = this.#stood;
    if (!before || !exhibition || rounds.begun !== before.round) return;
    const { clockMs, facts } = exhibition;
    if (clockMs > before.clockMs + 0.01)
      this.#finds(
        'nobody is charged',
        `The round came back at ${clockMs} ms, it had stood at ${before.clockMs}`,
      );
    if (mark.round === rounds.begun && clockMs < mark.clockMs - 0.01)
      this.#finds('time goes on', `The round came back at ${clockMs} ms, it was marked at ${mark.clockMs}`);
    if (!beginsAs(facts, before.facts, clockMs))
      this.#finds('the same class', 'What had happened is not what has happened');
  }

  /** Everybody has found back, and nothing is under way. */
  lookWhileQuiet(): void {
    const simulated = this.#class;
    if (!simulated || simulated.code === '') return;
    const { kept } = simulated.disk;
    const { session, code } = simulated;
    const entries = kept.entries(code);
    if (entries === null) return;
    if (!session) {
      this.#finds('a class comes back', 'The disk has the class, the server has not');
      return;
    }
    const { classroom } = session;
    if (classroom.held !== null) this.#finds('it goes on', `The class is still held: ${classroom.held}`);
    const { classroom: again, outcomes } = playedAgain(classroom.options, entries);
    again.rounds.run?.reach(classroom.rounds.run?.clockMs ?? 0);
    this.#acknowledged?.look(code, outcomes);
    this.#sameAs('the seats', owners(classroom), owners(again));
    this.#sameAs(
      'its place',
      [classroom.progress.place, classroom.progress.moment],
      [again.progress.place, again.progress.moment],
    );
    this.#sameAs('its rounds', classroom.rounds.logs, again.rounds.logs);
    this.#sameAs('the boards', boardsOf(classroom.exhibition), boardsOf(again.exhibition));
    this.#sameAs('its questions', classroom.progress.questions.all, again.progress.questions.all);
    this.#sameAs('the master’s seat', classroom.mastersSeat.driver, again.mastersSeat.driver);
    this.#laws.lookAtAll(classroom);
    this.#growth.look(simulated);
    this.#lookAtScreens(simulated);
  }

  /** Everybody has gone. */
  lookAfterwards(): void {
    const simulated = this.#class;
    if (simulated) this.#growth.lookAfterwards(simulated);
  }

  #lookAtScreens(simulated: SimulatedClass): void {
    const { session } = simulated;
    if (!session) return;
    for (const { name, tabs } of simulated.people)
      for (const { model } of tabs) {
        const ended = model.ended.value;
        if (ended && !FAIR_ENDS.has(ended.code))
          this.#finds('they find back', `${name} is out: ${ended.code}`);
        else if (!ended && model.link.value !== 'open')
          this.#finds('they find back', `${name}'s line is ${model.link.value}`);
        else if (!ended) this.#shown.phone(name, model, session);
      }
    const watchers = [...(simulated.host?.tabs ?? []), ...(simulated.stage ? [simulated.stage] : [])];
    for (const { tab, model } of watchers) {
      const ended = model.ended.value;
      if (ended && ended.code !== 'openedElsewhere')
        this.#finds('they find back', `${tab.name} is out: ${ended.code}`);
      else if (!ended && model.link.value !== 'open')
        this.#finds('they find back', `The line of ${tab.name} is ${model.link.value}`);
      else if (!ended) this.#shown.watcher(tab.name, model, session);
    }
  }

  #afterEach(simulated: SimulatedClass): void {
    const { session, server } = simulated;
    if (!session || server.actor.isGone) return;
    this.#laws.look(session, this.#world.nowMs);
    if (this.#world.events % 256 === 0) this.#growth.look(simulated);
  }

  #sameAs(what: string, is: unknown, kept: unknown): void {
    const differs = differenceOf(is, kept);
    if (differs)
      this.#finds(`as written: ${what}`, `${what} is ${differs[0]}, by what is on the disk ${differs[1]}`);
  }

  #finds(rule: string, sentence: string): void {
    this.violation ??= { rule, sentence, atMs: this.#world.nowMs };
  }
}

/** Who owns which seat; who is connected, has coughed, or may still be given a seat back is written down nowhere. */
const owners = ({ seats }: Classroom) =>
  seats.all.map(({ board, name, bot }) => ({ board, name, bot, ...seats.deviceAt(board) }));
type Exhibition = NonNullable<SimulatedClass['session']>['classroom']['exhibition'];
const boardsOf = (exhibition: Exhibition) =>
  exhibition?.tables.map(({ fen, sitter, games }) => ({ fen, sitter, games }));
