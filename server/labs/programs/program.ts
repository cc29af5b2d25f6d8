/** A program of ours beside this process that is asked in words and says lines of JSON, as those in this folder do. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { basename } from 'node:path';
import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';

/** A line of a program: what it says, and figures with units in their names. */
export type Said = { readonly said: string; readonly [more: string]: unknown };

/** A program ended before it had said what was asked of it. */
export class ProgramEnded extends Error {}

/** The most of a program's complaint that is kept. */
const COMPLAINT_MAX = 400;

export class Program {
  readonly #child: ChildProcess;
  readonly #onOther: (said: Said) => void;
  readonly #name: string;
  #waiting: { for: string; heard(said: Said): void; failed(error: Error): void } | null = null;
  #complaint = '';
  #ended: ProgramEnded | null = null;
  /** What was said before anybody asked for it. */
  readonly #early: Said[] = [];

  /** @param onOther hears what is said while something else is waited for */
  constructor(
    command: string,
    args: readonly string[],
    onOther: (said: Said) => void = () => undefined,
    env: Readonly<Record<string, string>> = {},
  ) {
    this.#onOther = onOther;
    this.#name = basename(command);
    this.#child = spawn(command, args, {
      stdio: ['pipe', 'pipe', 'pipe', 'pipe'],
      env: { ...process.env, ...env },
    });
    this.#child.on('error', (error) => this.#end(error.message));
    this.#child.on('close', (code, signal) =>
      this.#end(this.#complaint || `${this.#name} ended (${signal ?? `code ${code}`})`),
    );
    // A pipe breaks when the program ends, which is told once, above.
    for (const pipe of this.#child.stdio) pipe?.on('error', () => undefined);
    this.#child.stderr?.on('data', (data) => {
      this.#complaint = `${this.#complaint}${data}`.slice(-COMPLAINT_MAX);
    });
    const { stdout } = this.#child;
    if (stdout) createInterface({ input: stdout }).on('line', (line) => this.#hear(line));
  }

  /** Of the process; 0 where it could not be started. */
  get pid(): number {
    return this.#child.pid ?? 0;
  }

  /** What is said next under this name. @throws ProgramEnded */
  next(name: string): Promise<Said> {
    const early = this.#early.findIndex(({ said }) => said === name);
    const [said] = early < 0 ? [] : this.#early.splice(early, 1);
    if (said) return Promise.resolve(said);
    if (this.#ended) return Promise.reject(this.#ended);
    return new Promise((heard, failed) => {
      this.#waiting = { for: name, heard, failed };
    });
  }

  /** Asks in words and waits for the answer of this name. @throws ProgramEnded */
  ask(words: string, name: string): Promise<Said> {
    this.#child.stdin?.write(`${words}\n`);
    return this.next(name);
  }

  /** Gives so many bytes to whoever reads the program's pipe 3. */
  feed(bytes: number): void {
    const pipe = this.#child.stdio[3];
    if (pipe instanceof Writable) pipe.write(Buffer.alloc(bytes));
  }

  /** Ends it at once; the system takes back all that it held. */
  stop(): void {
    this.#child.kill('SIGKILL');
  }

  #hear(line: string): void {
    const said = saidIn(line);
    if (!said) return;
    if (said.said === 'failed') this.#complaint = String(said.why);
    else if (said.said !== this.#waiting?.for) this.#keep(said);
    else {
      const { heard } = this.#waiting;
      this.#waiting = null;
      heard(said);
    }
  }

  #keep(said: Said): void {
    if (!this.#waiting) this.#early.push(said);
    else this.#onOther(said);
  }

  #end(why: string): void {
    this.#ended ??= new ProgramEnded(why.trim().split('\n').at(-1));
    this.#waiting?.failed(this.#ended);
    this.#waiting = null;
  }
}

function saidIn(line: string): Said | null {
  try {
    const said: unknown = JSON.parse(line);
    return typeof said === 'object' && said !== null && 'said' in said && typeof said.said === 'string'
      ? { ...said, said: said.said }
      : null;
  } catch {
    return null;
  }
}

/** A figure that a program has said. @throws ProgramEnded where it has not */
export function figure(said: Said, name: string): number {
  const value = said[name];
  if (typeof value !== 'number') throw new ProgramEnded(`said no ${name}`);
  return value;
}

/** The same where a system may not tell it. */
export const figureOrNone = (said: Said, name: string): number | undefined =>
  typeof said[name] === 'number' ? said[name] : undefined;

/** A program of this folder, ready to be named on a command line. */
export const pathOf = (file: string): string => fileURLToPath(new URL(file, import.meta.url));

/** Where Python is usually found. */
export const PYTHON = process.platform === 'win32' ? 'python' : 'python3';

/** From here on Python has all that the labs' programs use. */
const PYTHON_NEEDED = [3, 8] as const;

/** @returns the version of the command's Python, "3.11.7"; null where there is none, or one that is too old */
export function pythonVersion(command: string): string | null {
  const { stdout } = spawnSync(command, ['--version'], { encoding: 'utf8', timeout: 5_000 });
  const [version, major, minor] = /(\d+)\.(\d+)[\w.+]*/.exec(stdout ?? '') ?? [];
  const [needed, from] = PYTHON_NEEDED;
  const isEnough = Number(major) > needed || (Number(major) === needed && Number(minor) >= from);
  return version !== undefined && isEnough ? version : null;
}
