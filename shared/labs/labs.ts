/** The labs: what each is called, what can be chosen in it, what it tells while it runs, what it has measured. */

export const LAB_NAMES = ['sleep', 'freeze', 'threads', 'throughput', 'report', 'crowd'] as const;
export type LabName = (typeof LAB_NAMES)[number];

/** Choices of a lab, by name: numbers and words alone, so that they fit in a plan, a link and a table. */
export type Settings = Readonly<Record<string, number | string>>;
/** What a lab measured, by name, with the unit in the name (`residentMb`, `startMs`). */
export type Figures = Readonly<Record<string, number>>;
/** What a run tells: each lab has a union of its own. */
export type LabEvent = { readonly kind: string };

/** A number from `min` to `max` in steps; a choice among words. */
export type Range = {
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly default: number;
};
export type Choices = { readonly of: readonly string[]; readonly default: string };
export type Limits = Readonly<Record<string, Range | Choices>>;

/** How a run ended; the last thing that it tells. */
export type Ended = {
  readonly kind: 'ended';
  readonly why: 'done' | 'stopped' | 'killed' | 'tooMuchMemory' | 'tooLong' | 'failed' | 'refused' | 'lost';
  /** What the machine said, for those who help; empty: nothing. Where it is refused: why, and what to do, in a sentence. */
  readonly detail: string;
};

export const isEnded = (event: LabEvent): event is Ended => event.kind === 'ended';

/** The choices that a lab begins with. */
export function defaultsOf(limits: Limits): Settings {
  return Object.fromEntries(Object.entries(limits).map(([name, limit]) => [name, limit.default]));
}

/**
 * Choices as they may be: what is missing is as at first.
 * @param given from a file, a link or the network
 * @returns null: a name that the lab doesn't know, or a value beyond its limits
 */
export function settingsFrom(limits: Limits, given: Readonly<Record<string, unknown>>): Settings | null {
  const settings: Record<string, number | string> = { ...defaultsOf(limits) };
  for (const [name, value] of Object.entries(given)) {
    const limit = Object.hasOwn(limits, name) ? limits[name] : undefined;
    if (limit === undefined || !fits(limit, value)) return null;
    settings[name] = value;
  }
  return settings;
}

/** Tenths are not exact in the machine. */
const STEP_PART = 1e-6;

/** Whether that may be chosen. */
export function fits(limit: Range | Choices, value: unknown): value is number | string {
  if ('of' in limit) return typeof value === 'string' && limit.of.includes(value);
  if (typeof value !== 'number' || !(value >= limit.min && value <= limit.max)) return false;
  const steps = (value - limit.min) / limit.step;
  return Math.abs(steps - Math.round(steps)) < STEP_PART;
}
