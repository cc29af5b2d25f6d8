/** Tells the news: the headline to all, and to players their places in the ready queue. */
import type { News } from '../../../shared/protocol/classroom.ts';
import type { Run } from '../../../shared/round/run.ts';
import { newsOf } from '../../../shared/round/told.ts';
import type { BoardId, Ms } from '../../../shared/simul/index.ts';
import type { Classroom } from '../../classroom/classroom.ts';
import type { Connection, Guests } from '../connection.ts';
import type { InTurn } from './in-turn.ts';
import { NewsTurns } from './news-turns.ts';
import { Places } from './places.ts';
import { SameForMany } from './same-for-many.ts';

/** Told in between, the news may be so old. */
const STALE_MS = 50;
/** What everybody is told whose hand is down. */
const NO_PLACE = SameForMany.of('queue', { place: null, tickets: [] });

export class NewsTeller {
  readonly #classroom: Classroom;
  readonly #guests: Guests;
  readonly #turns: InTurn;
  readonly #places: Places;
  readonly #whoseTurn = new NewsTurns();
  /** Whoever is told the news at their turn is told something else as well. */
  #isMoreDue = false;
  #recent: { readonly run: Run; readonly atMs: Ms; readonly forPlayers: SameForMany } | null = null;

  constructor(classroom: Classroom, guests: Guests, turns: InTurn) {
    this.#classroom = classroom;
    this.#guests = guests;
    this.#turns = turns;
    this.#places = new Places(() => classroom.options.clock.nowMs());
  }

  /**
   * To be called four times a second.
   * @param call counts them
   * @param besides what they are told as well, in the lobby too; null: nothing
   * @returns whether those were told whose turn it was
   */
  tell(call: number, besides: SameForMany | null = null): boolean {
    const { exhibition } = this.#classroom;
    const { count, lastSent, players, watchers } = this.#guests;
    this.#isMoreDue = besides !== null;
    if (count === 0) return true;
    const news = this.#news();
    if (news !== null) this.#tellWatchers(watchers, news);
    if (news === null && besides === null) return true;
    // Whoever is due is so at the next call, too: a thread that is behind must not fall further behind with each.
    if (this.#turns.isTelling) return false;
    const forPlayers = news && this.#forPlayers(news);
    const { masters = [], boards = [] } = exhibition?.hall ?? {};
    const keepHimWaiting = new Set(masters.map(({ doing, board }) => (doing === 'blocked' ? board : 0)));
    const seesNews = (board: BoardId) => boards[board - 1]?.state === 'ready' || keepHimWaiting.has(board);
    this.#turns.all(
      (connection, board) => {
        if (besides !== null) lastSent.tellSame(connection, besides);
        if (forPlayers === null) return;
        lastSent.tellSame(connection, forPlayers);
        if (exhibition === this.#classroom.exhibition) this.tellPlace(connection, board);
      },
      // A class sees at once who comes; a crowd hears of it by and by.
      besides !== null && !this.#turns.isCrowd ? undefined : this.#whoseTurn.take(players, call, seesNews),
    );
    return true;
  }

  /** Somebody watches from now on. */
  tellTo(watcher: Connection): void {
    const news = this.#news();
    if (news !== null) this.#tellWatchers([watcher], news);
  }

  /** Something has happened at somebody's board in a crowd: in the same write the news cost next to nothing. */
  tellBesides(connection: Connection, board: BoardId, call: number): void {
    if (this.#turns.isCrowd) this.tellNow(connection, board, call);
  }

  /** Somebody is told how things stand, without waiting for their turn. */
  tellNow(connection: Connection, board: BoardId, call: number): void {
    const news = this.#recentNews();
    if (news === null) return;
    this.#guests.lastSent.tellSame(connection, news);
    if (!this.#isMoreDue) this.#whoseTurn.told(board, call);
  }

  tellPlace(connection: Connection, board: BoardId): void {
    const { exhibition } = this.#classroom;
    if (!exhibition) return;
    const { lastSent } = this.#guests;
    const place = this.#places.of(exhibition, board, this.#turns.isCrowd);
    if (place.place === null) lastSent.tellSame(connection, NO_PLACE);
    else lastSent.tell(connection, 'queue', place);
  }

  #recentNews(): SameForMany | null {
    const { run } = this.#classroom.rounds;
    const atMs = this.#classroom.options.clock.nowMs();
    if (this.#recent?.run === run && atMs - this.#recent.atMs < STALE_MS) return this.#recent.forPlayers;
    const news = this.#news();
    return news && this.#forPlayers(news);
  }
  #forPlayers(news: News): SameForMany {
    const { run, saboteur } = this.#classroom.rounds;
    const forPlayers = SameForMany.of('news', saboteur !== null ? inSecret(news) : news);
    if (run) this.#recent = { run, atMs: this.#classroom.options.clock.nowMs(), forPlayers };
    return forPlayers;
  }
  #news(): News | null {
    const { seats, rounds, exhibition } = this.#classroom;
    if (!rounds.run) return null;
    return exhibition ? newsOf(exhibition, (board) => seats.seat(board).name) : newsOfShow(rounds.run);
  }
  #tellWatchers(watchers: Iterable<Connection>, news: News): void {
    const same = SameForMany.of('news', news);
    for (const connection of watchers) this.#guests.lastSent.tellSame(connection, same);
  }
}

/** In a show only the clock is told. */
function newsOfShow({ clockMs }: Run): News {
  return { clockMs, master: null, handsUp: 0, movesAnswered: 0, idleShare: 0 };
}

/** Where somebody's board holds a blocking call in secret: what the master does, but not whom he stands at. */
function inSecret({ master, ...news }: News): News {
  return { ...news, master: master && { ...master, board: 0, name: '' } };
}
