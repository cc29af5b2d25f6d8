/** A hall of bots alone, at any size and any speed. */
import { SHOW_BOARDS_MAX, type ShowStep } from '../../../shared/lesson/plan.ts';
import { t } from '../../app/text.ts';
import { SelectField } from './choices.tsx';
import { NeededNumber, NumberField } from './fields.tsx';
import { PolicyFields } from './policy-fields.tsx';
import { meanMs, replyLaw, withLaw, withMean } from './replies.ts';
import { More, rulesOfShow } from './rules.tsx';
import { showWith } from './step-changes.ts';

const S = 1_000;
const LAWS = ['fixed', 'logNormal', 'exponential'] as const;
const OPENERS = ['opponents', 'master'] as const;

type Props = { readonly step: ShowStep; readonly change: (step: ShowStep) => void };

export function ShowFields({ step, change }: Props) {
  const { scenario, speed } = step;
  const set = (part: Partial<ShowStep['scenario']>) => change(showWith(step, part));
  return (
    <>
      <div class="editor-fields">
        <PolicyFields policy={scenario.policy} change={(policy) => set({ policy })} />
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
      <More rules={rulesOfShow(step)} change={set} boards={scenario.boards} />
    </>
  );
}
