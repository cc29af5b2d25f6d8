/** What somebody has measured in this browser, kept there and sent nowhere: rounds, levels, exercises, labs. */
import { type ReadonlySignal, signal } from '@preact/signals';
import { remember as keep, recall } from '../app/storage.ts';

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

const KEY = 'simul.measured';
/** So many results of one thing are kept, the last ones. */
const KEPT_OF_EACH = 5;
/** So many results in all. */
const KEPT_MOST = 200;
/** No result has more figures or settings, and none a longer word. */
const NAMES_MOST = 60;
const LETTERS_MOST = 120;

/** As they are in this tab, where the browser keeps nothing. */
let inTab: readonly Measured[] = [];
let isKept = true;

const latest = signal<Measured | null>(null);
/** What was measured last on this page; null: nothing yet. */
export const lastMeasured: ReadonlySignal<Measured | null> = latest;

/** Everything that is kept, the oldest first. */
export function allMeasured(): readonly Measured[] {
  return isKept ? readable(recall(KEY)) : inTab;
}

/** The last result of `what`; null: there is none. */
export function lastOf(what: string): Measured | null {
  return allMeasured().findLast((one) => one.what === what) ?? null;
}

/** Keeps a result. What is not a finite number is left out; a full or forbidden storage is no error. */
export function remember(measured: Measured): void {
  const kept = bounded(measured);
  const all = [...allMeasured(), kept];
  const ofSame = all.filter(({ what }) => what === measured.what);
  const tooMany = new Set(ofSame.slice(0, -KEPT_OF_EACH));
  write(all.filter((one) => !tooMany.has(one)).slice(-KEPT_MOST));
  latest.value = kept;
}

/** Nothing is kept any more. */
export function forgetMeasured(): void {
  inTab = [];
  latest.value = null;
  keep(KEY, null);
}

function write(all: readonly Measured[]): void {
  const text = JSON.stringify(all);
  keep(KEY, text);
  isKept = recall(KEY) === text;
  inTab = isKept ? [] : all;
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

/** Only what this page wrote itself, whatever stands there. */
function readable(text: string | null): readonly Measured[] {
  try {
    const read: unknown = JSON.parse(text ?? '[]');
    return Array.isArray(read) ? read.filter(isMeasured) : [];
  } catch {
    return [];
  }
}

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
