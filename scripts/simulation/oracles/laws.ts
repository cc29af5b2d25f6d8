/** The core's laws, in a class that is interrupted: time never runs back, and nobody is charged for time that nobody had. */

import { Chess } from 'chess.js';
import type { Session } from '../../../server/session/session.ts';
import type { PlayedGame } from '../../../shared/protocol/games.ts';
import type { Exhibition } from '../../../shared/round/exhibition.ts';
import { type Fact, type Ms, onTick, settle } from '../../../shared/simul/index.ts';
import type { Finds } from './violation.ts';

/** Of the time in which a process has stood still no more is anybody's (server/steady-clock.ts). */
const GAP_MS = 1_001;
const GAMES_EVERY = 4;
/** Times are added up in another order here and there. */
const ROUNDING_MS = 0.01;

type Seen = {
  readonly exhibition: Exhibition;
  readonly session: Session;
  readonly atMs: Ms;
  readonly clockMs: Ms;
  readonly isHeld: boolean;
  readonly facts: number;
  readonly lastFactMs: Ms;
  readonly isOver: boolean;
};

export class Laws {
  readonly #finds: Finds;
  #seen: Seen | null = null;
  #games = 0;

  constructor(finds: Finds) {
    this.#finds = finds;
  }

  /**
   * To be asked after everything that has happened to the process, and before it stands still.
   * @param atMs on the world's clock
   * @param stoodUntilMs until when it last stood still
   */
  look(session: Session, atMs: Ms, stoodUntilMs: Ms): void {
    const { exhibition, held } = session.classroom;
    if (!exhibition) return;
    const before = this.#seen?.exhibition === exhibition ? this.#seen : null;
    const { clockMs, facts, options } = exhibition;
    const isHeld = held !== null || exhibition.paused;
    let lastFactMs = before?.lastFactMs ?? 0;
    if (before) {
      const byMs = clockMs - before.clockMs;
      const ranMs = Math.min(atMs - before.atMs, atMs - stoodUntilMs + GAP_MS);
      const mayMs = before.isHeld && isHeld ? 0 : ranMs * options.speed;
      if (byMs > mayMs + ROUNDING_MS)
        this.#finds('nobody is charged', `The round's clock went on by ${byMs} ms, ${mayMs} ms had passed`);
      if (facts.length < before.facts) this.#finds('facts stay', 'A fact is gone');
      for (let index = before.facts; index < facts.length; index++) {
        const { at } = facts[index] as Fact;
        if (at < lastFactMs)
          this.#finds('facts in order', `A fact of ${at} ms came after one of ${lastFactMs} ms`);
        lastFactMs = at;
      }
      if (before.isOver && facts.length > before.facts)
        this.#finds('one bell', 'Something happened after the bell');
    }
    // What waits for a slow disk counts from its receipt: the clock may step back to that, but behind nothing that has happened.
    if (clockMs < lastFactMs - ROUNDING_MS)
      this.#finds(
        'time goes on',
        `The round's clock is at ${clockMs} ms, and something has happened at ${lastFactMs}`,
      );
    const { over: isOver } = exhibition;
    this.#seen = { exhibition, session, atMs, clockMs, isHeld, facts: facts.length, lastFactMs, isOver };
  }

  /** Every millisecond of every master is in one account; every game is chess. */
  lookAtAll({ rounds }: Session['classroom']): void {
    for (const { scenario, facts, show, games } of rounds.logs) {
      if (show !== null) continue;
      if (facts.filter(({ kind }) => kind === 'bellRang').length > 1)
        this.#finds('one bell', 'Two bells rang');
      const { accounts, makespanMs } = settle(scenario, facts);
      for (const account of accounts) {
        const sum = onTick(Object.values(account).reduce((total, ms) => total + ms, 0));
        if (sum !== makespanMs)
          this.#finds('every millisecond', `A master has ${sum} ms in his accounts, of ${makespanMs}`);
      }
      this.#areChess(games);
    }
    const { exhibition } = rounds;
    if (exhibition) this.#areChess(exhibition.games);
  }

  /** Another program plays one game in so many again: that takes longer than all of the class's own chess. */
  #areChess(games: readonly PlayedGame[]): void {
    for (const { board, game, moves } of games) {
      if (this.#games++ % GAMES_EVERY !== 0) continue;
      const chess = new Chess();
      try {
        for (const move of moves.split(' ').filter((one) => one !== '')) chess.move(move);
      } catch {
        this.#finds('chess', `Game ${game} at board ${board} is no chess: ${moves}`);
      }
    }
  }
}
