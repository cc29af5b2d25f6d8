/** The host of a class in a trial: watches it, and leads it. */
import { randomUUID } from 'node:crypto';
import type { ClassStatus } from '../../shared/protocol/classroom.ts';
import type { HostCommand } from '../../shared/protocol/commands.ts';
import { Stage } from './stage.ts';

export class Host extends Stage {
  /** Why the class stood still, one after the other. */
  readonly held: string[] = [];
  /** Whenever a round is over they go on to the next. */
  goesOn = false;
  #requests = 0;
  #lastHeld: string | null = null;

  constructor(url: string, code: string, secret: string) {
    super(url, code, { as: 'host', secret, page: randomUUID() });
  }

  command(command: HostCommand): void {
    const moment = this.status?.moment;
    this.line.send('host', { id: `host-${++this.#requests}`, do: command, ...(moment && { moment }) });
  }

  protected override statusChanged({ held, phase }: ClassStatus): void {
    if (held !== null && held !== this.#lastHeld) this.held.push(held);
    this.#lastHeld = held;
    // Said again with each status until it is done: a line may break with the command in it, and one moment is left once.
    if (this.goesOn && phase === 'between') this.command('next');
  }
}
