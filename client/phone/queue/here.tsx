/** The master bends over this board. */
import { t } from '../../app/text.ts';
import { Art } from '../art.tsx';

export function HeIsHere() {
  return (
    <div class="phone-here">
      <Art file="master/reach-e-1" kind="master" />
      <p class="phone-bubble">{t('phone.here.hmm')}</p>
    </div>
  );
}
