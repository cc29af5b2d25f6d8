/** What the master does. */
import { POLICY_NAMES, type PolicyName } from '../../../shared/simul/index.ts';
import { t } from '../../app/text.ts';
import { SelectField } from './choices.tsx';

type Props = { readonly policy: PolicyName; readonly change: (policy: PolicyName) => void };

export function PolicyFields({ policy, change }: Props) {
  return (
    <div class="field-policy">
      <SelectField
        label={t('planner.policy')}
        options={POLICY_NAMES.map((value) => ({ value, text: t(`common.policy.${value}`) }))}
        value={policy}
        change={change}
      />
      <p class="muted small">{t(`lesson.question.policy.${policy}`)}</p>
    </div>
  );
}
