/** A round in which the class plays. */
import { ROUND_MS, type RoundStep } from '../../../shared/lesson/plan.ts';
import { t } from '../../app/text.ts';
import { CheckField, SelectField } from './choices.tsx';
import { NeededNumber } from './fields.tsx';
import { PolicyFields } from './policy-fields.tsx';
import { More } from './rules.tsx';
import { roundOf } from './step-changes.ts';

const BY_VOTE = 'byVote';
const QUEUES = ['fifo', 'lifo', 'lowest', 'nearest', 'urgent'] as const;

type Props = {
  readonly step: RoundStep;
  readonly change: (step: RoundStep) => void;
  readonly seats: number;
};

export function RoundFields({ step, change, seats }: Props) {
  const set = (part: Partial<RoundStep>) => change(roundOf(step, part));
  return (
    <>
      <div class="editor-fields">
        <PolicyFields policy={step.policy} change={(policy) => set({ policy })} />
        <NeededNumber
          label={t('planner.seconds')}
          min={ROUND_MS.min}
          max={ROUND_MS.max}
          per={1_000}
          value={step.durationMs}
          change={(durationMs) => set({ durationMs })}
        />
        {step.policy === 'event-loop' && (
          <SelectField
            label={t('planner.queue')}
            options={[
              ...QUEUES.map((value) => ({ value, text: t(`lesson.queue.${value}.title`) })),
              { value: BY_VOTE, text: t('planner.queueByVote') },
            ]}
            value={step.queueByVote ? BY_VOTE : (step.queue ?? 'fifo')}
            change={(value) =>
              set(
                value === BY_VOTE
                  ? { queueByVote: true, queue: undefined }
                  : { queueByVote: undefined, queue: value },
              )
            }
          />
        )}
      </div>
      <CheckField
        label={t('planner.saboteur')}
        checked={step.saboteur === true}
        change={(checked) => set({ saboteur: checked ? true : undefined })}
      />
      <More rules={step} change={set} boards={seats} />
    </>
  );
}
