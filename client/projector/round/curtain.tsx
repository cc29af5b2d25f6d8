/** The curtain in a round with a secret: the hall would tell where the master stands. */
import { t } from '../../app/text.ts';
import type { ClassStatus } from '../../models/picture.ts';
import './curtain.css';

/** Whether somebody in this round is the saboteur, whom nobody may recognise yet. */
export const isSecret = ({ now }: ClassStatus): boolean => now?.kind === 'round' && now.saboteur === true;

export function Curtain({ width, height }: { width: number; height: number }) {
  return (
    <div class="hall curtain" style={{ width: `${width}px`, height: `${height}px` }}>
      <p>
        <b>{t('stage.curtain.title')}</b>
        {t('stage.curtain.more')}
      </p>
    </div>
  );
}
