/** Boards that hold a blocking call. */
import type { Trap } from '../../../shared/simul/index.ts';
import { t } from '../../app/text.ts';
import { Rows } from './board-lists.tsx';
import { CheckField } from './choices.tsx';
import { NeededNumber } from './fields.tsx';

const USUAL: Trap = { board: 3, lingerMs: 6_000 };

type Props = {
  readonly traps: readonly Trap[];
  readonly boards: number;
  readonly change: (traps: Trap[] | undefined) => void;
};

export function Traps({ traps, boards, change }: Props) {
  return (
    <Rows
      title={t('planner.traps.title')}
      add={t('planner.traps.add')}
      fresh={USUAL}
      things={traps}
      change={change}
      remove={(number) => t('planner.traps.remove', { number })}
      row={({ board, lingerMs }, set) => (
        <>
          <NeededNumber
            label={t('planner.traps.board')}
            min={1}
            max={boards}
            value={board}
            change={(value) => set({ board: value })}
          />
          {lingerMs !== 'untilReply' && (
            <NeededNumber
              label={t('planner.traps.seconds')}
              min={0}
              max={3_600_000}
              per={1_000}
              value={lingerMs}
              change={(value) => set({ lingerMs: value })}
            />
          )}
          <CheckField
            label={t('planner.traps.untilReply')}
            checked={lingerMs === 'untilReply'}
            change={(until) => set({ lingerMs: until ? 'untilReply' : USUAL.lingerMs })}
          />
        </>
      )}
    />
  );
}
