/** A fault that is put in on purpose: whoever looks for faults must find it. No word of the product is changed for it. */
import { type Parts, REAL } from '../places/parts.ts';

export type Mutant = {
  readonly name: string;
  /** What of the real machinery is replaced. */
  readonly parts?: Partial<Parts>;
  /** Replaces methods of the product's classes. @returns how to give them back */
  readonly patch?: () => () => void;
};

type Method = (...args: never[]) => unknown;
type Methods<Thing> = { [Key in keyof Thing]: Thing[Key] extends Method ? Key : never }[keyof Thing];

/**
 * Replaces a method of a class for all its objects.
 * @param faulty is given the real one, called on the object at hand
 */
export function replaced<Thing extends object, Name extends Methods<Thing> & string>(
  of: { readonly prototype: Thing },
  name: Name,
  faulty: (
    self: Thing,
    real: Thing[Name],
    args: Thing[Name] extends (...args: infer Args) => unknown ? Args : never,
  ) => unknown,
): () => void {
  const { prototype } = of;
  const real = prototype[name] as Method;
  const replacement = function (this: Thing, ...args: never[]) {
    const bound = (...given: never[]) => Reflect.apply(real, this, given);
    return faulty(this, bound as Thing[Name], args as never);
  };
  Object.assign(prototype, { [name]: replacement });
  return () => {
    Object.assign(prototype, { [name]: real });
  };
}

/** Does something while the fault is in. */
export async function whileFaulty<Result>(
  mutant: Mutant,
  act: (parts: Parts) => Promise<Result>,
): Promise<Result> {
  const giveBack = mutant.patch?.();
  try {
    return await act({ ...REAL, ...mutant.parts });
  } finally {
    giveBack?.();
  }
}
