/**
 * What one player is told of the exhibition, as pure functions of it: in the live room over the network, in solo
 * at once. The protocol's types hold what is made here where it is used.
 */

import type { Side } from '../chess/position.ts';
import { mastersPoints } from '../chess/scoresheet.ts';
import {
  awaitsOrder,
  type BoardId,
  type Hall,
  handsUpNow,
  type Master,
  type PlayerCost,
  perfectLoop,
  playOut,
  policies,
  readyBoards,
  settle,
  waitsOf,
} from '../simul/index.ts';
import type { BoardClock } from './chess-clocks.ts';
import type { Exhibition } from './exhibition.ts';
import type { MovedBy } from './table.ts';

/** Whoever stands there sees the front of the queue; further back they see its first ticket, and those beside the own. */
const FRONT = [1, 2, 3, 4, 5];

const BY = {
  opponent: 'you',
  master: 'master',
  cap: 'cap',
} as const satisfies Readonly<Record<MovedBy, string>>;

const OTHER_SIDE = { white: 'black', black: 'white' } as const satisfies Readonly<Record<Side, Side>>;

/** @param isSaboteur this board holds a blocking call that only its own player knows of */
export function ownBoard(exhibition: Exhibition, board: BoardId, isSaboteur = false) {
  const { state, since, replyDue, answers } = boardOf(exhibition, board);
  const { fen, game, lastGame, inCheck, lastMove, masterHas, masterOffersDraw } = exhibition.table(board);
  return {
    board,
    state,
    sinceMs: since,
    capAtMs: replyDue,
    side: OTHER_SIDE[masterHas],
    fen,
    lastMove: lastMove && { from: lastMove.from, to: lastMove.to, by: BY[lastMove.by] },
    inCheck,
    waitedFor: exhibition.hall.masters.some((master) => isWaitingAt(exhibition.hall, master, board)),
    isSaboteur,
    closed: exhibition.whyClosed(board),
    game,
    lastGame,
    drawOffered: masterOffersDraw,
    clock: exhibition.realChess?.clockAt(board) ?? null,
    answers,
  };
}

/** Whether that master waits for that opponent; whom nobody sends anywhere waits for nobody where he stands. */
const isWaitingAt = (hall: Hall, master: Master, board: BoardId): boolean =>
  master.doing === 'blocked' && master.board === board && !awaitsOrder(hall, master);

/**
 * Where a player stands in the ready queue.
 * @param queue to be given where many are told at once
 * @param place theirs in it, from 1; 0: none
 */
export function queuePlace(
  exhibition: Exhibition,
  board: BoardId,
  queue: readonly BoardId[] = readyBoards(exhibition.hall),
  place = queue.indexOf(board) + 1,
) {
  if (place === 0) return { place: null, tickets: [] };
  const seen = place <= FRONT.length ? FRONT : [1, place - 1, place, place + 1];
  const tickets = seen.flatMap((place) => {
    const board = queue[place - 1];
    return board === undefined ? [] : [{ place, board }];
  });
  return { place, tickets };
}

/** @param nameAt who sits at a board, for the headline */
export function newsOf(exhibition: Exhibition, nameAt: (board: BoardId) => string) {
  const { hall, headline } = exhibition;
  // Where there are several, people are told of the one for whom they wait.
  const master = hall.masters.find(({ doing }) => doing === 'blocked') ?? hall.masters[0];
  if (!master) throw new Error('A hall without a master');
  return {
    clockMs: exhibition.clockMs,
    master: {
      doing: master.doing,
      board: master.board,
      name: nameAt(master.board),
      sinceMs: master.since,
    },
    handsUp: handsUpNow(hall),
    movesAnswered: headline.movesAnswered,
    ...(exhibition.engineLate > 0 && { quickMoves: exhibition.engineLate }),
    idleShare: headline.idleWithHandsUpShare,
  };
}

/** So many hands whoever is the master sees: all in a class, of a larger hall the front. */
export const HANDS_SEEN_MAX = 200;

/** What whoever is the master sees of the hall. */
export function masterView(exhibition: Exhibition) {
  const { hall, headline } = exhibition;
  const [master] = hall.masters;
  if (!master) throw new Error('A hall without a master');
  const hands = readyBoards(hall)
    .map((board) => ({ board, sinceMs: hall.boards[board - 1]?.since ?? 0 }))
    .sort((a, b) => a.sinceMs - b.sinceMs);
  return {
    hands: hands.slice(0, HANDS_SEEN_MAX),
    handsUp: hands.length,
    closed: hall.boards.filter(({ state }) => state === 'closed' || state === 'outside').map(({ id }) => id),
    doing: master.doing,
    board: master.board,
    sinceMs: master.since,
    untilMs: master.until,
    isIdle: master.doing === 'blocked' && awaitsOrder(hall, master),
    sentTo: master.sentTo,
    movesAnswered: headline.movesAnswered,
    chess: chessView(exhibition),
  };
}

/** Real chess: the board before the master, and how the games stand. */
function chessView({ realChess, tables }: Exhibition) {
  if (!realChess) return null;
  const { inFront, kept } = realChess;
  const table = inFront === null ? undefined : tables[inFront - 1];
  return {
    front: table
      ? {
          board: table.board,
          side: table.masterHas,
          fen: table.fen,
          lastMove: table.lastMove && { from: table.lastMove.from, to: table.lastMove.to },
          clock: realChess.clockAt(table.board),
          drawOffered: table.drawOffered,
        }
      : null,
    kept,
    flags: tables.flatMap(({ board }) => masterFlagAt(board, realChess.clockAt(board))),
    results: tables.flatMap(({ board, masterHas, outcome }) =>
      outcome === null ? [] : [{ board, points: mastersPoints(outcome, masterHas) }],
    ),
  };
}

const masterFlagAt = (board: BoardId, clock: BoardClock | null) =>
  clock?.runs === 'master' ? [{ board, atMs: clock.sinceMs + clock.left.master }] : [];

/** A round as its log has it; an exhibition is one, too. */
export type Played = Pick<Exhibition, 'scenario' | 'facts'>;
/** The same with its games. */
export type PlayedOut = Pick<Exhibition, 'scenario' | 'facts' | 'games'>;

/** What the round cost everybody, by board. */
export function costsOf({ scenario, facts }: Played): readonly PlayerCost[] {
  return waitsOf(scenario, facts);
}

/**
 * What the round gave one player.
 * @param costs to be given where many are told at once
 * @param wasMaster they were the master, and a bot played at their board
 */
export function ownResult(
  { scenario, facts, games }: PlayedOut,
  roundIndex: number,
  board: BoardId,
  costs = costsOf({ scenario, facts }),
  wasMaster = false,
) {
  const cost = costs[board - 1];
  if (!cost) throw new RangeError(`There is no board ${board}`);
  return {
    roundIndex,
    policy: scenario.policy,
    hasBlockingCall: policies[scenario.policy].hasTraps && scenario.traps.length > 0,
    wasMaster,
    loopAnswers: wasMaster ? loopAnswers({ scenario, facts }) : null,
    endedMs: facts.at(-1)?.at ?? 0,
    moves: cost.replies,
    answers: wasMaster ? costs.reduce((sum, { answers }) => sum + answers, 0) : cost.answers,
    longestWaitMs: cost.longestWaitMs,
    waitPerAnswerMs: cost.waitPerAnswerMs,
    openWaitMs: cost.openWaitMs,
    thinkPerMoveMs: cost.thinkPerMoveMs,
    stretches: cost.stretches,
    games: games.filter((game) => game.board === board),
  };
}

/** So many the event loop answers on the very same replies, until the bell rang. */
function loopAnswers({ scenario, facts }: Played): number {
  const { makespanMs } = settle(scenario, facts);
  const loop = perfectLoop({ ...scenario, durationMs: makespanMs }, facts);
  return settle(loop, playOut(loop).facts).movesAnswered;
}

function boardOf({ hall }: Exhibition, board: BoardId) {
  const own = hall.boards[board - 1];
  if (!own) throw new RangeError(`There is no board ${board}`);
  return own;
}
