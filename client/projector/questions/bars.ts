/** How many took which answer, as bars. */
import type { QuestionStatus } from '../../models/picture.ts';

export type Bar = {
  readonly count: number;
  /** Its length as a share of the longest bar, 0 to 1. */
  readonly share: number;
};

/** One bar per option; while the question is open all of them are empty. */
export function barsOf({ options, counts }: Pick<QuestionStatus, 'options' | 'counts'>): readonly Bar[] {
  const most = Math.max(1, ...(counts ?? []));
  return options.map((_, index) => {
    const count = counts?.[index] ?? 0;
    return { count, share: count / most };
  });
}
