/** Faults of whoever writes down, and reads what was written. */
import { Comings } from '../../../server/classroom/comings.ts';
import type { Stamped } from '../../../server/classroom/inputs.ts';
import type { Kept, Store } from '../../../server/store/store.ts';
import type { DiskStore } from '../world/disk.ts';
import { type Mutant, replaced } from './mutant.ts';

type Faulty = (store: DiskStore, wallTime: () => number) => Partial<Store>;

/** A store that does some things in another way, and all else as it should. */
function store(name: string, faulty: Faulty): Mutant {
  const asStore = (real: DiskStore, wallTime: () => number): Store => {
    const other = faulty(real, wallTime);
    return {
      open: other.open ?? ((...args) => real.open(...args)),
      append: other.append ?? ((...args) => real.append(...args)),
      mark: other.mark ?? ((...args) => real.mark(...args)),
      forget: other.forget ?? ((...args) => real.forget(...args)),
      read: other.read ?? (() => real.read()),
      close: () => real.close(),
      take: other.take ?? (() => real.take()),
      onLost: () => real.onLost(),
    };
  };
  return { name, parts: { store: asStore } };
}

/** What is read has been changed. */
const read = (name: string, change: (kept: Kept, wallMs: number) => Kept | null) =>
  store(name, (real, wallTime) => ({
    take: async () =>
      (await real.take()).map((kept) => change(kept, wallTime())).filter((kept) => kept !== null),
  }));

const inputsChanged = (kept: Kept, change: (stamped: Stamped) => Stamped): Kept => ({
  ...kept,
  entries: kept.entries.map((entry) => ({
    ...entry,
    input: JSON.stringify(change(JSON.parse(entry.input) as Stamped)),
  })),
});

const FORGETTING_MS = 5 * 60_000;

export const OF_DISK: readonly Mutant[] = [
  store('acknowledges before it is kept', (real) => {
    let count = 0;
    return {
      append: async (...args) => {
        void real.append(...args).then(
          (seq) => {
            count = Math.max(count, seq);
          },
          () => {},
        );
        return ++count;
      },
    };
  }),
  store('acknowledges what could not be kept', (real) => ({
    append: (...args) => real.append(...args).catch(() => 1),
  })),
  store('numbers an input wrongly', (real) => ({
    append: async (...args) => (await real.append(...args)) + 1,
  })),
  store('keeps nobody’s own number of a request', (real) => ({
    append: (code, { input }, outdated) => real.append(code, { sender: null, input }, outdated),
  })),
  store('plays the engine’s moves without writing them down', (real) => ({
    append: (code, entry, outdated) =>
      entry.input.includes('"do":"engineMove"') ? Promise.resolve(1) : real.append(code, entry, outdated),
  })),
  {
    name: 'forgets who came and went in a round',
    patch: () =>
      replaced(Comings, 'note', (_, real, [input, ...more]) =>
        input.do === 'command' ? undefined : real(input, ...more),
      ),
  },
  store('lets the mark go backwards', (real) => ({
    mark: (code, mark) => real.mark(code, { ...mark, clockMs: mark.clockMs / 2 }),
  })),
  store('keeps a class that is over', () => ({ forget: async () => {} })),
  read('skips the last input when it comes back', (kept) => ({
    ...kept,
    entries: kept.entries.slice(0, -1),
  })),
  read('forgets whose seat it is when it comes back', (kept) =>
    inputsChanged(kept, (stamped) =>
      stamped.input.do === 'sit'
        ? { ...stamped, input: { ...stamped.input, tokenHash: 'nobody’s' } }
        : stamped,
    ),
  ),
  read('forgets the engine’s moves when it comes back', (kept) => ({
    ...kept,
    entries: kept.entries.filter(({ input }) => !input.includes('"do":"engineMove"')),
  })),
  read('believes the clock on the wall', (kept, wallMs) =>
    wallMs - kept.mark.seenAtMs > FORGETTING_MS ? null : kept,
  ),
  read('reads inputs in another order', (kept) => ({
    ...kept,
    entries: [...kept.entries.slice(0, -2), ...kept.entries.slice(-2).reverse()],
  })),
];
