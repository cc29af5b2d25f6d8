/** A step of a plan in words: its own, where the plan has them, else the catalogue's about its topic. */
import type { Step } from '../../shared/lesson/plan.ts';
import { t } from '../app/text.ts';

/** What everybody reads above the step. */
export function titleOf({ title, topic }: Pick<Step, 'title' | 'topic'>): string {
  return title ?? t(`lesson.topics.${topic}.title`);
}
