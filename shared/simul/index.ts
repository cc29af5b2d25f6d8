/** The one door into the core: what the room, the stage, the phone, solo and the command line may use. */
export { book } from './booking.ts';
export { type Books, openBooks, wasteNow } from './books.ts';
export { draw } from './durations.ts';
export type { Fact } from './facts.ts';
export {
  type Board,
  type BoardState,
  boardAt,
  type Doing,
  type Hall,
  type Master,
  masterAt,
  readyBoards,
} from './hall.ts';
export { type HandsStep, handsUpOf } from './hands.ts';
export { type Lane, lanesOf, type Segment } from './lanes.ts';
export type { Account, Ledger } from './ledger.ts';
export { nextAppointment } from './next.ts';
export { openHall } from './open.ts';
export { botReplies, type ClassRound, classRound, famousEvening, sleepTest } from './presets.ts';
export { headlessProblemsOf, problemsOf } from './problems.ts';
export { measuredAndRepeated, repliesOf, whatIf } from './recorded.ts';
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
export { mastersHired, STACK_BYTES, scenarioOf, type Wanted } from './scenario-of.ts';
export { ledgerOf, settle } from './settle.ts';
export {
  advance,
  close,
  mayReply,
  playOut,
  playThrough,
  replay,
  reply,
  reseat,
  ringBell,
  type Step,
} from './simul.ts';
export { type Axis, type Measured, measure, sweep } from './sweep.ts';
export * as theory from './theory.ts';
export { type PlayerCost, waitsOf } from './waits.ts';
