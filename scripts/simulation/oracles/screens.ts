/** Everybody is back on their seat, in front of what the server has. */

import type { PlayerModel } from '../../../client/models/picture.ts';
import type { Session } from '../../../server/session/session.ts';
import type { Person } from '../places/person.ts';
import type { SimulatedClass } from '../places/simulated-class.ts';
import { Shown } from './shown.ts';
import type { Finds } from './violation.ts';

/** Why somebody may be out for good, though nobody has done anything wrong. */
const FAIR_ENDS = new Set(['removed', 'blocked', 'hallFull', 'hallLocked', 'badName', 'wrongSeatCode']);

export class Screens {
  readonly #finds: Finds;
  readonly #shown: Shown;

  constructor(finds: Finds) {
    this.#finds = finds;
    this.#shown = new Shown(finds);
  }

  look(simulated: SimulatedClass, session: Session): void {
    for (const person of simulated.people) {
      for (const { model, tab } of person.tabs) {
        this.#phone(person.name, model, model === person.last?.model, session);
        this.#isAnswered(person, tab.kept.get(`simul.outbox.${simulated.code}`), model, session);
      }
      this.#hasOneSeat(person, simulated.code, session);
    }
    const watchers = [...(simulated.host?.tabs ?? []), ...(simulated.stage ? [simulated.stage] : [])];
    for (const { tab, model } of watchers) {
      const ended = model.ended.value?.code;
      if (ended === 'openedElsewhere') continue;
      if (ended !== undefined || model.link.value !== 'open')
        this.#finds('they find back', `${tab.name} is ${ended ?? model.link.value}`);
      else this.#shown.watcher(tab.name, model, session);
    }
  }

  /** @param isLast they have opened no tab after it, and taken the seat back into none: it is the one that plays */
  #phone(name: string, model: PlayerModel, isLast: boolean, session: Session): void {
    const ended = model.ended.value?.code;
    const isElsewhere = ended === 'openedElsewhere' && !isLast;
    if (ended !== undefined && !FAIR_ENDS.has(ended) && !isElsewhere)
      this.#finds('they find back', `${name} is out: ${ended}`);
    else if (ended === undefined && model.link.value !== 'open')
      this.#finds('they find back', `${name}'s line is ${model.link.value}`);
    else if (ended === undefined) this.#shown.phone(name, model, session);
  }

  /** Where no round runs every move has its answer, if only that none does. */
  #isAnswered(
    { name }: Person,
    waiting: string | undefined,
    model: PlayerModel,
    { classroom }: Session,
  ): void {
    if (waiting !== undefined && model.link.value === 'open' && classroom.progress.phase !== 'round')
      this.#finds('everything is answered', `${name}'s move still waits for its answer: ${waiting}`);
  }

  /** Whoever has not lost their phone has the seat that they had, or had lost it. */
  #hasOneSeat({ name, tokens }: Person, code: string, { classroom }: Session): void {
    const held = new Set([...tokens(code)].map((token) => classroom.seats.heldBy(token)?.board));
    held.delete(undefined);
    if (held.size > 1) this.#finds('one seat', `${name} has the seats ${[...held].join(' and ')}`);
  }
}
