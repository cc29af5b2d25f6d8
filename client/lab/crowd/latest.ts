/** What a run has told last of one kind. */
import type { CrowdEvent } from '../../../shared/labs/crowd.ts';

type OfKind<Kind extends CrowdEvent['kind']> = Extract<CrowdEvent, { readonly kind: Kind }>;

/** @returns null: nothing of that kind so far */
export function latest<Kind extends CrowdEvent['kind']>(
  events: readonly CrowdEvent[],
  kind: Kind,
): OfKind<Kind> | null {
  const isThat = (event: CrowdEvent): event is OfKind<Kind> => event.kind === kind;
  return events.findLast(isThat) ?? null;
}
