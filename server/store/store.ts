/** Where classes are kept, so that they outlive the process: what was put into them, in order, and nothing else. */

/** A class as it was opened. */
export type StoredSession = {
  readonly code: string;
  /** The host's secret, hashed. */
  readonly secretHash: string;
  /** What was chosen for it, as its owner writes it. */
  readonly options: string;
};

/** One input of a class. */
export type Entry = {
  /** The seat and the sender's own id of it: together they are kept once. Null: nobody sends it again. */
  readonly sender: { readonly board: number; readonly id: string } | null;
  readonly input: string;
};

/** Where a class stood when it was last looked at. */
export type Mark = {
  /** Counts the rounds that were begun. */
  readonly round: number;
  /** That round's clock. */
  readonly clockMs: number;
  /** Milliseconds since 1970: the only clock that goes on while the server doesn't. */
  readonly seenAtMs: number;
};

export type Kept = StoredSession & {
  readonly mark: Mark;
  readonly entries: readonly (Entry & { readonly seq: number })[];
};

/**
 * Every promise is kept when its contents are safe on the disk; it is broken where they are not, and then nothing was kept.
 * A class is one server's at a time: whose store opened it, or took it last. What any other puts in is refused.
 */
export interface Store {
  /** @throws CodeTaken where there is such a class already, on whichever server */
  open(session: StoredSession, seenAtMs: number): Promise<void>;
  /**
   * @param outdated the numbers of entries that say nothing any more once this one is kept: they are forgotten with it, names
   * and all. The numbers of others stay as they are
   * @returns its number in the class, from 1; that of the first one where it was kept already
   */
  append(code: string, entry: Entry, outdated?: readonly number[]): Promise<number>;
  mark(code: string, mark: Mark): Promise<void>;
  /** Everything about that class is gone, names and all. */
  forget(code: string): Promise<void>;
  /** All classes, as they are kept, whoever has them. */
  read(): Promise<readonly Kept[]>;
  /**
   * Takes over classes that no server has: from now on they are this one's.
   * @param most so many of them at most, the oldest first
   */
  take(most?: number): Promise<readonly Kept[]>;
  /** @param told of each class that another server has taken, as soon as that is known here */
  onLost(told: (code: string) => void): void;
  /** Everything begun is finished first; other servers may take the classes then. */
  close(): Promise<void>;
}

/** There is a class with that code already. */
export class CodeTaken extends Error {
  constructor() {
    super('There is such a class already');
  }
}

/** Another server has taken that class, or it was forgotten there. */
export class NotOurs extends Error {
  constructor() {
    super('Another server has this class');
  }
}

/**
 * Why a store can't be opened.
 * - newer: a later version of Simul wrote it
 * - broken: it is no store, or a damaged one
 * - busy: another server uses it
 * - shut: its folder can't be read or written
 */
export type WhyNotOpen = 'newer' | 'broken' | 'busy' | 'shut';

export class StoreNotOpened extends Error {
  readonly why: WhyNotOpen;
  constructor(why: WhyNotOpen, cause?: unknown) {
    super(`The store can't be opened: ${why}`, { cause });
    this.why = why;
  }
}

/**
 * Why a database can't be used.
 * - unreachable: nothing answers at that address
 * - password: it does not let this user in with this password
 * - missing: that server has no such database
 * - rights: this user may not make tables there
 * - letters: it is not kept in UTF-8, and would lose names
 * - newer: a later version of Simul wrote it
 * - busy: another server uses it
 */
export type WhyNoDatabase =
  | 'unreachable'
  | 'password'
  | 'missing'
  | 'rights'
  | 'letters'
  | 'newer'
  | 'busy'
  | 'broken';

export class DatabaseNotOpened extends Error {
  readonly why: WhyNoDatabase;
  constructor(why: WhyNoDatabase, cause?: unknown) {
    super(`The database can't be used: ${why}`, { cause });
    this.why = why;
  }
}
