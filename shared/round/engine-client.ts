/**
 * The near side of an engine in a worker, the server's and the browser's alike: requests go out with a number, and each
 * answer finds the promise that waits for it.
 */
import type { Move } from '../chess/position.ts';
import type { SearchRequest, SearchResponse } from '../chess/search.ts';
import type { Engine } from './ports.ts';

/** A worker that searches, as its platform makes one. */
type EngineThread = {
  readonly post: (request: SearchRequest) => void;
  readonly end: () => unknown;
};

/** What a worker has to say. */
type EngineThreadEvents = {
  readonly answered: (response: SearchResponse) => void;
  readonly died: () => void;
};

type Waiting = { readonly resolve: (move: Move) => void; readonly reject: (why: Error) => void };

export class EngineClient {
  readonly #startThread: (events: EngineThreadEvents) => EngineThread;
  readonly #waiting = new Map<number, Waiting>();
  #thread: EngineThread | null = null;
  #lastId = 0;
  #isClosed = false;

  /** @param startThread makes a worker: for the first request, and for the next one after a worker has died */
  constructor(startThread: (events: EngineThreadEvents) => EngineThread) {
    this.#startThread = startThread;
  }

  /** The master's chess at one strength: 0 (quick and kind) to 2. */
  at(level: number): Engine {
    return { choose: (fen) => this.#choose(fen, level) };
  }

  /** Starts the worker ahead of the first request, where loading it takes time. */
  warmUp(): void {
    if (this.#thread === null) this.#start();
  }

  /** Ends the worker; whoever still waits for a move is told that none will come. */
  async close(): Promise<void> {
    this.#isClosed = true;
    const thread = this.#thread;
    this.#giveUp('The engine was closed');
    await thread?.end();
  }

  async #choose(fen: string, level: number): Promise<Move> {
    if (this.#isClosed) throw new Error('The engine was closed');
    const thread = this.#thread ?? this.#start();
    const id = ++this.#lastId;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      thread.post({ id, fen, level });
    });
  }

  #start(): EngineThread {
    const thread = this.#startThread({
      answered: (response) => this.#answered(response),
      died: () => {
        if (this.#thread === thread) this.#giveUp('The engine died');
      },
    });
    this.#thread = thread;
    return thread;
  }

  #answered({ id, move }: SearchResponse): void {
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    if (move === null) waiting?.reject(new Error('The engine found no move'));
    else waiting?.resolve(move);
  }

  #giveUp(why: string): void {
    this.#thread = null;
    for (const { reject } of this.#waiting.values()) reject(new Error(why));
    this.#waiting.clear();
  }
}
