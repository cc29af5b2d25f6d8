/** Tells people of questions and awards: players their own, stage and host all of them. */
import type { Award } from '../../../shared/lesson/awards.ts';
import type { BoardId } from '../../../shared/simul/index.ts';
import { Awards } from '../../classroom/awards.ts';
import type { Classroom } from '../../classroom/classroom.ts';
import type { Connection, Guests } from '../connection.ts';
import type { InTurn } from './in-turn.ts';
import { SameForMany } from './same-for-many.ts';

export class QuestionNotifier {
  readonly #classroom: Classroom;
  readonly #guests: Guests;
  readonly #awards: Awards;
  readonly #turns: InTurn;
  /** Something about a question has changed, and not everybody knows. */
  #hasChanged = false;
  /** Who has chosen, and nothing else is new. */
  readonly #chose = new Set<BoardId>();

  constructor(classroom: Classroom, guests: Guests, turns: InTurn) {
    this.#turns = turns;
    this.#classroom = classroom;
    this.#guests = guests;
    this.#awards = new Awards(classroom);
  }

  /**
   * Something about a question has changed: everybody is told with the next news.
   * @param board somebody has chosen there: of the others, only who watches is told
   */
  changed(board?: BoardId): void {
    if (board === undefined) this.#hasChanged = true;
    else this.#chose.add(board);
  }

  /** Tells everybody what has changed about questions. */
  tellChanges(): void {
    if (!this.#hasChanged && this.#chose.size === 0) return;
    const { all } = this.#classroom.progress.questions;
    for (const connection of this.#guests.watchers) this.tellQuestions(connection, null, all);
    const tell = (connection: Connection, board: BoardId) => this.tellQuestions(connection, board, all);
    if (this.#hasChanged) this.#turns.all(tell);
    else this.#turns.all(tell, [...this.#chose]);
    this.#hasChanged = false;
    this.#chose.clear();
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
    const { watchers, lastSent } = this.#guests;
    const same = SameForMany.of('awards', { awards });
    for (const connection of watchers) lastSent.tellSame(connection, same);
    const byBoard = new Map(awards.map((one) => [one.board, one]));
    this.#turns.all(
      (connection, board) => this.#tellAward(connection, byBoard.get(board)),
      [...byBoard.keys()],
    );
  }
  /** Tells one player theirs. */
  tellAward(connection: Connection, board: BoardId): void {
    this.#tellAward(
      connection,
      this.#awards.shown?.find((one) => one.board === board),
    );
  }
  #tellAward(connection: Connection, award: Award | undefined): void {
    if (award) this.#guests.lastSent.tell(connection, 'award', { award: award.award, figure: award.figure });
  }
}
