/** Above one's own program: where the class stands, how much time is left, and what one's programs have come to. */
import '../text.ts';
import { countdown } from '../../app/format.ts';
import { Link } from '../../app/navigation.tsx';
import { t } from '../../app/text.ts';
import { isDriving } from '../../models/lesson-words.ts';
import type { ClassStatus, OwnProgram, PlayerModel } from '../../models/picture.ts';
import { useLeftMs } from '../../models/tick.ts';

type Props = {
  readonly model: PlayerModel;
  readonly status: ClassStatus;
  readonly own: OwnProgram | null;
  readonly board: number;
};

export function ClassBar({ model, status, own, board }: Props) {
  const leftMs = useLeftMs(status);
  const isNamed = status.driver?.board === board && !isDriving(status, board);
  const isOpen = status.phase === 'program' && !status.isOver && model.ended.value === null;
  return (
    <section class="class-code-bar" data-open={isOpen} aria-label={t('code.inClass.bar')}>
      <p role="status">
        {stateWords(model, status, board)} {isNamed && t('code.inClass.soon')}
      </p>
      {own && (
        <p class="ticking">
          {t('code.inClass.best', { best: own.best, bound: own.bound, blocking: own.blocking })}
        </p>
      )}
      {isOpen && leftMs !== null && (
        <p class="ticking class-code-left" role="timer" aria-label={t('code.inClass.left')}>
          {countdown(leftMs)}
        </p>
      )}
      {!isOpen && !isDriving(status, board) && (
        <Link to={`/play/${status.code}`} class="button button-primary">
          {t('code.inClass.back')}
        </Link>
      )}
    </section>
  );
}

function stateWords(model: PlayerModel, status: ClassStatus, board: number): string {
  const ended = model.ended.value;
  if (ended) return ended.message;
  if (model.link.value !== 'open') return t('code.inClass.lost');
  if (isDriving(status, board)) return t('code.inClass.onStage');
  if (status.phase === 'lobby') return t('code.inClass.notYet');
  if (status.phase !== 'program') return t('code.inClass.goesOn');
  return t(status.isOver ? 'code.inClass.over' : 'code.inClass.open');
}
