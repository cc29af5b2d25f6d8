/** The fields of a step that is played: a round of the class, or a show of bots at any size and any speed. */
import { ROUND_MS, type RoundStep, SHOW_BOARDS_MAX, type ShowStep } from '../../../shared/lesson/plan.ts';
import {
  DRIVEN,
  OPENERS,
  POLICY_NAMES,
  type PolicyName,
  policies,
  QUEUE_ORDERS,
} from '../../../shared/simul/index.ts';
import { t } from '../../app/text.ts';
import { ChessFields } from '../chess-fields.tsx';
import { CheckField, DurationField, NeededNumber, NumberField, SelectField } from './fields.tsx';
import { RuleFields } from './rule-fields.tsx';
import { meanMs, replyLaw, roundOf, showWith, withLaw, withMean } from './step-changes.ts';

const S = 1_000;
const BY_VOTE = 'byVote';
const LAWS = ['fixed', 'logNormal', 'exponential'] as const;

type RoundProps = {
  readonly step: RoundStep;
  readonly change: (step: RoundStep) => void;
  readonly seats: number;
};

export function RoundFields({ step, change, seats }: RoundProps) {
  const set = (part: Partial<RoundStep>) => change(roundOf(step, part));
  return (
    <>
      <div class="editor-fields">
        <PolicyField
          policies={[...POLICY_NAMES, DRIVEN]}
          policy={step.policy}
          change={(policy) => set({ policy, untilTold: undefined })}
        />
        <DurationField
          range={ROUND_MS}
          durationMs={step.durationMs}
          change={(durationMs) => set({ durationMs })}
        />
        {policies[step.policy].followsQueue && (
          <SelectField
            label={t('planner.queue')}
            options={[
              ...QUEUE_ORDERS.map((value) => ({ value, text: t(`lesson.queue.${value}.title`) })),
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
      {step.policy === DRIVEN && (
        <CheckField
          label={t('planner.chess.is')}
          checked={step.untilTold === true}
          change={(checked) => set({ untilTold: checked ? true : undefined })}
        />
      )}
      {step.untilTold && <ChessFields rules={step} change={set} />}
      <CheckField
        label={t('planner.saboteur')}
        checked={step.saboteur === true}
        change={(checked) => set({ saboteur: checked ? true : undefined })}
      />
      <RuleFields rules={step} change={set} boards={seats} />
    </>
  );
}

type ShowProps = { readonly step: ShowStep; readonly change: (step: ShowStep) => void };

export function ShowFields({ step, change }: ShowProps) {
  const { scenario, speed } = step;
  const set = (part: Partial<ShowStep['scenario']>) => change(showWith(step, part));
  return (
    <>
      <div class="editor-fields">
        <PolicyField policies={POLICY_NAMES} policy={scenario.policy} change={(policy) => set({ policy })} />
        <NeededNumber
          label={t('planner.rules.boards')}
          min={1}
          max={SHOW_BOARDS_MAX}
          value={scenario.boards}
          change={(boards) => set({ boards })}
        />
        <NumberField
          label={t('planner.rules.exchanges')}
          min={1}
          max={10_000}
          value={scenario.exchanges}
          change={(exchanges) => set({ exchanges: exchanges ?? undefined })}
        />
        <NumberField
          label={t('planner.rules.durationMs')}
          min={1}
          max={1e10}
          per={S}
          value={scenario.durationMs}
          change={(durationMs) => set({ durationMs: durationMs ?? undefined })}
        />
        <NeededNumber
          label={t('planner.rules.speed')}
          min={0.01}
          max={100_000}
          fine
          value={speed}
          change={(value) => change({ ...step, speed: value })}
        />
        <NeededNumber
          label={t('planner.rules.replyMs')}
          min={0}
          max={3_600_000}
          per={S}
          value={meanMs(scenario.replies)}
          change={(ms) => set({ replies: withMean(scenario.replies, ms) })}
        />
        <SelectField
          label={t('planner.reply')}
          options={LAWS.map((value) => ({ value, text: t(`planner.replies.${value}`) }))}
          value={replyLaw(scenario.replies)}
          change={(law) => set({ replies: withLaw(scenario.replies, law) })}
        />
        <SelectField
          label={t('planner.opens')}
          options={OPENERS.map((value) => ({ value, text: t(`planner.openers.${value}`) }))}
          value={scenario.opens ?? 'master'}
          change={(opens) => set({ opens })}
        />
      </div>
      <RuleFields rules={scenario} change={set} boards={scenario.boards} />
    </>
  );
}

type PolicyProps = {
  /** Which there are to choose from: in a show nobody is there to send him. */
  readonly policies: readonly PolicyName[];
  readonly policy: PolicyName;
  readonly change: (policy: PolicyName) => void;
};

/** Which policy the master follows, and what that means. */
function PolicyField({ policies, policy, change }: PolicyProps) {
  return (
    <div class="field-policy">
      <SelectField
        label={t('planner.policy')}
        options={policies.map((value) => ({ value, text: t(`common.policy.${value}`) }))}
        value={policy}
        change={change}
      />
      <p class="muted small">{t(`lesson.question.policy.${policy}`)}</p>
    </div>
  );
}
