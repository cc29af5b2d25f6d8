/** A small hall as a page draws it: plain, made anew whenever something has happened. */
import {
  awaitsOrder,
  type BoardId,
  type BoardState,
  type Fact,
  type Hall,
  type Master,
  type MasterId,
  type Ms,
  readyBoards,
} from '../../../shared/simul/index.ts';
import { type FineMood, moodIn } from '../../models/mood.ts';

/** Why a game is over before the bell. */
export type WhyClosed = Extract<Fact, { kind: 'boardClosed' }>['why'];

export type Place = {
  readonly board: BoardId;
  readonly state: BoardState;
  readonly sinceMs: Ms;
  /** Why nobody plays there any more; null: somebody does. */
  readonly why: WhyClosed | null;
};

export type Walker = {
  readonly id: MasterId;
  readonly board: BoardId;
  readonly mood: FineMood;
  readonly sinceMs: Ms;
  readonly untilMs: Ms | null;
  /** Where he goes next, by an order that he has not followed yet. */
  readonly sentTo: BoardId | null;
  /** He has nothing to do: he rests, or stands there unasked. */
  readonly idle: boolean;
  /** He can't be called away before a fixed time: a puzzle holds him. */
  readonly frozen: boolean;
};

export type Floor = {
  readonly places: readonly Place[];
  readonly masters: readonly Walker[];
  /** Hands that are up and that nobody attends, in the order in which they went up. */
  readonly hands: readonly BoardId[];
};

/** @param shown how many of the masters are there for the eye @param whyOf why the game at a board is over */
export function floorOf(hall: Hall, shown: number, whyOf: (board: BoardId) => WhyClosed | null): Floor {
  const hands = readyBoards(hall);
  return {
    places: hall.boards.map(({ id, state, since }) => ({ board: id, state, sinceMs: since, why: whyOf(id) })),
    masters: hall.masters.slice(0, shown).map((master) => walkerOf(hall, master, hands)),
    hands,
  };
}

function walkerOf(hall: Hall, master: Readonly<Master>, hands: readonly BoardId[]): Walker {
  const { id, board, doing, since, until, sentTo } = master;
  const idle = awaitsOrder(hall, master);
  const mood = moodIn(doing, hands.some((hand) => hand !== board) || (idle && hands.length > 0));
  const frozen = doing === 'blocked' && until !== null;
  return { id, board, mood, sinceMs: since, untilMs: until, sentTo, idle, frozen };
}
