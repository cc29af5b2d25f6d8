/** A round's figures as a watcher sees them. */
import { t } from '../app/text.ts';

type Props = {
  readonly moves: number;
  /** As people read it. */
  readonly idle: string;
  /** Up just now; none where the round is over. */
  readonly hands?: number;
};

export function WatchFigures({ moves, idle, hands }: Props) {
  return (
    <dl class="watch-figures">
      <Figure value={String(moves)} name={t('landing.watchMoves')} />
      <Figure value={idle} name={t('landing.watchIdle')} />
      {hands !== undefined && <Figure value={String(hands)} name={t('landing.watchHands')} />}
    </dl>
  );
}

function Figure({ value, name }: { value: string; name: string }) {
  return (
    <div class="watch-figure">
      <dt>{name}</dt>
      <dd class="ticking">{value}</dd>
    </div>
  );
}
