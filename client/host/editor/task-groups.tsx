/** Boards that belong together. */
import { useState } from 'preact/hooks';
import type { RoundStep } from '../../../shared/lesson/plan.ts';
import { t } from '../../app/text.ts';
import { Rows } from './board-lists.tsx';
import { SelectField } from './choices.tsx';
import { TextField } from './fields.tsx';
import { boardsFrom, boardsTyped } from './numbers.ts';

type Group = NonNullable<RoundStep['groups']>[number];

const KINDS = ['group', 'gather'] as const;
const USUAL: Group = { kind: 'group', boards: [1, 2, 3, 4] };

type Props = {
  readonly groups: readonly Group[];
  readonly boards: number;
  readonly change: (groups: Group[] | undefined) => void;
};

export function TaskGroups({ groups, boards, change }: Props) {
  return (
    <Rows
      title={t('planner.taskGroups.title')}
      add={t('planner.taskGroups.add')}
      fresh={USUAL}
      things={groups}
      change={change}
      remove={(number) => t('planner.taskGroups.remove', { number })}
      row={(group, set) => (
        <>
          <SelectField
            label={t('planner.taskGroups.kind')}
            options={KINDS.map((value) => ({ value, text: t(`planner.taskGroups.kinds.${value}`) }))}
            value={group.kind}
            change={(kind) => set({ kind })}
          />
          <Boards boards={group.boards} max={boards} change={(chosen) => set({ boards: chosen })} />
        </>
      )}
    />
  );
}

type BoardsProps = {
  readonly boards: readonly number[];
  readonly max: number;
  readonly change: (boards: number[]) => void;
};

/** What is no list of boards is told, and changes nothing. */
function Boards({ boards, max, change }: BoardsProps) {
  const [wrong, setWrong] = useState(false);
  return (
    <TextField
      label={t('planner.taskGroups.boards')}
      value={boardsTyped(boards)}
      wrong={wrong ? t('planner.taskGroups.wrong') : undefined}
      change={(typed) => {
        const chosen = boardsFrom(typed, { min: 1, max });
        setWrong(chosen === null);
        if (chosen) change(chosen);
      }}
    />
  );
}
