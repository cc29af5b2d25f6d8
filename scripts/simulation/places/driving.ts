/** What somebody does who is the master of a round: they send him to a hand, and in real chess they make his moves. */
import type { MasterModel } from '../../../client/models/picture.ts';
import type { ClassStatus } from '../../../shared/protocol/classroom.ts';
import { movesIn } from './engine.ts';

type Chess = NonNullable<NonNullable<MasterModel['view']['value']>['chess']>;
type Front = NonNullable<Chess['front']>;

/** Where a board is before them they seldom look for another. */
const PLAYS = 0.85;

/** @param chance from 0 to 1: what they choose of all that they can do now */
export function drive(master: MasterModel | undefined, status: ClassStatus | null, chance: number): void {
  const view = master?.view.value;
  if (!master || !view || status?.phase !== 'round') return;
  const front = view.chess?.front;
  const hand = view.hands[Math.floor(chance * view.hands.length)];
  if (front && chance < PLAYS) playsAt(master, front, chance / PLAYS);
  else if (hand) void master.send(hand.board);
}

/** A move nearly always; now and then one that is none, another mind, or the end of the game. */
function playsAt(master: MasterModel, { board, fen, drawOffered }: Front, chance: number): void {
  if (chance > 0.97) void master.endGame(board, drawOffered ? 'draw' : 'resign');
  else if (chance > 0.94) void master.takeBack();
  else if (chance > 0.9) void master.masterMove(board, fen, { from: 'e2', to: 'e5' }, false);
  else {
    const moves = movesIn(fen);
    const move = moves[Math.floor((chance / 0.9) * moves.length)];
    if (move) void master.masterMove(board, fen, move, chance < 0.1);
  }
}
