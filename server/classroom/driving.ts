/** What the inputs about the master's seat do: naming who drives him, sending him, standing in for whoever is away. */
import type { RefusalCode } from '../../shared/protocol/refusals.ts';
import type { Exhibition } from '../../shared/round/exhibition.ts';
import type { Ms } from '../../shared/simul/index.ts';
import type { Classroom } from './classroom.ts';
import type { Input } from './inputs.ts';
import { type Driver, HOST } from './masters-seat.ts';

type Sending = Input & { readonly do: 'send' };
type Playing = Input & { readonly do: 'byMaster' };

/** Why the host can't name them; null: they can. */
export function objectionToDriver(driver: Driver | null, { progress, seats }: Classroom): RefusalCode | null {
  if (driver !== null && driver !== HOST && !seats.isPerson(driver)) return 'badRequest';
  return driver === null || progress.drivable !== null ? null : 'cantBeDriven';
}

/** They have the seat from now on, or in the next round. @returns why not; then nothing has changed */
export function nameDriver(
  driver: Driver | null,
  exhibition: Exhibition | null,
  atMs: Ms,
  classroom: Classroom,
): RefusalCode | null {
  const refused = objectionToDriver(driver, classroom);
  if (refused !== null) return refused;
  const { listener, mastersSeat, rounds } = classroom;
  mastersSeat.name(driver);
  if (classroom.isDriven) {
    if (driver !== null) mastersSeat.noteOrders(rounds.index, driver, 0);
    exhibition?.goByItself(mastersSeat.goesByItself, atMs);
  }
  listener.statusChanged();
  return null;
}

/** Why the master can't be sent so; null: he can, for all that is known. */
export function objectionToSending({ by, to }: Sending, classroom: Classroom): RefusalCode | null {
  const exhibition = drivenBy(by, classroom);
  return typeof exhibition === 'string' ? exhibition : exhibition.objectionToSending(to);
}

/** Why whoever is the master can't play so; null: they can, for all that is known. */
export function objectionToMaster({ by, act, fen }: Playing, classroom: Classroom): RefusalCode | null {
  const exhibition = drivenBy(by, classroom);
  if (typeof exhibition === 'string') return exhibition;
  return isForAnotherPosition(act, fen, exhibition) ? 'notInFront' : exhibition.objectionToMaster(act);
}

/** Sent again after a while, a move was meant for another position. */
const isForAnotherPosition = (
  act: Playing['act'],
  fen: string | undefined,
  exhibition: Exhibition,
): boolean =>
  exhibition.realChess !== null &&
  fen !== undefined &&
  'board' in act &&
  fen !== exhibition.tables[act.board - 1]?.fen;

/** The round in which they are the master, or why they can do nothing in it. */
function drivenBy(by: Driver, { exhibition, held, mastersSeat }: Classroom): Exhibition | RefusalCode {
  if (mastersSeat.driver !== by) return 'notTheMaster';
  if (!exhibition) return 'noRound';
  return held !== null && !exhibition.over ? 'paused' : exhibition;
}

/** The master has that order. @returns why not; then nothing has changed */
export function sendMaster(
  { by, to }: Sending,
  exhibition: Exhibition,
  atMs: Ms,
  { mastersSeat, rounds, seats }: Classroom,
): RefusalCode | null {
  // Somebody else may have been named since it was asked.
  if (mastersSeat.driver !== by) return 'notTheMaster';
  const refused = exhibition.send(to, atMs);
  if (refused !== null) return refused;
  mastersSeat.noteOrders(rounds.index, by, 1);
  if (by !== HOST) seats.noteAct(by);
  return null;
}

/** Whoever is the master has played so. @returns why not; then nothing has changed */
export function byMaster(
  { by, act, fen }: Playing,
  exhibition: Exhibition,
  atMs: Ms,
  { mastersSeat, rounds, seats }: Classroom,
): RefusalCode | null {
  if (mastersSeat.driver !== by) return 'notTheMaster';
  if (isForAnotherPosition(act, fen, exhibition)) return 'notInFront';
  const refused = exhibition.byMaster(act, atMs);
  if (refused !== null) return refused;
  mastersSeat.noteOrders(rounds.index, by, 1);
  if (by !== HOST) seats.noteAct(by);
  return null;
}

/** The event loop goes on for whoever is away, or no longer. */
export function standIn(
  on: boolean,
  exhibition: Exhibition | null,
  atMs: Ms,
  { listener, mastersSeat }: Classroom,
): void {
  mastersSeat.isStoodInFor = on && mastersSeat.driver !== null;
  exhibition?.goByItself(mastersSeat.goesByItself, atMs);
  listener.statusChanged();
}
