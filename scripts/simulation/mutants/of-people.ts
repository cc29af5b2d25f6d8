/** Faults about who sits where, who may do what, and what they are told. */
import { Seats } from '../../../server/classroom/seats/seats.ts';
import { SeatCodes } from '../../../server/session/admission.ts';
import { Guests } from '../../../server/session/connection.ts';
import { Notifier } from '../../../server/session/notifier.ts';
import { LogTeller } from '../../../server/session/telling/log-teller.ts';
import { type SystemTime, steadyClock } from '../../../server/steady-clock.ts';
import { type Mutant, replaced } from './mutant.ts';

/** One in so many is not told. */
const FORGETS_EVERY = 3;

/** What was called off happens all the same. */
function insistent(system: SystemTime) {
  const clock = steadyClock(system);
  return {
    ...clock,
    wakeIn: (delayMs: number, wake: () => void) => {
      clock.wakeIn(delayMs, wake);
      return () => {};
    },
  };
}

export const OF_PEOPLE: readonly Mutant[] = [
  {
    name: 'leaves their power to those who were sent away',
    patch: () => replaced(Guests, 'objectionTo', () => null),
  },
  {
    name: 'lets the older tab win',
    patch: () =>
      replaced(Guests, 'makeWay', (self, _, [before, connection]) => {
        if (before) self.sendAway(connection, 'openedElsewhere');
        return true;
      }),
  },
  {
    name: 'does not know which page of a browser is the newest',
    patch: () =>
      replaced(Guests, 'makeWay', (_, real, [before, connection, { page }]) =>
        real(before, connection, { page }),
      ),
  },
  {
    name: 'gives one seat to two',
    patch: () =>
      replaced(Seats, 'offer', (self, real, [name]) => {
        const offer = real(name);
        if (offer) self.giveUp(offer.board);
        return offer;
      }),
  },
  { name: 'lets a code open a seat twice', patch: () => replaced(SeatCodes, 'forget', () => {}) },
  {
    name: 'lets people into a hall that is locked',
    parts: {
      enter: async ({ admission, classroom }, guest, wanted) => {
        const { locked } = classroom;
        classroom.locked = false;
        const entered = await admission.enter(guest, wanted);
        classroom.locked = locked;
        return entered;
      },
    },
  },
  { name: 'forgets that somebody has gone', patch: () => replaced(Guests, 'remove', () => {}) },
  { name: 'tells nobody what happens at their board', patch: () => replaced(Notifier, 'publish', () => {}) },
  {
    name: 'now and then does not tell where the class stands',
    patch: () => {
      let count = 0;
      return replaced(Notifier, 'statusChanged', (_, real) => {
        if (++count % FORGETS_EVERY !== 0) real();
      });
    },
  },
  { name: 'tells nobody their new name', patch: () => replaced(Notifier, 'tellName', () => {}) },
  { name: 'tells no stage what has happened', patch: () => replaced(LogTeller, 'tell', () => {}) },
  { name: 'calls no appointment off', parts: { clock: insistent } },
];
