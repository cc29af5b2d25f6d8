/** A database that is asked over a connection, or why there is none. */
/** Where the embedded database listens on this machine, or the address of a PostgreSQL with name and password. */
export type DatabaseAt = { readonly port: number } | { readonly url: string };
/** - full: it has no connection left; gone: it answered before */
export type WhyNoDatabase = 'unreachable' | 'password' | 'missing' | 'full' | 'gone';
export class NoDatabase extends Error {
  readonly why: WhyNoDatabase;
  constructor(why: WhyNoDatabase) {
    super(`No database: ${why}`);
    this.why = why;
  }
}
/** @returns why there is none; another error is thrown on */
export function whyNone(error: unknown): WhyNoDatabase {
  if (error instanceof NoDatabase) return error.why;
  throw error;
}
export type Answered = { readonly rows: unknown; readonly databaseMs: number };
export type Connection = {
  /** @throws where the database has gone */
  readonly ask: (seconds: number) => Promise<Answered>;
  readonly onClose: (closed: () => void) => void;
};
