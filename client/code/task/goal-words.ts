import type { Exercise } from '../../../shared/exercises/exercise.ts';
import { boundOf } from '../../../shared/simul/index.ts';
import { t } from '../../app/text.ts';

/** What the hall must have measured, as a sentence. */
export function goalWords({ goal, scenario }: Exercise): string {
  if (goal.kind === 'door') return t('code.exercises.goal.door', { most: goal.most });
  return t('code.exercises.goal.share', { least: Math.ceil(goal.least * boundOf(scenario, [])) });
}
