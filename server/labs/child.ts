/**
 * A child process of a lab: bounded in memory and time, in a process group of its own. Whatever it has started dies with it.
 * Its death is something that is told, and never a fault of the server.
 */
import { type ChildProcess, fork, type SendHandle } from 'node:child_process';
import { constants, setPriority } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { Ended, Settings } from '../../shared/labs/labs.ts';
import { endGroup, residentMbOf } from './process-group.ts';

/** Beside what its own objects take, Node takes so much. */
const NODE_MB = 60;
const LOOK_EVERY_MS = 250;
/** So long a child that is asked to go may take for it. */
const GOODBYE_MS = 700;
/** Of what it writes to its error output so much is kept: the last of it says why it died. */
const LAST_WORDS_MAX = 600;

/** So much a child may take; beyond it, it is ended. */
export type ChildLimits = { readonly memoryMb: number; readonly timeMs: number };

export class LabChild {
  readonly #process: ChildProcess;
  readonly #heard = new Set<(message: unknown) => void>();
  readonly #ends = new Set<(ended: Ended) => void>();
  readonly #timers: readonly NodeJS.Timeout[];
  #lastWords = '';
  #why: Ended['why'] | null = null;
  #ended: Ended | null = null;

  /** @param file a module of ours that begins with `child-side.ts` */
  constructor(file: URL, settings: Settings, limits: ChildLimits) {
    this.#process = fork(fileURLToPath(file), [JSON.stringify(settings)], {
      detached: process.platform !== 'win32',
      // Its heap is smaller than what it may take in all, so that it rather says that it is full.
      execArgv: [`--max-old-space-size=${Math.max(16, Math.round(limits.memoryMb - NODE_MB))}`],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    makeWay(this.#process.pid);
    this.#process.on('message', (message) => {
      if (this.#why === null) for (const hear of this.#heard) hear(message);
    });
    this.#process.stderr?.on('data', (data) => {
      this.#lastWords = `${this.#lastWords}${data}`.slice(-LAST_WORDS_MAX);
    });
    this.#process.once('error', (error) => this.#end('failed', error.message));
    this.#process.once('exit', (code, signal) => this.#exited(code, signal));
    const look = setInterval(() => void this.#look(limits.memoryMb), LOOK_EVERY_MS);
    const bell = setTimeout(() => this.#kill('tooLong'), limits.timeMs);
    this.#timers = [look, bell];
  }

  /** Null: it could not be started. */
  get pid(): number | null {
    return this.#process.pid ?? null;
  }
  get isOver(): boolean {
    return this.#ended !== null;
  }

  /** @param handle a socket to be handed over @returns whether it could be sent */
  send(message: NonNullable<unknown>, handle?: SendHandle): boolean {
    if (!this.#process.connected) return false;
    // Who has just died hears no more: that is told by its end.
    return this.#process.send(message, handle, {}, () => {});
  }

  onMessage(hear: (message: unknown) => void): void {
    this.#heard.add(hear);
  }

  /** Called once, when it is over; at once if it is. */
  onEnd(hear: (ended: Ended) => void): void {
    if (this.#ended) hear(this.#ended);
    else this.#ends.add(hear);
  }

  /** Asks it to go; whoever does not is ended. */
  stop(): void {
    if (this.#why !== null || this.#ended !== null) return;
    this.#why = 'stopped';
    this.#process.kill('SIGTERM');
    setTimeout(() => this.#endGroup(), GOODBYE_MS).unref();
  }

  #kill(why: Ended['why']): void {
    this.#why ??= why;
    this.#endGroup();
  }

  #endGroup(): void {
    if (this.#ended === null && this.pid !== null) endGroup(this.pid);
  }

  async #look(memoryMb: number): Promise<void> {
    if (this.pid === null) return;
    const residentMb = await residentMbOf(this.pid);
    if (residentMb !== null && residentMb > memoryMb && this.#ended === null) this.#kill('tooMuchMemory');
  }

  #exited(code: number | null, signal: string | null): void {
    // What it has started and left behind.
    if (this.pid !== null) endGroup(this.pid);
    const isFull = /heap out of memory|Allocation failed/i.test(this.#lastWords);
    if (this.#why === null && isFull) this.#end('tooMuchMemory');
    else if (this.#why !== null) this.#end(this.#why);
    else if (signal !== null) this.#end('killed', signal);
    else this.#end(code === 0 ? 'done' : 'failed', code === 0 ? '' : this.#lastLine());
  }

  /** The line that says what the error was, of all that Node writes about it, without the error's class. */
  #lastLine(): string {
    const lines = this.#lastWords.split('\n').map((line) => line.trim());
    const line = lines.findLast((one) => /Error\b/.test(one)) ?? lines.findLast((one) => one !== '') ?? '';
    return line.replace(/^\w+(?: \[\w+\])?: /, '');
  }

  #end(why: Ended['why'], detail = ''): void {
    if (this.#ended) return;
    this.#ended = { kind: 'ended', why, detail };
    for (const timer of this.#timers) clearTimeout(timer);
    for (const hear of this.#ends) hear(this.#ended);
  }
}

/** Where processors are short, classes come first: whatever it starts inherits that. */
function makeWay(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    setPriority(pid, constants.priority.PRIORITY_BELOW_NORMAL);
  } catch {
    // It has ended already, or this system has no priorities.
  }
}
