/** What this player is honoured for, once the awards are shown. */

import { Icon } from '../../app/icon.tsx';
import { Link } from '../../app/navigation.tsx';
import { t } from '../../app/text.ts';
import { awardText, awardTitle } from '../../models/award-words.ts';
import type { PlayerModel } from '../../models/picture.ts';

export function AwardCard({ model }: { model: PlayerModel }) {
  const award = model.award.value;
  if (!award) return null;
  return (
    <section class="award-card">
      <p>
        <Icon name="trophy" /> {t('phone.result.award')}
      </p>
      <h2>{awardTitle(award)}</h2>
      <p>{awardText(award)}</p>
    </section>
  );
}

/** The way on when all is over: the same exhibition, alone. */
export function BeTheMaster() {
  return (
    <Link to="/solo" class="button button-primary phone-solo">
      <Icon name="crown" /> {t('phone.result.beTheMaster')}
    </Link>
  );
}
