/** Faults of the class: what is done, in which order, and for whose time. */
import { Classroom } from '../../../server/classroom/classroom.ts';
import { Progress } from '../../../server/classroom/progress.ts';
import { Journal } from '../../../server/session/journal.ts';
import { Presence } from '../../../server/session/presence.ts';
import { Requests } from '../../../server/session/requests.ts';
import { Session } from '../../../server/session/session.ts';
import type { SystemTime } from '../../../server/steady-clock.ts';
import { Exhibition } from '../../../shared/round/exhibition.ts';
import { Table } from '../../../shared/round/table.ts';
import type { Fact } from '../../../shared/simul/index.ts';
import { type Mutant, replaced } from './mutant.ts';

const CHARGED_MS = 5_000;

/** The system's own clock, with all gaps in it. */
const withGaps = ({ nowMs, wakeIn }: SystemTime) => ({ nowMs, wakeIn, stop: () => {} });

export const OF_CLASS: readonly Mutant[] = [
  {
    name: 'does what is asked twice',
    patch: () =>
      replaced(Requests, 'put', async (_, real, [input, sender]) => {
        const outcome = await real(input, sender);
        return input.do === 'command' && outcome.refused === null
          ? real({ ...input, moment: undefined })
          : outcome;
      }),
  },
  {
    name: 'does nothing of what it has written down',
    patch: () =>
      replaced(Journal, 'apply', (_, real, [stamped]) =>
        stamped.input.do === 'move' ? (real({ ...stamped, round: -1 }) ?? null) : real(stamped),
      ),
  },
  {
    name: 'lets time go on while something is written down',
    patch: () => replaced(Classroom, 'waitFor', () => {}),
  },
  {
    name: 'notes no round that nobody watches',
    patch: () =>
      replaced(Session, 'tick', async ({ guests }, real) => (guests.count > 0 ? real() : undefined)),
  },
  {
    name: 'charges the time in which it was down',
    patch: () =>
      replaced(Journal, 'replay', (_, real, [kept, done]) =>
        real({ ...kept, mark: { ...kept.mark, clockMs: kept.mark.clockMs + CHARGED_MS } }, done),
      ),
  },
  { name: 'charges the time in which it stood still', parts: { clock: withGaps } },
  {
    name: 'does not wait for its people when it comes back',
    patch: () =>
      replaced(Presence, 'everybodyIsLost', (self, real) => {
        real();
        self.goOn();
      }),
  },
  {
    name: 'never goes on when it has come back',
    patch: () => replaced(Presence, 'goOn', () => {}),
  },
  {
    name: 'rings the bell twice',
    patch: () =>
      replaced(Exhibition, 'stamp', ({ facts, over }, real) => {
        const last = facts.at(-1);
        if (over && last && facts.filter(({ kind }) => kind === 'bellRang').length === 1)
          (facts as Fact[]).push(last);
        return real();
      }),
  },
  {
    name: 'allows moves that are none',
    patch: () =>
      replaced(Table, 'sheetAfter', (self, real, [reply]) => {
        const sheet = real(reply);
        if (sheet !== null || typeof reply === 'string') return sheet;
        const before = real('resign');
        return (
          before && {
            ...before,
            outcome: null,
            moves: [...before.moves, { ...reply, san: 'Qxh9' }],
            fen: self.fen,
          }
        );
      }),
  },
  {
    name: 'does what it refuses',
    patch: () =>
      replaced(Requests, 'put', async (_, real, [input, sender]) => {
        const outcome = await real(input, sender);
        if (outcome.refused !== 'notYourTurn' || input.do !== 'move') return outcome;
        await real({ do: 'resign', board: input.board });
        await real({ do: 'seat', board: input.board, sitter: 'bot' });
        await real({ do: 'free', board: input.board });
        return outcome;
      }),
  },
  {
    name: 'carries out a command that was pressed twice, twice',
    patch: () => replaced(Progress, 'isInTurn', (_, real, [command]) => real(command)),
  },
];
