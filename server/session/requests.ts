/** Every request of players and hosts is answered, once: the one place where what people want changes a class. */
import type { RequestResponse } from '../../shared/protocol/messages.ts';
import { refusal } from '../../shared/protocol/refusals.ts';
import type { Entry } from '../store/store.ts';
import type { Recorded } from './journal.ts';
import type { Role, Session } from './session.ts';
import { type Wish, wishOf } from './wishes.ts';

type Done = { readonly answer: RequestResponse; readonly isKept: boolean };

const ID_LENGTH_MAX = 40;
/** Where the host's requests are noted: beside the boards, which count from 1. */
const HOST = 0;

export class Requests {
  readonly #hall: Session;
  /** A request sent twice (its answer was lost on the way) is answered twice and done once. */
  readonly #answers = new Map<string, Promise<RequestResponse>>();

  constructor(session: Session) {
    this.#hall = session;
  }

  /** @returns the answer; a refusal has changed nothing */
  answer(role: Role, kind: string, message: unknown): Promise<RequestResponse> {
    const id = idOf(message);
    const sender =
      role.as === 'stage' || id === '' ? null : { board: role.as === 'host' ? HOST : role.board, id };
    const before = sender && this.#answers.get(keyOf(sender));
    if (before) return before;
    const answer = this.#safely(role, kind, message, id, sender).then((done) => {
      if (sender && !done.isKept) this.#answers.delete(keyOf(sender));
      return done.answer;
    });
    if (sender) this.#answers.set(keyOf(sender), answer);
    return answer;
  }

  /** What became of a request before the server was started again. */
  remember(sender: NonNullable<Entry['sender']>, was: Recorded): void {
    this.#answers.set(keyOf(sender), Promise.resolve(answerFrom(sender.id, was)));
  }

  /** A bug met by one person is logged and answered; everybody plays on. */
  async #safely(
    role: Role,
    kind: string,
    message: unknown,
    id: string,
    sender: Entry['sender'],
  ): Promise<Done> {
    try {
      return await this.#do(wishOf(this.#hall, role, kind, message), id, sender);
    } catch (error) {
      this.#hall.log.error({ err: error, kind }, 'a request threw');
      return { answer: { id, ...refusal('internal') }, isKept: false };
    }
  }

  async #do(wish: Wish, id: string, sender: Entry['sender']): Promise<Done> {
    if (typeof wish === 'string') return { answer: { id, ...refusal(wish) }, isKept: false };
    if ('seatCode' in wish) return { answer: { id, seq: 0, seatCode: wish.seatCode }, isKept: false };
    const was = 'input' in wish ? await this.#hall.put(wish.input, sender) : { seq: 0, refused: null };
    // The answer first, the door after it.
    if (was.refused === null && wish.after) setImmediate(wish.after);
    return { answer: answerFrom(id, was), isKept: was.seq !== null };
  }
}

const keyOf = ({ board, id }: NonNullable<Entry['sender']>) => `${board} ${id}`;

function answerFrom(id: string, { seq, refused }: Recorded): RequestResponse {
  return seq === null || refused !== null ? { id, ...refusal(refused ?? 'internal') } : { id, seq };
}

/** The sender's own id of a request, or nothing where there is none to repeat. */
function idOf(message: unknown): string {
  if (typeof message !== 'object' || message === null || !('id' in message)) return '';
  return typeof message.id === 'string' && message.id.length <= ID_LENGTH_MAX ? message.id : '';
}
