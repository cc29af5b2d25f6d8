/** Which policy the master follows, and what that means. */
import type { PolicyName } from '../../../shared/simul/index.ts';
import { t } from '../../app/text.ts';
import { SelectField } from './fields.tsx';

const POLICIES = ['blocking', 'event-loop', 'in-order', 'polling', 'blocking-stay'] as const;

type Props = { readonly policy: PolicyName; readonly change: (policy: PolicyName) => void };

export function PolicyFields({ policy, change }: Props) {
  return (
    <div class="field-policy">
      <SelectField
        label={t('planner.policy')}
        options={POLICIES.map((value) => ({ value, text: t(`common.policy.${value}`) }))}
        value={policy}
        change={change}
      />
      <p class="muted small">{t(`lesson.question.policy.${policy}`)}</p>
    </div>
  );
}
