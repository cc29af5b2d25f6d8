/** Tells people of questions and awards: players their own, stage and host all of them. */
import type { BoardId } from '../../../shared/simul/index.ts';
import { Awards } from '../../classroom/awards.ts';
import type { Classroom } from '../../classroom/classroom.ts';
import type { Connection, Guests } from '../connection.ts';

export class QuestionNotifier {
  readonly #classroom: Classroom;
  readonly #guests: Guests;
  readonly #awards: Awards;
  /** Something about a question has changed, and not everybody knows. */
  #hasChanged = false;

  constructor(classroom: Classroom, guests: Guests) {
    this.#classroom = classroom;
    this.#guests = guests;
    this.#awards = new Awards(classroom);
  }

  /** Something about a question has changed: everybody is told with the next news. */
  changed(): void {
    this.#hasChanged = true;
  }

  /** Tells everybody what has changed about questions. */
  tellChanges(): void {
    if (!this.#hasChanged) return;
    this.#hasChanged = false;
    const { all } = this.#classroom.progress.questions;
    for (const connection of this.#guests.watchers) this.tellQuestions(connection, null, all);
    for (const [board, connection] of this.#guests.players) this.tellQuestions(connection, board, all);
  }

  /**
   * Tells somebody of every question that they don't know as it is now.
   * @param board the player's; null: somebody who watches
   * @param all to be given where many are told at once
   */
  tellQuestions(
    connection: Connection,
    board: BoardId | null,
    all = this.#classroom.progress.questions.all,
  ): void {
    const { questions } = this.#classroom.progress;
    for (const question of all) {
      // Only who watches is told how many have answered: a phone would be sent something at everybody else's tap.
      const message =
        board === null
          ? { ...question, mine: null }
          : {
              ...question,
              answers: question.isOpen ? 0 : question.answers,
              mine: questions.choiceOf(board, question.step),
            };
      this.#guests.lastSent.tell(connection, 'question', message, { about: String(question.step) });
    }
  }

  /** Tells the awards while they are shown: all of them to whoever watches, to each player their own. */
  tellAwards(): void {
    const awards = this.#awards.shown;
    if (awards === null) return;
    const { players, watchers, lastSent } = this.#guests;
    for (const connection of watchers) lastSent.tell(connection, 'awards', { awards });
    for (const { award, board, figure } of awards) {
      const connection = players.get(board);
      if (connection) lastSent.tell(connection, 'award', { award, figure });
    }
  }
}
