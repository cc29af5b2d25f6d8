/** Faults of a phone: what it sends, what it remembers, and whether it comes back. */
import type { Line } from '../../../client/net/line/line.ts';
import type { OpenLine } from '../places/parts.ts';
import type { Mutant } from './mutant.ts';

/** A line that does something in another way. */
const line = (name: string, faulty: (open: OpenLine) => OpenLine): Mutant => ({
  name,
  parts: { line: faulty },
});
const opened = (name: string, faulty: (real: Line) => Partial<Line>): Mutant =>
  line(name, (open) => async (...args) => {
    const real = await open(...args);
    return { ...real, ...faulty(real) };
  });

const ATTEMPTS_MAX = 2;

/** By page: what was sent before, each by its number. */
function sentBefore(): (message: object) => boolean {
  const ids = new Set<unknown>();
  return (message) => {
    const { id } = message as { id?: unknown };
    const isAgain = ids.has(id);
    ids.add(id);
    return isAgain;
  };
}

export const OF_PHONES: readonly Mutant[] = [
  line('sends a move again under another number', (open) => {
    const isAgain = sentBefore();
    let count = 0;
    return async (...args) => {
      const real = await open(...args);
      const send: Line['send'] = (kind, message) =>
        real.send(kind, isAgain(message) ? { ...message, id: `again-${++count}` } : message);
      return { ...real, send };
    };
  }),
  line('never sends anything again', (open) => {
    const isAgain = sentBefore();
    return async (...args) => {
      const real = await open(...args);
      return { ...real, send: (kind, message) => (isAgain(message) ? undefined : real.send(kind, message)) };
    };
  }),
  line('gives up coming back', (open) => {
    let attempts = 0;
    return (...args) => (++attempts > ATTEMPTS_MAX ? new Promise(() => {}) : open(...args));
  }),
  opened('takes a dead line for a live one', () => ({ ping: (pong) => pong() })),
  line('shows the first board that it was told, and no other', (open) => {
    let isTold = false;
    return (code, wanted, handlers, ...more) => {
      const { board } = handlers.messages;
      const once: typeof board = (told) => {
        if (!isTold) board?.(told);
        isTold = true;
      };
      return open(code, wanted, { ...handlers, messages: { ...handlers.messages, board: once } }, ...more);
    };
  }),
  { name: 'says only over its line that it leaves', parts: { leave: async () => {} } },
  {
    name: 'loses what it had to send when its page is made anew',
    parts: {
      reloaded: (kept) => new Map([...kept].filter(([key]) => !key.startsWith('simul.outbox'))),
    },
  },
  {
    name: 'forgets its seat when its page is made anew',
    parts: {
      reloaded: (_, device) => {
        device.clear();
        return new Map();
      },
    },
  },
];
