/** A PostgreSQL server of a test's own, in a folder that goes with it: it can be stopped, killed, frozen and started again. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { postgres as programs } from '../../scripts/class/servers.mjs';

export const PASSWORD = 'secret of a test';
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
    const { uid, gid } = cluster.#user;
    const password = join(cluster.#folder, 'password');
    writeFileSync(password, PASSWORD);
    if (uid !== undefined && gid !== undefined) chownSync(password, uid, gid);
    const how = ['-U', 'simul', '-A', 'scram-sha-256', '--pwfile', password, '-E', 'UTF8', '--locale=C'];
    execFileSync(
      cluster.#program('initdb'),
      ['-D', cluster.#data, ...how, '--no-sync', '--no-instructions'],
      {
        ...cluster.#user,
        cwd: cluster.#folder,
        stdio: 'pipe',
      },
    );
    await cluster.start();
    return cluster;
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
