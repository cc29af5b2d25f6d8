/** A load balancer in a thread of its own: however busy a trial's phones are, it takes no server for dead that answers. */
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';

export class Balancer {
  readonly url: string;
  readonly #thread: Worker;

  private constructor(thread: Worker, port: number) {
    this.#thread = thread;
    this.url = `http://127.0.0.1:${port}`;
  }

  /** @param ports of the servers, on this machine */
  static async before(ports: readonly number[]): Promise<Balancer> {
    const thread = new Worker(new URL('./balancer-thread.ts', import.meta.url), { workerData: ports });
    const [port] = (await once(thread, 'message')) as [number];
    return new Balancer(thread, port);
  }

  close(): void {
    void this.#thread.terminate();
  }
}
