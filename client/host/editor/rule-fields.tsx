/** The rules of a hall beyond its policy: numbers, and lists of boards, that most plans leave as they are. */
import type { RoundStep } from '../../../shared/lesson/plan.ts';
import { t } from '../../app/text.ts';
import { Failures, TaskGroups, Traps } from './board-lists.tsx';
import { NumberField } from './fields.tsx';
import type { Range } from './numbers.ts';

/** What rounds and the scenarios of shows have in common. */
type Rules = Omit<RoundStep, 'kind' | 'topic' | 'title' | 'say' | 'durationMs' | 'saboteur' | 'queueByVote'>;

const S = 1_000;
const MB = 1e6;
const TIME: Range = { min: 0, max: 3_600_000, per: S };
const MASTERS: Range = { min: 1, max: 200 };

const GROUPS = {
  master: { playMs: TIME, walkVisitMs: TIME, walkMs: TIME, recallMs: TIME },
  threads: {
    masters: MASTERS,
    brains: MASTERS,
    switchMs: TIME,
    stackBytes: { min: 0, max: 1e12, per: MB },
    ramBytes: { min: 0, max: 1e15, per: MB },
  },
  limits: {
    timeoutMs: { ...TIME, min: 100 },
    cleanupMs: TIME,
    door: { min: 1, max: 10_000 },
    patienceMs: TIME,
  },
} as const satisfies Record<string, Partial<Record<keyof Rules, Range>>>;

type Numbers =
  | keyof (typeof GROUPS)['master']
  | keyof (typeof GROUPS)['threads']
  | keyof (typeof GROUPS)['limits'];

type Props = {
  readonly rules: Rules;
  readonly change: (part: Partial<Rules>) => void;
  /** How many boards the hall can have. */
  readonly boards: number;
};

export function RuleFields({ rules, change, boards }: Props) {
  return (
    <details class="editor-more">
      <summary>{t('planner.more')}</summary>
      <div class="editor-more-parts">
        {(['master', 'threads', 'limits'] as const).map((group) => (
          <fieldset key={group} class="editor-group">
            <legend class="field-label">{t(`planner.rules.groups.${group}`)}</legend>
            <div class="editor-numbers">
              {(Object.entries(GROUPS[group]) as [Numbers, Range][]).map(([rule, range]) => (
                <NumberField
                  key={rule}
                  {...range}
                  label={t(`planner.rules.${rule}`)}
                  value={rules[rule] === 'leak' ? null : rules[rule]}
                  change={(value) => change({ [rule]: value ?? undefined })}
                />
              ))}
            </div>
          </fieldset>
        ))}
        <Traps traps={rules.traps ?? []} boards={boards} change={(traps) => change({ traps })} />
        <TaskGroups groups={rules.groups ?? []} boards={boards} change={(groups) => change({ groups })} />
        <Failures
          failures={rules.failures ?? []}
          boards={boards}
          change={(failures) => change({ failures })}
        />
      </div>
    </details>
  );
}
