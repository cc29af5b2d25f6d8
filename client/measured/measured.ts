/** What somebody has measured in this browser, kept there and sent nowhere: rounds, levels, exercises, labs. */
import { type ReadonlySignal, signal } from '@preact/signals';
import { keptList } from './kept.ts';

type Numbers = Readonly<Record<string, number>>;

/** One thing that was done, and what came of it. */
export type Measured = {
  /** What it was: `lab.threads`, `level.sleep`, `code.makeItAwait`, `round.solo.loop`. */
  readonly what: string;
  /** When it was over: ms since 1970. */
  readonly atMs: number;
  /** Named figures, their units in their names: `residentMb`, `startMs`. */
  readonly figures: Numbers;
  /** What had been chosen. */
  readonly settings: Readonly<Record<string, number | string>>;
};

/** So many results with the same figures of one thing are kept, the last ones. */
const KEPT_OF_EACH = 5;
/** So many results in all. */
const KEPT_MOST = 400;
/** No result has more figures or settings, and none a longer word. */
const NAMES_MOST = 60;
const LETTERS_MOST = 120;

const kept = keptList('simul.measured', isMeasured);

const latest = signal<Measured | null>(null);
/** What was measured last on this page; null: nothing yet. */
export const lastMeasured: ReadonlySignal<Measured | null> = latest;

/** Everything that is kept, the oldest first. */
export const allMeasured = (): readonly Measured[] => kept.all();

/** The last result of `what`; null: there is none. */
export function lastOf(what: string): Measured | null {
  return allMeasured().findLast((one) => one.what === what) ?? null;
}

/** Keeps a result. What is not a finite number is left out; a full or forbidden storage is no error. */
export function remember(measured: Measured): void {
  const now = bounded(measured);
  const all = [...allMeasured(), now];
  const ofSame = all.filter((one) => kindOf(one) === kindOf(now));
  const tooMany = new Set(ofSame.slice(0, -KEPT_OF_EACH));
  kept.write(all.filter((one) => !tooMany.has(one)).slice(-KEPT_MOST));
  latest.value = now;
}

/** A run that measured less than others puts none of them out of memory. */
const kindOf = ({ what, figures }: Measured) => [what, ...Object.keys(figures).sort()].join(' ');

/** Nothing is kept any more. */
export function forgetMeasured(): void {
  kept.forget();
  latest.value = null;
}

function bounded({ what, atMs, figures, settings }: Measured): Measured {
  const most = <Value>(named: Readonly<Record<string, Value>>, isGood: (value: Value) => boolean) =>
    Object.fromEntries(
      Object.entries(named)
        .filter(([name, value]) => name.length <= LETTERS_MOST && isGood(value))
        .slice(0, NAMES_MOST),
    );
  return {
    what: what.slice(0, LETTERS_MOST),
    atMs,
    figures: most(figures, Number.isFinite),
    settings: most(settings, isSetting),
  };
}

const isSetting = (value: unknown) =>
  Number.isFinite(value) || (typeof value === 'string' && value.length <= LETTERS_MOST);

function isMeasured(read: unknown): read is Measured {
  const { what, atMs, figures, settings } = (read ?? {}) as Partial<Record<keyof Measured, unknown>>;
  const holds = (named: unknown, isGood: (value: unknown) => boolean) =>
    typeof named === 'object' && named !== null && Object.values(named).every(isGood);
  return (
    typeof what === 'string' &&
    Number.isFinite(atMs) &&
    holds(figures, Number.isFinite) &&
    holds(settings, isSetting)
  );
}
