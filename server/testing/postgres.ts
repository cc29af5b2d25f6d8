/** A PostgreSQL server of a test's own, in a folder that goes with it: it can be stopped, killed, frozen and started again. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { postgres as programs } from '../../scripts/class/servers.mjs';

export const PASSWORD = 'secret of a test';
/** To make one takes seconds of processor, to copy it hardly any: the first test keeps one for all others. */
const READY = fileURLToPath(new URL('../../node_modules/.cache/postgres', import.meta.url));
const LOOK_EVERY_MS = 50;
const START_MS_MAX = 30_000;

/** Whether this machine has what is needed; where it does not, `npm test` says so. */
export const hasPostgres = programs !== undefined;

/** PostgreSQL refuses to run as root: then it runs as its own user, or as nobody. */
function whoRuns(): { uid?: number; gid?: number } {
  if (process.getuid?.() !== 0) return {};
  for (const user of ['postgres', 'nobody'])
    try {
      const number = (what: string) => Number(execFileSync('id', [what, user], { stdio: 'pipe' }));
      return { uid: number('-u'), gid: number('-g') };
    } catch {
      // There is no such user here.
    }
  return {};
}

/** Another test may do the same at this moment: whoever comes second leaves it as it is. */
function keepFor(ready: string, data: string): void {
  const beside = `${ready}.${process.pid}`;
  mkdirSync(READY, { recursive: true });
  execFileSync('cp', ['-a', data, beside]);
  try {
    renameSync(beside, ready);
  } catch {
    rmSync(beside, { recursive: true, force: true });
  }
}

export class TestPostgres {
  readonly #folder: string;
  readonly #user = whoRuns();
  #process: ChildProcess | null = null;
  #databases = 0;

  private constructor() {
    this.#folder = mkdtempSync(join(tmpdir(), 'simul-pg-'));
    const { uid, gid } = this.#user;
    if (uid !== undefined && gid !== undefined) chownSync(this.#folder, uid, gid);
    process.once('exit', () => {
      this.#process?.kill('SIGKILL');
      rmSync(this.#folder, { recursive: true, force: true, maxRetries: 3 });
    });
  }

  static async started(): Promise<TestPostgres> {
    const cluster = new TestPostgres();
    const ready = cluster.#ready;
    if (existsSync(ready)) execFileSync('cp', ['-a', ready, cluster.#data]);
    else {
      cluster.#make();
      keepFor(ready, cluster.#data);
    }
    await cluster.start();
    return cluster;
  }

  #make(): void {
    const { uid, gid } = this.#user;
    const password = join(this.#folder, 'password');
    writeFileSync(password, PASSWORD);
    if (uid !== undefined && gid !== undefined) chownSync(password, uid, gid);
    const how = ['-U', 'simul', '-A', 'scram-sha-256', '--pwfile', password, '-E', 'UTF8', '--locale=C'];
    execFileSync(this.#program('initdb'), ['-D', this.#data, ...how, '--no-sync', '--no-instructions'], {
      ...this.#user,
      cwd: this.#folder,
      stdio: 'pipe',
    });
  }

  /** Where one lies that was never started, of this very program: what is another one's is not read. */
  get #ready(): string {
    const { mtimeMs } = statSync(this.#program('postgres'));
    return join(READY, `${Math.round(mtimeMs)}-${this.#user.uid ?? 'own'}`);
  }

  /** @param database one that is there */
  url(database = 'postgres', password = PASSWORD): string {
    const query = new URLSearchParams({ host: this.#folder, user: 'simul', password });
    return `postgresql:///${database}?${query}`;
  }

  /** The address of a new, empty database. */
  async newDatabase(how = ''): Promise<string> {
    const name = `trial${++this.#databases}`;
    await this.ask(`CREATE DATABASE ${name} ${how}`);
    return this.url(name);
  }

  async ask(statement: string, url = this.url()): Promise<readonly Record<string, unknown>[]> {
    const client = new pg.Client({ connectionString: url });
    client.on('error', () => {});
    await client.connect();
    try {
      return (await client.query(statement)).rows;
    } finally {
      await client.end();
    }
  }

  async start(): Promise<void> {
    this.#process = spawn(
      this.#program('postgres'),
      ['-D', this.#data, '-k', this.#folder, '-c', 'listen_addresses=', '-c', 'fsync=off'],
      { ...this.#user, cwd: this.#folder, stdio: 'ignore' },
    );
    const sinceMs = performance.now();
    while (!(await this.#answers())) {
      if (performance.now() - sinceMs > START_MS_MAX) throw new Error('PostgreSQL did not start');
      await pause(LOOK_EVERY_MS);
    }
  }

  /** Ends it as a crash would: every connection breaks at once. */
  async crash(): Promise<void> {
    if (!this.#process) return;
    const ended = once(this.#process, 'exit');
    this.#process.kill('SIGQUIT');
    await ended;
    this.#process = null;
  }

  async remove(): Promise<void> {
    await this.crash();
    rmSync(this.#folder, { recursive: true, force: true });
  }

  get #data(): string {
    return join(this.#folder, 'data');
  }

  #program(name: string): string {
    return join(programs ?? '', name);
  }

  async #answers(): Promise<boolean> {
    return this.ask('SELECT 1').then(
      () => true,
      () => false,
    );
  }
}
