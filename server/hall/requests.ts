/** Every request of players and hosts, checked and answered: the one place where what people want changes a class. */
import { type Answer, hostRequests, playerRequests } from '../../shared/protocol/messages.ts';
import { type RefusalCode, refusal } from '../../shared/protocol/refusals.ts';
import type { BoardId } from '../../shared/simul/index.ts';
import type { Hall, Role } from './hall.ts';

type PlayerRequest = keyof typeof playerRequests;
type HostRequest = keyof typeof hostRequests;

const ID_LENGTH_MAX = 40;

export class Requests {
  readonly #hall: Hall;
  /** Counts the requests that were accepted, of all people in this hall. */
  #seq = 0;
  /** A request sent twice (its answer was lost on the way) is answered twice and done once. */
  readonly #accepted = new Map<BoardId, Answer>();

  constructor(hall: Hall) {
    this.#hall = hall;
  }

  /** The seat is free: whoever comes next begins anew. */
  forget(board: BoardId): void {
    this.#accepted.delete(board);
  }

  /** @returns the answer; a refusal has changed nothing */
  answer(role: Role, kind: string, message: unknown): Answer {
    const id = idOf(message);
    const before = role.as === 'player' ? this.#accepted.get(role.board) : undefined;
    if (before && before.id === id) return before;
    const refused = this.#safely(role, kind, message);
    if (refused !== null) return { id, ...refusal(refused) };
    const answer = { id, seq: ++this.#seq };
    if (role.as === 'player') this.#accepted.set(role.board, answer);
    return answer;
  }

  /** A bug met by one person is logged and answered; everybody plays on. */
  #safely(role: Role, kind: string, message: unknown): RefusalCode | null {
    try {
      return this.#do(role, kind, message);
    } catch (error) {
      this.#hall.log.error({ err: error, kind }, 'a request threw');
      return 'internal';
    }
  }

  #do(role: Role, kind: string, message: unknown): RefusalCode | null {
    if (Object.hasOwn(playerRequests, kind)) {
      if (role.as !== 'player') return 'notAPlayer';
      return this.#player(role.board, kind as PlayerRequest, message);
    }
    if (Object.hasOwn(hostRequests, kind)) {
      if (role.as !== 'host') return 'notTheHost';
      return this.#host(kind as HostRequest, message);
    }
    return 'unknownRequest';
  }

  #player(board: BoardId, kind: PlayerRequest, message: unknown): RefusalCode | null {
    const { classroom } = this.#hall;
    if (kind === 'move') {
      const { data: move } = playerRequests.move.safeParse(message);
      return move ? classroom.move(board, move) : 'badRequest';
    }
    if (!playerRequests[kind].safeParse(message).success) return 'badRequest';
    if (kind === 'resign') return classroom.resign(board);
    // The answer first, the door after it.
    queueMicrotask(() => this.#hall.free(board, 'left'));
    return null;
  }

  #host(kind: HostRequest, message: unknown): RefusalCode | null {
    if (kind === 'removePlayer') {
      const { data: removal } = hostRequests.removePlayer.safeParse(message);
      if (!removal) return 'badRequest';
      return this.#hall.free(removal.board, 'removed') ? null : 'badRequest';
    }
    const { data: command } = hostRequests.host.safeParse(message);
    if (!command) return 'badRequest';
    if (command.do !== 'close') return this.#hall.classroom.command(command.do);
    queueMicrotask(() => this.#hall.closeForGood());
    return null;
  }
}

/** The sender's own id of a request, or nothing where there is none to repeat. */
function idOf(message: unknown): string {
  if (typeof message !== 'object' || message === null || !('id' in message)) return '';
  return typeof message.id === 'string' && message.id.length <= ID_LENGTH_MAX ? message.id : '';
}
