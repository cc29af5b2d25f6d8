/** The questions of a lesson, in the order of the plan, as they are told one by one. */

type Told = { readonly step: number };

/** With this one in its place, instead of what was known of it. */
export function withAsked<One extends Told>(asks: readonly One[], told: One): readonly One[] {
  return [...asks.filter(({ step }) => step !== told.step), told].sort((a, b) => a.step - b.step);
}
