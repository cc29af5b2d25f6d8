/** What the page and its workers say to each other. */
import type { Lockfile } from 'pyodide';
import type { ProgramEvent, ProgramWanted } from '../program.ts';

/** Where Python's files lie, how long those are that are waited for, and which version they are (`info` of Pyodide's list of packages). */
export type PyodideFiles = {
  readonly folder: string;
  readonly bytes: Readonly<Record<string, number>>;
  readonly info: Lockfile['info'];
  /** Where `simul.py` lies. */
  readonly helper: string;
  /** What another worker has compiled of it. */
  readonly compiled?: WebAssembly.Module | null;
};

export type ToWorker =
  | { readonly kind: 'load'; readonly files: PyodideFiles }
  | { readonly kind: 'run'; readonly wanted: ProgramWanted };

export type FromWorker =
  | { readonly kind: 'events'; readonly events: readonly ProgramEvent[] }
  | { readonly kind: 'compiled'; readonly module: WebAssembly.Module }
  /** Python is there. */
  | { readonly kind: 'ready' }
  /** The program is over; `clean`: nothing of it is left, so that the worker may run another one. */
  | { readonly kind: 'over'; readonly clean: boolean }
  /** Python could not be had, or has broken down. */
  | { readonly kind: 'broken'; readonly why: string };
