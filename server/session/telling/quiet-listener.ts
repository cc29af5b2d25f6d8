/** While a class is made again nobody is there to be told of what happens in it, and only where it ends up counts. */
import type { Listener } from '../../classroom/classroom.ts';

export class QuietListener implements Listener {
  #isQuiet = false;
  readonly #told: Listener;

  /** @param told of everything, but for what happens while it is quiet */
  constructor(told: Listener) {
    this.#told = told;
  }

  /** From now on nothing is told. */
  begin(): void {
    this.#isQuiet = true;
  }
  /** The class stands where it stands, whatever was told of it before: all of it is told once. */
  end(): void {
    this.#isQuiet = false;
    this.#told.roundsChanged();
    this.#told.questionChanged();
    this.#told.statusChanged();
  }

  readonly statusChanged: Listener['statusChanged'] = (...about) => {
    if (!this.#isQuiet) this.#told.statusChanged(...about);
  };
  readonly questionChanged: Listener['questionChanged'] = (...about) => {
    if (!this.#isQuiet) this.#told.questionChanged(...about);
  };
  readonly seatChanged: Listener['seatChanged'] = (...about) => {
    if (!this.#isQuiet) this.#told.seatChanged(...about);
  };
  readonly roundsChanged: Listener['roundsChanged'] = () => {
    if (!this.#isQuiet) this.#told.roundsChanged();
  };
  readonly happened: Listener['happened'] = (...about) => {
    if (!this.#isQuiet) this.#told.happened(...about);
  };
  readonly roundOver: Listener['roundOver'] = () => {
    if (!this.#isQuiet) this.#told.roundOver();
  };
}
