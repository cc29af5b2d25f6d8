/** What whoever runs a trial or a measurement asks for: `--kills 20 --only cut,reset`, checked before anything begins. */
import { parseArgs } from 'node:util';

type Standards = Readonly<Record<string, number | null>>;
type More<Word extends string, Flag extends string> = {
  /** Numbers of which 0 means none, or is as good as any other; all others are above 0. */
  readonly mayBe0?: readonly string[];
  /** What is asked for in words. */
  readonly words?: readonly Word[];
  /** What is asked for by its name alone. */
  readonly flags?: readonly Flag[];
};
type Asked<Standard extends Standards, Word extends string, Flag extends string> = {
  readonly [Name in keyof Standard]: Standard[Name] extends null ? number | null : number;
} & { readonly [Name in Word]: string | null } & { readonly [Name in Flag]: boolean };

/** It was asked for in a way that nobody understands; the message says what to write. */
export class NotUnderstood extends Error {}

/**
 * What this process was asked for; where that can't be understood it ends with a sentence: a trial that has tried nothing, for
 * want of a number, would find that everything holds.
 * @param standards each number that may be asked for, and what it is where it is not; null: then there is none
 */
export function asked<
  const Standard extends Standards,
  Word extends string = never,
  Flag extends string = never,
>(standards: Standard, more: More<Word, Flag> = {}): Asked<Standard, Word, Flag> {
  return orEnd(() => askedIn(process.argv.slice(2), standards, more));
}

/**
 * @param only "kill,drain"; null: all
 * @returns those that are named, in their own order; where one is unknown the process ends with a sentence
 */
export function chosenOf<Name extends string>(all: readonly Name[], only: string | null): readonly Name[] {
  return orEnd(() => chosenIn(all, only));
}

function orEnd<Result>(read: () => Result): Result {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof NotUnderstood)) throw error;
    console.error(error.message);
    process.exit(1);
  }
}

/** @throws NotUnderstood */
export function askedIn<
  const Standard extends Standards,
  Word extends string = never,
  Flag extends string = never,
>(
  args: readonly string[],
  standards: Standard,
  { mayBe0 = [], words = [], flags = [] }: More<Word, Flag> = {},
): Asked<Standard, Word, Flag> {
  const names = [...Object.keys(standards), ...words];
  const values = valuesIn(args, names, flags);
  const numberOf = ([name, standard]: readonly [string, number | null]) => {
    const written = values[name];
    return [name, written === undefined ? standard : checked(name, String(written), mayBe0.includes(name))];
  };
  return Object.fromEntries([
    ...Object.entries(standards).map(numberOf),
    ...words.map((name) => [name, values[name] ?? null]),
    ...flags.map((name) => [name, values[name] === true]),
  ]) as Asked<Standard, Word, Flag>;
}

function valuesIn(
  args: readonly string[],
  names: readonly string[],
  flags: readonly string[],
): Readonly<Record<string, unknown>> {
  const options = Object.fromEntries([
    ...names.map((name) => [name, { type: 'string' }] as const),
    ...flags.map((name) => [name, { type: 'boolean' }] as const),
  ]);
  try {
    return parseArgs({ args: [...args], options }).values;
  } catch (error) {
    const all = [...names, ...flags].map((name) => `--${name}`).join(', ');
    throw new NotUnderstood(`${(error as Error).message}\nThis can be asked for: ${all}.`);
  }
}

function checked(name: string, written: string, mayBe0: boolean): number {
  const number = written === '' ? Number.NaN : Number(written);
  if (Number.isFinite(number) && (mayBe0 ? number >= 0 : number > 0)) return number;
  throw new NotUnderstood(`--${name} ${written}: write a number ${mayBe0 ? 'from 0 on' : 'above 0'}.`);
}

/** @throws NotUnderstood */
export function chosenIn<Name extends string>(all: readonly Name[], only: string | null): readonly Name[] {
  const named = only?.split(',') ?? all;
  const known: readonly string[] = all;
  if (named.every((one) => known.includes(one))) return all.filter((one) => named.includes(one));
  throw new NotUnderstood(
    `--only ${only}: write one or more of ${all.join(', ')}, with commas between them.`,
  );
}
