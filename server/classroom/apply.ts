/** What every input does to a class, and what stands against it. */
import type { RefusalCode } from '../../shared/protocol/refusals.ts';
import type { Exhibition } from '../../shared/round/exhibition.ts';
import type { Reply } from '../../shared/round/table.ts';
import type { BoardId, Ms } from '../../shared/simul/index.ts';
import type { Classroom } from './classroom.ts';
import {
  byMaster,
  nameDriver,
  objectionToDriver,
  objectionToMaster,
  objectionToSending,
  sendMaster,
  standIn,
} from './driving.ts';
import type { Input, Stamped } from './inputs.ts';

type Of<Do extends Input['do']> = Input & { readonly do: Do };

/** Why this can't be done now; null: it can, for all that is known. Changes nothing. */
export function objectionTo(input: Input, classroom: Classroom): RefusalCode | null {
  const { exhibition, held, locked, progress, seats } = classroom;
  switch (input.do) {
    case 'move':
    case 'resign':
    case 'agreeDraw':
      if (!exhibition) return 'noRound';
      if (held !== null && !exhibition.over) return 'paused';
      if (isForAnotherPosition(input, exhibition)) return 'notYourTurn';
      return exhibition.objection(input.board, replyOf(input));
    case 'command':
      return progress.isInTurn(input.command, input.moment) ? null : 'wrongPhase';
    case 'choose':
      return progress.questions.objection(input.board, input.step, input.option);
    case 'measured':
      if (progress.now?.kind !== 'program' || progress.place.step !== input.step) return 'notWriting';
      return seats.isPerson(input.board) ? null : 'badRequest';
    case 'labBegan':
      return progress.now?.kind === 'lab' && progress.place.step === input.step ? null : 'wrongPhase';
    case 'labMeasured':
      // The class may have begun anew.
      return progress.place.step >= input.measured.step ? null : 'wrongPhase';
    case 'nameDriver':
      return objectionToDriver(input.driver, classroom);
    case 'send':
      return objectionToSending(input, classroom);
    case 'byMaster':
      return objectionToMaster(input, classroom);
    case 'offerDraw':
      return exhibition ? exhibition.objectionToDraw(input.board) : 'noRound';
    case 'unblock':
      return classroom.blocked.all.some(({ id }) => id === input.device) ? null : 'badRequest';
    case 'sit':
      if (seats.ofHash(input.tokenHash) !== null) return 'badRequest';
      return locked ? 'hallLocked' : null;
    case 'block':
    case 'rename':
      return seats.isPerson(input.board) ? null : 'badRequest';
    case 'handOver':
      return seats.isPerson(input.board) ? null : 'removed';
    case 'giveBack':
      return seats.mayGiveBack(input.board) ? null : 'badRequest';
    case 'declineWish':
      return seats.wishAt(input.board) === null ? 'badRequest' : null;
    default:
      return null;
  }
}

/** Does it, at its moment. @returns why it could not be done after all; then nothing has changed */
export function apply({ input, round, atMs }: Stamped, classroom: Classroom): RefusalCode | null {
  const { rounds } = classroom;
  const isOfThisRound = round === rounds.begun;
  const exhibition = isOfThisRound ? rounds.exhibition : null;
  // What was due by then has happened, the bell too: it decides what may be done.
  if (isOfThisRound) rounds.run?.reach(atMs);
  switch (input.do) {
    case 'move':
      return exhibition ? move(input, exhibition, atMs, classroom) : 'noRound';
    case 'resign':
    case 'agreeDraw':
      return exhibition ? exhibition.reply(input.board, replyOf(input), atMs) : 'noRound';
    case 'command':
      return command(input, atMs, classroom);
    case 'choose':
      return choose(input, classroom);
    case 'measured':
      return measured(input, classroom);
    case 'labBegan':
    case 'labMeasured':
      return ofLab(input, classroom);
    case 'nameDriver':
      return nameDriver(input.driver, exhibition, atMs, classroom);
    case 'send':
      return exhibition ? sendMaster(input, exhibition, atMs, classroom) : 'noRound';
    case 'byMaster':
      return exhibition ? byMaster(input, exhibition, atMs, classroom) : 'noRound';
    case 'offerDraw':
      return exhibition ? exhibition.offerDraw(input.board) : 'noRound';
    case 'standIn':
      standIn(input.on, exhibition, atMs, classroom);
      return null;
    case 'engineMove':
      exhibition?.engineMove(input.board, input.fen, input.move);
      return null;
    case 'counted':
      classroom.progress.questions.movesWere(input.round, input.moves);
      classroom.listener.questionChanged();
      classroom.listener.statusChanged();
      return null;
    case 'seat':
      exhibition?.seat(input.board, input.sitter, atMs);
      return null;
    case 'rename':
    case 'declineWish':
      return changeName(input, classroom);
    case 'block':
      return block(input.board, exhibition, atMs, classroom);
    case 'unblock':
      return classroom.blocked.lift(input.device) ? null : 'badRequest';
    case 'sit':
    case 'giveBack':
      if (isSeatedAlready(input, classroom)) return 'badRequest';
      changeSeat(input, exhibition, atMs, classroom);
      return null;
    case 'handOver':
      // It may have been taken from its owner while this was written down: it is nobody's, and there is nothing to hand over.
      if (!classroom.seats.isPerson(input.board)) return 'removed';
      changeSeat(input, exhibition, atMs, classroom);
      return null;
    default:
      changeSeat(input, exhibition, atMs, classroom);
      return null;
  }
}

function replyOf(input: Of<'move' | 'resign' | 'agreeDraw'>): Reply {
  if (input.do === 'move') return input.move;
  return input.do === 'resign' ? 'resign' : 'draw';
}

/** Sent again after a while, a move was meant for another position. */
const isForAnotherPosition = (input: Of<'move' | 'resign' | 'agreeDraw'>, exhibition: Exhibition): boolean =>
  input.do === 'move' && input.fen !== undefined && input.fen !== exhibition.table(input.board).fen;

function move(
  input: Of<'move'>,
  exhibition: Exhibition,
  atMs: Ms,
  { conduct, seats }: Classroom,
): RefusalCode | null {
  const { board, move, silly } = input;
  if (isForAnotherPosition(input, exhibition)) return 'notYourTurn';
  const refused = exhibition.reply(board, move, atMs);
  if (refused !== null) return refused;
  seats.noteAct(board);
  if (silly) conduct.noteSilly(board);
  return refused;
}

function choose(
  { board, step, option }: Of<'choose'>,
  { progress, listener, seats }: Classroom,
): RefusalCode | null {
  const objection = progress.questions.objection(board, step, option);
  if (objection !== null) return objection;
  progress.questions.choose(board, step, option);
  seats.noteAct(board);
  listener.questionChanged(board);
  return null;
}

function measured(input: Of<'measured'>, classroom: Classroom): RefusalCode | null {
  const refused = objectionTo(input, classroom);
  if (refused !== null) return refused;
  const { board, step, moves } = input;
  classroom.programs.note(step, board, moves);
  classroom.seats.noteAct(board);
  return null;
}

function ofLab(input: Of<'labBegan' | 'labMeasured'>, classroom: Classroom): RefusalCode | null {
  const refused = objectionTo(input, classroom);
  if (refused !== null) return refused;
  const { listener, progress } = classroom;
  if (input.do === 'labBegan') progress.questions.close();
  else progress.labMeasured(input.measured);
  listener.questionChanged();
  listener.statusChanged();
  return null;
}

function changeName(input: Of<'rename' | 'declineWish'>, classroom: Classroom): RefusalCode | null {
  const refused = objectionTo(input, classroom);
  if (refused !== null) return refused;
  const { listener, seats } = classroom;
  if (input.do === 'rename') seats.rename(input.board, input.name);
  else seats.declineWish(input.board);
  listener.seatChanged(input.board);
  listener.statusChanged();
  return null;
}

function block(
  board: BoardId,
  exhibition: Exhibition | null,
  atMs: Ms,
  classroom: Classroom,
): RefusalCode | null {
  const { blocked, seats } = classroom;
  if (!seats.isPerson(board)) return 'badRequest';
  blocked.add(seats.seat(board).name, seats.deviceAt(board));
  for (const one of seats.ofDeviceAt(board))
    changeSeat({ do: 'free', board: one }, exhibition, atMs, classroom);
  return null;
}

/** Whoever was given their seat back while they sat down on another one has one seat all the same. */
const isSeatedAlready = (input: Of<'sit' | 'giveBack'>, { seats }: Classroom): boolean =>
  input.do === 'sit' ? seats.ofHash(input.tokenHash) !== null : !seats.mayGiveBack(input.board);

function changeSeat(
  input: Of<'sit' | 'free' | 'handOver' | 'giveBack'>,
  exhibition: Exhibition | null,
  atMs: Ms,
  classroom: Classroom,
): void {
  const { conduct, listener, mastersSeat, programs, progress, rounds, seats } = classroom;
  const { board } = input;
  const { driver } = mastersSeat;
  if (input.do === 'handOver') seats.handOver(board, input.tokenHash, input.deviceHash ?? null);
  else {
    // Whoever may come back keeps what is known of them.
    if (input.do === 'sit' || (input.do === 'free' && !input.mayComeBack))
      conduct.newcomer(board, rounds.logsOver.length, input.do === 'sit' && rounds.logs.length > 0);
    if (input.do === 'sit') programs.newcomer(board);
    if (input.do === 'sit') seats.sit(board, input);
    else if (input.do === 'giveBack') seats.giveBack(board);
    else seats.free(board, input.mayComeBack);
    if (input.do === 'giveBack') progress.questions.comesBack(board);
    else progress.questions.leaves(board, input.do === 'free' && input.mayComeBack);
    if (input.do !== 'giveBack') mastersSeat.leaves(board);
    exhibition?.goByItself(mastersSeat.goesByItself, atMs);
    exhibition?.seat(board, input.do === 'free' ? 'bot' : 'person', atMs);
  }
  listener.seatChanged(board);
  listener.statusChanged(input.do === 'sit' && mastersSeat.driver === driver);
}

function command(
  { command, sitters, moment }: Of<'command'>,
  atMs: Ms,
  classroom: Classroom,
): RefusalCode | null {
  const { held, listener, progress, rounds } = classroom;
  if (!progress.isInTurn(command, moment)) return 'wrongPhase';
  if (command === 'start' || command === 'next') progress.goOn(sitters, held !== null);
  else if (command === 'pause') rounds.run?.pause(atMs);
  else if (command === 'goOn') rounds.run?.goOn();
  else if (command === 'endRound') rounds.run?.endRound(atMs);
  else if (command === 'playAgain') {
    classroom.conduct.forget();
    classroom.programs.forget();
    progress.backToLobby();
  } else if (command === 'lock' || command === 'unlock') classroom.locked = command === 'lock';
  else classroom.autopilot = command === 'autopilotOn';
  listener.statusChanged();
  listener.questionChanged();
  return null;
}
