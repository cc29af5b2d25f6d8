/** How real chess is played, as a chess club would set it: who has White, and which board comes next. */
import { CLOCK_MS, type Plan, type RoundStep } from '../../shared/lesson/plan.ts';
import { OPENERS } from '../../shared/simul/index.ts';
import { t } from '../app/text.ts';
import { CheckField, NeededNumber, SelectField, TextField } from './editor/fields.tsx';

/** What is chosen for it; what is missing is as usual. */
export type ChessRules = Pick<RoundStep, 'opens' | 'queue' | 'clock' | 'masterName'>;

/** The custom first. */
const WHITES = ['master', ...OPENERS.filter((opens) => opens !== 'master')] as const;
const MINUTE_MS = 60_000;
const GAME = { min: CLOCK_MS.min, max: CLOCK_MS.max, per: MINUTE_MS } as const;
const INCREMENT = { min: 0, max: CLOCK_MS.increment, per: 1_000 } as const;
/** More for the master, who has to be everywhere. */
const USUAL = { opponentMs: CLOCK_MS.standard, masterMs: 2 * CLOCK_MS.standard, incrementMs: 0 } as const;
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
      <TextField
        label={t('planner.chess.masterName')}
        max={60}
        placeholder={t('common.master')}
        value={rules.masterName ?? ''}
        change={(typed) => change({ masterName: typed.trim() || undefined })}
      />
      <ClockFields rules={rules} change={change} />
    </div>
  );
}

/** Chess clocks, if there are any: how much time for a game, and what each move adds to it. */
function ClockFields({ rules: { clock }, change }: Props) {
  const set = (part: Partial<NonNullable<ChessRules['clock']>>) =>
    clock && change({ clock: { ...clock, ...part } });
  return (
    <>
      <CheckField
        label={t('planner.chess.clocks')}
        checked={clock !== undefined}
        change={(checked) => change({ clock: checked ? USUAL : undefined })}
      />
      {clock && (
        <>
          <NeededNumber
            {...GAME}
            label={t('planner.chess.opponentMs')}
            value={clock.opponentMs}
            change={(opponentMs) => set({ opponentMs })}
          />
          <NeededNumber
            {...GAME}
            label={t('planner.chess.masterMs')}
            value={clock.masterMs}
            change={(masterMs) => set({ masterMs })}
          />
          <NeededNumber
            {...INCREMENT}
            label={t('planner.chess.incrementMs')}
            value={clock.incrementMs}
            change={(incrementMs) => set({ incrementMs })}
          />
        </>
      )}
    </>
  );
}

/** The plan with these rules in its rounds of real chess. */
export const withChess = (plan: Plan, rules: ChessRules): Plan => ({
  ...plan,
  steps: plan.steps.map((step) => (step.kind === 'round' && step.untilTold ? { ...step, ...rules } : step)),
});
