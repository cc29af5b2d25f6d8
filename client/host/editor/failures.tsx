/** Boards that fail at a moment. */
import type { RoundStep } from '../../../shared/lesson/plan.ts';
import { t } from '../../app/text.ts';
import { Rows } from './board-lists.tsx';
import { NeededNumber } from './fields.tsx';

type Failure = NonNullable<RoundStep['failures']>[number];

const USUAL: Failure = { board: 2, atMs: 15_000 };

type Props = {
  readonly failures: readonly Failure[];
  readonly boards: number;
  readonly change: (failures: Failure[] | undefined) => void;
};

export function Failures({ failures, boards, change }: Props) {
  return (
    <Rows
      title={t('planner.failures.title')}
      add={t('planner.failures.add')}
      fresh={USUAL}
      things={failures}
      change={change}
      remove={(number) => t('planner.failures.remove', { number })}
      row={({ board, atMs }, set) => (
        <>
          <NeededNumber
            label={t('planner.failures.board')}
            min={1}
            max={boards}
            value={board}
            change={(value) => set({ board: value })}
          />
          <NeededNumber
            label={t('planner.failures.at')}
            min={0}
            max={3_600_000}
            per={1_000}
            value={atMs}
            change={(value) => set({ atMs: value })}
          />
        </>
      )}
    />
  );
}
