/** What every screen shows is what the server has, once everything that was said has been heard. */
import type { PlayerModel, StageModel } from '../../../client/models/picture.ts';
import { classStatusOf } from '../../../server/classroom/class-status.ts';
import type { Session } from '../../../server/session/session.ts';
import type { ClassStatus } from '../../../shared/protocol/classroom.ts';
import { HallReader } from '../../../shared/protocol/hall/hall-reader.ts';
import { ownBoard, queuePlace } from '../../../shared/round/told.ts';
import { differenceOf } from './difference.ts';
import type { Finds } from './violation.ts';

export class Shown {
  readonly #finds: Finds;

  constructor(finds: Finds) {
    this.#finds = finds;
  }

  /** A phone whose line is open. */
  phone(who: string, model: PlayerModel, session: Session): void {
    const { classroom } = session;
    this.#status(who, model.status.value, session);
    const seat = model.seat.value;
    const board = seat?.board ?? 0;
    if (!seat || !classroom.seats.isPerson(board)) {
      this.#finds('shown', `${who} has a line, and board ${board}, where no person sits`);
      return;
    }
    const { name } = classroom.seats.seat(board);
    this.#same(who, 'their name', seat.name, name);
    const { exhibition, rounds, progress } = classroom;
    if (exhibition) {
      this.#same(
        who,
        'their board',
        model.board.value,
        ownBoard(exhibition, board, rounds.saboteur === board),
      );
      this.#same(who, 'their place in the queue', model.queue.value, queuePlace(exhibition, board));
    }
    const { questions } = progress;
    this.#same(
      who,
      'their answers',
      model.questions.value.map(({ step, mine, isOpen }) => ({ step, mine, isOpen })),
      questions.all.map(({ step, isOpen }) => ({ step, mine: questions.choiceOf(board, step), isOpen })),
    );
  }

  /** Somebody who watches: a stage, or the host. */
  watcher(who: string, model: StageModel, session: Session): void {
    const { classroom, stageState } = session;
    const { rounds, progress } = classroom;
    this.#status(who, model.status.value, session);
    this.#same(who, 'the questions', model.questions.value.length, progress.questions.all.length);
    this.#same(
      who,
      'what has happened',
      model.rounds.value.map(({ facts }, index) => (rounds.logs[index]?.show ? null : facts.length)),
      rounds.logs.map(({ show, facts }) => (show ? null : facts.length)),
    );
    const showRuns = rounds.isRunning && rounds.exhibition === null;
    const now = new HallReader().read(stageState.packed.since(0));
    if (!showRuns) this.#same(who, 'the hall', model.hall.value, now);
  }

  #status(who: string, shown: ClassStatus | null, { classroom, guests }: Session): void {
    const { leftMs: _, ...is } = classStatusOf(classroom, null, guests.host !== null);
    const { leftMs: __, ...seen } = shown ?? ({} as ClassStatus);
    this.#same(who, 'where the class stands', seen, is);
  }
  #same(who: string, what: string, shown: unknown, is: unknown): void {
    const differs = differenceOf(shown, is);
    if (differs)
      this.#finds(`shown: ${what}`, `${who} is shown ${what} as ${differs[0]}, but it is ${differs[1]}`);
  }
}
