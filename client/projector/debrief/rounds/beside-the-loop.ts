/** What the event loop would have answered in a round that a person drove, on the very same replies, and what nobody can beat. */
import { boundOf, DRIVEN, perfectLoop, playOut, settle } from '../../../../shared/simul/index.ts';
import { t } from '../../../app/text.ts';
import { driverWords } from '../../../models/lesson-words.ts';
import type { Settled } from './settled.ts';

export type BesideTheLoop = {
  readonly loop: Settled;
  /** So many moves nobody who drives can exceed. */
  readonly bound: number;
};

export const isDriven = ({ round }: Settled): boolean => round.scenario.policy === DRIVEN;

/** The same people under the event loop, until the moment at which the bell rang. */
export function besideTheLoop({ number, round, ledger }: Settled): BesideTheLoop {
  const { facts } = round;
  const played = { ...round.scenario, durationMs: ledger.makespanMs };
  const scenario = perfectLoop(played, facts);
  const loop = playOut(scenario).facts;
  return {
    loop: { number, round: { scenario, facts: loop }, ledger: settle(scenario, loop) },
    bound: boundOf(played, facts),
  };
}

/** "Mia answered 43 moves. On the very same replies the event loop would have answered 51, and nobody more than 53." */
export function besideWords({ ledger, driver }: Settled, { loop, bound }: BesideTheLoop): string {
  const moves = ledger.movesAnswered;
  const loops = loop.ledger.movesAnswered;
  const values = { count: moves, loop: loops, bound: Math.max(bound, moves, loops) };
  const who = driver
    ? driverWords(driver, 'lessonPages.person.answered', 'lessonPages.person.answeredHost', values)
    : t('lessonPages.person.answeredNobody', values);
  if (moves >= loops) return `${who} ${t('lessonPages.person.asMany', values)}`;
  return `${who} ${t('lessonPages.person.loop', values)}`;
}
