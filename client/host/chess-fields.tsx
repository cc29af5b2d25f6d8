/** How real chess is played, as a chess club would set it: who has White, and which board comes next. */
import type { Plan, RoundStep } from '../../shared/lesson/plan.ts';
import { OPENERS } from '../../shared/simul/index.ts';
import { t } from '../app/text.ts';
import { SelectField } from './editor/fields.tsx';

/** What is chosen for it; what is missing is as usual. */
export type ChessRules = Pick<RoundStep, 'opens' | 'queue'>;

/** The custom first. */
const WHITES = ['master', ...OPENERS.filter((opens) => opens !== 'master')] as const;
const ORDERS = ['fifo', 'nearest'] as const;

type Props = { readonly rules: ChessRules; readonly change: (part: ChessRules) => void };

export function ChessFields({ rules, change }: Props) {
  return (
    <div class="editor-fields">
      <SelectField
        label={t('planner.chess.white')}
        options={WHITES.map((value) => ({ value, text: t(`planner.chess.whites.${value}`) }))}
        value={rules.opens ?? 'master'}
        change={(opens) => change({ opens })}
      />
      <SelectField
        label={t('planner.chess.order')}
        options={ORDERS.map((value) => ({ value, text: t(`planner.chess.orders.${value}`) }))}
        value={rules.queue === 'nearest' ? 'nearest' : 'fifo'}
        change={(queue) => change({ queue })}
      />
    </div>
  );
}

/** The plan with these rules in its rounds of real chess. */
export const withChess = (plan: Plan, rules: ChessRules): Plan => ({
  ...plan,
  steps: plan.steps.map((step) => (step.kind === 'round' && step.untilTold ? { ...step, ...rules } : step)),
});
