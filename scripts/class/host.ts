/** The host of a class in a trial, who is the stage as well: comes back after every loss, and keeps what may be taken home. */
import { type LastingLine, lastingLine } from '../../client/net/line/lasting-line.ts';
import type { ClassStatus, News, PlayedGame } from '../../shared/protocol/classroom.ts';
import type { HostCommand } from '../../shared/protocol/commands.ts';
import { refusal } from '../../shared/protocol/refusals.ts';
import type { Fact } from '../../shared/simul/index.ts';
import { openLineTo } from './line.ts';

/** One round, as the stage knows it. */
export type RoundKnown = { readonly facts: Fact[]; games: readonly PlayedGame[] };
type BoardSeen = { readonly name: string; readonly fen: string; readonly answers: number };

export class Host {
  status: ClassStatus | null = null;
  news: News | null = null;
  rounds: RoundKnown[] = [];
  /** Each board, as the big screen shows it. */
  boards: readonly BoardSeen[] = [];
  /** What the host heard of the class being held, one after the other. */
  readonly held: string[] = [];
  /** Whenever a round is over they go on to the next. */
  goesOn = false;
  readonly #line: LastingLine;
  #requests = 0;
  #wentOnFrom = -1;

  constructor(url: string, code: string, secret: string) {
    const entry = { url, code, wanted: { as: 'host', secret } } as const;
    this.#line = lastingLine({
      open: (closed) =>
        openLineTo(entry, this.#hears(), closed, ({ boards }) => {
          this.boards = [...boards].map(({ name, fen, answers }) => ({ name, fen, answers }));
        }),
      lost: () => {},
      closedByHall: () => refusal('hallClosed'),
    });
  }

  get isHere(): boolean {
    return this.#line.link.value === 'open';
  }

  command(command: HostCommand): void {
    const moment = this.status?.moment;
    this.#line.send('host', { id: `host-${++this.#requests}`, do: command, ...(moment && { moment }) });
  }

  close(): void {
    this.#line.leave();
  }

  #hears(): Parameters<typeof openLineTo>[1] {
    return {
      status: (status) => {
        if (status.held !== null && status.held !== this.status?.held) this.held.push(status.held);
        this.status = status;
        if (!this.goesOn || status.phase !== 'between' || this.#wentOnFrom === status.moment) return;
        this.#wentOnFrom = status.moment;
        this.command('next');
      },
      news: (news) => {
        this.news = news;
      },
      log: ({ rounds }) => {
        this.rounds = rounds.map(({ facts, games }, index) => ({
          facts: facts === null ? (this.rounds[index]?.facts ?? []) : [...facts],
          games: games ?? this.rounds[index]?.games ?? [],
        }));
      },
      facts: ({ roundIndex, facts }) => {
        this.rounds[roundIndex]?.facts.push(...facts);
      },
      games: ({ roundIndex, games }) => {
        const round = this.rounds[roundIndex];
        if (round) round.games = games;
      },
    };
  }
}
