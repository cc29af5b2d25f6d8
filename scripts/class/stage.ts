/** Whoever watches a class in a trial: comes back after every loss, and keeps what may be taken home. */
import { type LastingLine, lastingLine } from '../../client/net/line/lasting-line.ts';
import type { ClassStatus, News } from '../../shared/protocol/classroom.ts';
import type { PlayedGame } from '../../shared/protocol/games.ts';
import { HallReader } from '../../shared/protocol/hall/hall-reader.ts';
import type { JoinWanted } from '../../shared/protocol/messages.ts';
import { refusal } from '../../shared/protocol/refusals.ts';
import type { Fact } from '../../shared/simul/index.ts';
import { type Hears, openLineTo } from './line.ts';

/** One round, as the stage knows it. */
type RoundKnown = { readonly facts: Fact[]; games: readonly PlayedGame[] };
type BoardSeen = { readonly name: string; readonly fen: string; readonly answers: number };

export class Stage {
  status: ClassStatus | null = null;
  news: News | null = null;
  rounds: RoundKnown[] = [];
  /** Each board, as the big screen shows it. */
  boards: readonly BoardSeen[] = [];
  /** How often the line was lost. */
  losses = -1;
  protected readonly line: LastingLine;

  constructor(url: string, code: string, wanted: JoinWanted = { as: 'stage' }) {
    this.line = lastingLine({
      open: (closed) => openLineTo({ url, code, wanted }, this.#hears(), closed),
      lost: () => {
        this.losses++;
      },
      closedByHall: () => refusal('hallClosed'),
    });
    this.losses = 0;
  }

  close(): void {
    this.line.leave();
  }

  /** How many facts it knows, of all rounds. */
  get facts(): number {
    return this.rounds.reduce((sum, { facts }) => sum + facts.length, 0);
  }

  /** For whoever does something about it. */
  protected statusChanged(_status: ClassStatus): void {}

  #hears(): Hears {
    const reader = new HallReader();
    return {
      hall: (bytes) => {
        this.boards = reader.read(bytes)?.tables ?? this.boards;
      },
      status: (status) => {
        this.status = status;
        this.statusChanged(status);
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
