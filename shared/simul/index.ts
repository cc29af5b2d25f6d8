/** The one door into the core: what the room, the stage, the phone, solo and the command line may use. */
export { book } from './figures/booking.ts';
export { type Books, openBooks, wasteNow } from './figures/books.ts';
export { boundOf, perfectLoop, type Stars, scoreOf, starsOf, type Worth } from './figures/bound.ts';
export { type HandsStep, handsUpOf } from './figures/hands.ts';
export { type Lane, lanesOf, type Segment } from './figures/lanes.ts';
export type { Account, Ledger } from './figures/ledger.ts';
export { measuredAndRepeated, repliesOf, whatIf } from './figures/recorded.ts';
export { ledgerOf, settle } from './figures/settle.ts';
export { type Stint, stintsOf } from './figures/stints.ts';
export { type Axis, type Measured, measure, sweep } from './figures/sweep.ts';
export * as theory from './figures/theory.ts';
export { type OwnStretch, type PlayerCost, waitsOf } from './figures/waits.ts';
export { nextOwnBoard } from './model/circle.ts';
export { draw } from './model/durations.ts';
export { begins, type Fact } from './model/facts.ts';
export {
  type Board,
  type BoardState,
  boardAt,
  type Doing,
  type Hall,
  type Master,
  masterAt,
} from './model/hall.ts';
export { openHall } from './model/open.ts';
export {
  botReplies,
  type ClassRound,
  classRound,
  famousEvening,
  paceOf,
  sleepTest,
  USUAL_THINK_MS,
} from './model/presets.ts';
export { headlessProblemsOf, problemsOf } from './model/problems.ts';
export {
  type BoardId,
  type MasterId,
  type Ms,
  OPENERS,
  type Opens,
  QUEUE_ORDERS,
  type QueueOrder,
  type Replies,
  type Scenario,
  type TaskGroup,
  type Trap,
} from './model/scenario.ts';
export { masterOpens, mastersHired, STACK_BYTES, scenarioOf, type Wanted } from './model/scenario-of.ts';
export { onTick } from './model/time.ts';
export { DRIVEN, POLICY_NAMES, type PolicyName } from './policies/names.ts';
export { type Code, type CodeLine, LANGUAGES, type Language, type LineKind } from './policies/policy.ts';
export { frontOfQueue, handsUpNow, readyBoards } from './policies/ready-queue.ts';
export { goesRound, goesToHands, policies } from './policies/registry.ts';
export { awaitsOrder, type Driver, driveOut } from './steps/driving.ts';
export { nextAppointment } from './steps/next.ts';
export { nextBoardOf } from './steps/next-board.ts';
export {
  advance,
  changePolicy,
  close,
  endPlay,
  mayChangePolicy,
  mayEndPlay,
  mayReply,
  maySend,
  playInPieces,
  playOut,
  playThrough,
  replay,
  reply,
  reseat,
  ringBell,
  type Step,
  send,
  type Way,
} from './steps/simul.ts';
