/** The one door into the core: what the room, the stage, the phone, solo and the command line may use. */
export type { Fact } from './facts.ts';
export type { Board, BoardState, Doing, Hall, Master } from './hall.ts';
export type { Account, Ledger } from './ledger.ts';
export type {
  BoardId,
  MasterId,
  Ms,
  PolicyName,
  QueueOrder,
  Replies,
  Scenario,
  TaskGroup,
  Trap,
} from './scenario.ts';
