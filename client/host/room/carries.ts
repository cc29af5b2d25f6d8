/** How many people a server has room for, by the files that it may have open and by its memory. */
import type { RoomOfServer } from '../../models/classroom.ts';

/** Files that the server has open for itself, about. */
const OWN_FILES = 60;
/** A phone holds one connection; while their pages load, every tenth has one more. */
const PHONES_PER_PAGE = 10;
/** A class takes at most this share of what is free: the system goes on. */
const SAFE_SHARE = 0.5;
/** A seat and its phone, with room to spare: 10,000 seats of bots took about 20 kB each, a socket takes 16. */
const BYTES_EACH = 60_000;

export type Carries = {
  /** How many fit; Infinity: nothing is known that would limit them. */
  readonly people: number;
  /** What lets in no more. */
  readonly limit: 'files' | 'memory' | null;
};

/** How many phones a server may be connected with that may have so many files open. */
export const peopleByFiles = (openFiles: number): number =>
  Math.max(0, Math.floor(((openFiles - OWN_FILES) * PHONES_PER_PAGE) / (PHONES_PER_PAGE + 1)));

/** The open files that so many people need: what `ulimit -n` must say. */
export const filesFor = (people: number): number => people + Math.ceil(people / PHONES_PER_PAGE) + OWN_FILES;

/** How many people fit on this server. */
export function carriedBy({ openFiles, freeMemoryBytes }: RoomOfServer): Carries {
  const byFiles = openFiles === null ? Infinity : peopleByFiles(openFiles);
  const byMemory =
    freeMemoryBytes === null ? Infinity : Math.floor((freeMemoryBytes * SAFE_SHARE) / BYTES_EACH);
  const people = Math.min(byFiles, byMemory);
  if (people === Infinity) return { people, limit: null };
  return { people, limit: byFiles <= byMemory ? 'files' : 'memory' };
}
