/** A Redis of a test's own, on this machine alone, that keeps nothing: it can be stopped, emptied and started again. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { Redis } from 'ioredis';
import { freePort } from '../../scripts/class/server.ts';
import { redis as program } from '../../scripts/class/servers.mjs';

export const hasRedis = program !== undefined;

const LOOK_EVERY_MS = 50;
const LOOKS_MAX = 200;

export class TestRedis {
  readonly url: string;
  readonly #port: number;
  #process: ChildProcess | null = null;

  private constructor(port: number) {
    this.#port = port;
    this.url = `redis://127.0.0.1:${port}`;
    process.once('exit', () => this.#process?.kill('SIGKILL'));
  }

  static async started(): Promise<TestRedis> {
    const server = new TestRedis(await freePort());
    await server.start();
    return server;
  }

  async start(): Promise<void> {
    const how = ['--port', String(this.#port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'];
    this.#process = spawn(program ?? '', how, { stdio: 'ignore' });
    for (let look = 1; (await this.#ask((client) => client.ping())) !== 'PONG'; look++) {
      if (look === LOOKS_MAX) throw new Error('Redis did not start');
      await pause(LOOK_EVERY_MS);
    }
  }

  async stop(): Promise<void> {
    if (!this.#process) return;
    const ended = once(this.#process, 'exit');
    this.#process.kill('SIGKILL');
    await ended;
    this.#process = null;
  }

  async empty(): Promise<void> {
    await this.#ask((client) => client.flushall());
  }

  /** What is listed, by the code of the hall. */
  async listed(): Promise<readonly string[]> {
    return (await this.#ask((client) => client.hkeys('simul:roomcaches'))) ?? [];
  }

  async #ask<Answer>(ask: (client: Redis) => Promise<Answer>): Promise<Answer | undefined> {
    const client = new Redis(this.url, { lazyConnect: true, retryStrategy: () => null });
    client.on('error', () => {});
    try {
      await client.connect();
      return await ask(client);
    } catch {
      return undefined;
    } finally {
      client.disconnect();
    }
  }
}
