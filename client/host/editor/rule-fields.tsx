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

/** The rules that have fields of their own. */
type OtherRules =
  | 'policy'
  | 'untilTold'
  | 'opens'
  | 'clock'
  | 'masterName'
  | 'queue'
  | 'traps'
  | 'groups'
  | 'failures';
type NumberRule = Exclude<keyof Rules, OtherRules>;

const GROUPS = ['master', 'threads', 'limits'] as const;
type Group = (typeof GROUPS)[number];

/** A rule that is missing here is a type error. */
const NUMBERS: Readonly<Record<NumberRule, Range & { readonly group: Group }>> = {
  playMs: { group: 'master', ...TIME },
  walkVisitMs: { group: 'master', ...TIME },
  walkMs: { group: 'master', ...TIME },
  recallMs: { group: 'master', ...TIME },
  masters: { group: 'threads', ...MASTERS },
  brains: { group: 'threads', ...MASTERS },
  switchMs: { group: 'threads', ...TIME },
  stackBytes: { group: 'threads', min: 0, max: 1e12, per: MB },
  ramBytes: { group: 'threads', min: 0, max: 1e15, per: MB },
  timeoutMs: { group: 'limits', ...TIME, min: 100 },
  cleanupMs: { group: 'limits', ...TIME },
  door: { group: 'limits', min: 1, max: 10_000 },
  patienceMs: { group: 'limits', ...TIME },
};
const rulesIn = (group: Group) =>
  (Object.keys(NUMBERS) as NumberRule[]).filter((rule) => NUMBERS[rule].group === group);

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
        {GROUPS.map((group) => (
          <fieldset key={group} class="editor-group">
            <legend class="field-label">{t(`planner.rules.groups.${group}`)}</legend>
            <div class="editor-numbers">
              {rulesIn(group).map((rule) => (
                <NumberField
                  key={rule}
                  {...NUMBERS[rule]}
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
