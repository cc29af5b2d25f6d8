/** What a lab on the server is, and what it is given. */
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Request, Response } from 'express';
import type { LabEvent, LabName, Limits, Settings } from '../../shared/labs/labs.ts';
import type { Clock } from '../../shared/round/ports.ts';
import type { ChildLimits, LabChild } from './child.ts';

/** One kind of lab that runs on the server. */
export type ServerLab = {
  readonly name: LabName;
  /** It takes much of the machine: whoever starts it holds the host's key, and only one such lab runs at a time. */
  readonly isHeavy: boolean;
  /** What may be chosen; what comes from the network is held against it. */
  readonly limits: Limits;
  /**
   * @param tell to be told what happens, in order; `ended` is the last thing
   * @throws RefusedLab it can't be done on this machine, in a sentence that says what to do
   */
  start(settings: Settings, tell: (event: LabEvent) => void, means: Means): RunningLab;
};

export type RunningLab = {
  /** Somebody who has started the lab wants something of it. Anything may come: what is no order is ignored. */
  order?(order: unknown): void;
  /** Somebody's socket; whoever takes it answers for it. */
  upgrade?(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  /** A request below the run's own address (`/api/labs/RUN/http/…`), its body not yet read. */
  http?(request: Request, response: Response): void;
  /** Ends it at once; may be called twice, and after it has ended. */
  stop(): void;
};

/** Whose seat in a class somebody has who asks over HTTP; null: nobody's. */
export type BoardOf = (request: Pick<Request, 'get'>) => number | null;

/** What a lab may take of the machine. */
export type Means = {
  readonly startChild: StartChild;
  /** 1 MB is 10^6 bytes. `safeMb`: so much a lab may take, and the machine goes on. */
  readonly memory: { readonly freeMb: number; readonly safeMb: number };
  /** How many files and sockets one process may hold, and up to which number that can be raised. */
  readonly openFiles: { readonly soft: number; readonly hard: number };
  readonly clock: Clock;
  /** Of a class's run: only whoever has a seat in it may ask. Missing: anybody may. */
  readonly boardOf?: BoardOf;
};

/** @param settings what the child is told first: it hears them as its argument */
export type StartChild = (file: URL, settings: Settings, limits: ChildLimits) => LabChild;

/** A lab that can't be done here. */
export class RefusedLab extends Error {
  readonly code: string;
  /** @param message a sentence for people that says what to do */
  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}
