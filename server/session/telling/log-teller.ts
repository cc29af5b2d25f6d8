/**
 * The log of all rounds, told to whoever watches. It may be megabytes: it comes in pieces that wait for the reader, so that a
 * slow line gets a first picture at once and all the rest when it can take it. The round that runs comes first.
 */
import type { Rounds } from '../../classroom/rounds.ts';
import { type Connection, type Guests, isBehind, send } from '../connection.ts';

/** About 60 KB on the wire. */
const PIECE_FACTS = 1_000;
/** However fast somebody reads: more in one turn would hold up everybody's moves. */
const PIECES_AT_ONCE = 4;

/** What somebody has been sent of one round. */
type Sent = { facts: number; games: boolean };

export class LogTeller {
  readonly #rounds: Pick<Rounds, 'logs' | 'isRunning'>;
  readonly #guests: Pick<Guests, 'watchers'>;
  readonly #sent = new WeakMap<Connection, Sent[]>();

  constructor(rounds: Pick<Rounds, 'logs' | 'isRunning'>, guests: Pick<Guests, 'watchers'>) {
    this.#rounds = rounds;
    this.#guests = guests;
  }

  /** Somebody has come in: a short log whole, of a long one which rounds there are. */
  begin(connection: Connection): void {
    const { logs } = this.#rounds;
    const isShort = logs.reduce((facts, log) => facts + log.facts.length, 0) <= PIECE_FACTS;
    const sent = logs.map(({ facts, games }, index) => ({
      facts: isShort ? facts.length : 0,
      games: (isShort || games.length === 0) && this.#isOver(index),
    }));
    this.#sent.set(connection, sent);
    send(connection, 'log', {
      rounds: isShort ? logs : logs.map((log) => ({ ...log, facts: [], games: [] })),
    });
  }

  /** A round begins, or all are forgotten: of those that somebody knows nothing is told again. */
  roundsChanged(): void {
    const { logs } = this.#rounds;
    for (const connection of this.#guests.watchers) {
      const known = (this.#sent.get(connection) ?? []).slice(0, logs.length);
      const rounds = logs.map((log, index) =>
        known[index] ? { ...log, facts: null, games: null } : { ...log, facts: [], games: [] },
      );
      this.#sent.set(connection, [
        ...known,
        ...logs.slice(known.length).map(() => ({ facts: 0, games: false })),
      ]);
      send(connection, 'log', { rounds });
    }
    this.tell();
  }

  /** Tells everybody what they can take of what they don't know yet. */
  tell(): void {
    for (const connection of this.#guests.watchers) this.#tellWhatFits(connection);
  }

  #tellWhatFits(connection: Connection): void {
    const sent = this.#sent.get(connection) ?? [];
    let left = PIECES_AT_ONCE;
    for (let index = sent.length - 1; index >= 0; index--) {
      const known = sent[index];
      const log = this.#rounds.logs[index];
      if (!known || !log) continue;
      while (known.facts < log.facts.length) {
        if (left-- === 0 || isBehind(connection)) return;
        const facts = log.facts.slice(known.facts, known.facts + PIECE_FACTS);
        known.facts += facts.length;
        send(connection, 'facts', { roundIndex: index, facts });
      }
      if (known.games || !this.#isOver(index)) continue;
      known.games = true;
      const { games, quickMoves = 0 } = log;
      if (games.length > 0) send(connection, 'games', { roundIndex: index, games, quickMoves });
    }
  }

  #isOver(index: number): boolean {
    return index < this.#rounds.logs.length - 1 || !this.#rounds.isRunning;
  }
}
