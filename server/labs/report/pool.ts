/** Connections for an async handler: as many as are needed at once, up to a most. A question waits for a free one. */
import { openConnection } from './connection.ts';
import type { Answered, Connection, DatabaseAt } from './database-at.ts';

type Question = {
  readonly seconds: number;
  readonly answer: (answered: Answered) => void;
  readonly fail: (error: unknown) => void;
};

export class Pool {
  readonly #database: DatabaseAt;
  readonly #most: number;
  /** Those that are being opened as well. */
  #count = 0;
  readonly #free: Connection[] = [];
  readonly #waiting: Question[] = [];

  /** @param most how many connections the database gives us */
  constructor(database: DatabaseAt, most: number) {
    this.#database = database;
    this.#most = most;
  }

  /** Opens so many connections beforehand, so that nobody waits for that. @throws where it gets none at all */
  async open(count: number): Promise<void> {
    const [error] = await Promise.all(Array.from({ length: count }, () => this.#connect()));
    if (this.#count === 0) throw error;
  }

  /** Opens more while nobody waits for them, one after the other, as far as the database gives any. */
  async growTo(count: number): Promise<void> {
    while (this.#count < count) if ((await this.#connect()) !== null) return;
  }

  /** @throws where the database has gone */
  ask(seconds: number): Promise<Answered> {
    return new Promise((answer, fail) => {
      this.#waiting.push({ seconds, answer, fail });
      this.#serve();
      if (this.#waiting.length > 0 && this.#count < this.#most) void this.#connect();
    });
  }

  /** @returns what went wrong; null: nothing */
  async #connect(): Promise<unknown> {
    this.#count++;
    try {
      const connection = await openConnection(this.#database);
      connection.onClose(() => this.#lost(connection));
      this.#free.push(connection);
      this.#serve();
      return null;
    } catch (error) {
      this.#count--;
      this.#failIfAlone(error);
      return error;
    }
  }

  #lost(connection: Connection): void {
    this.#count--;
    const at = this.#free.indexOf(connection);
    if (at >= 0) this.#free.splice(at, 1);
    this.#failIfAlone(new Error('The database has gone.'));
  }

  #serve(): void {
    while (this.#waiting.length > 0) {
      const connection = this.#free.pop();
      if (!connection) return;
      const question = this.#waiting.shift();
      if (question) void this.#put(question, connection);
    }
  }

  async #put({ seconds, answer, fail }: Question, connection: Connection): Promise<void> {
    try {
      answer(await connection.ask(seconds));
      this.#free.push(connection);
      this.#serve();
    } catch (error) {
      fail(error);
    }
  }

  /** Nobody is left who could answer those that wait. */
  #failIfAlone(error: unknown): void {
    if (this.#count === 0) for (const { fail } of this.#waiting.splice(0)) fail(error);
  }
}
