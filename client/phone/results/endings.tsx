/** What ends here: the game on this board, and at last the whole lesson with its award and the way on. */
import { Icon } from '../../app/icon.tsx';
import { Link } from '../../app/navigation.tsx';
import { t } from '../../app/text.ts';
import { awardText, awardTitle } from '../../models/lesson-words.ts';
import type { ClassStatus, PlayerModel } from '../../models/picture.ts';
import { Art } from '../art.tsx';
import './endings.css';

/** Whether a round with people follows the one that runs. */
const playsAgain = (status: ClassStatus | null): boolean =>
  status?.rounds.slice(status.roundIndex + 1).some(({ isShow }) => !isShow) === true;

/** The round goes on without this board. */
export function GameOver({ model }: { model: PlayerModel }) {
  return (
    <div class="phone-wait">
      <Art file="opponent/empty-chair" kind="chair" />
      {playsAgain(model.status.value) && <p class="phone-under">{t('phone.over.again')}</p>}
      <p class="phone-aside">
        {t('phone.result.answers', { count: model.board.value?.answers ?? 0 })} {t('phone.over.watch')}
      </p>
    </div>
  );
}

/** This player's award, once the awards are shown. */
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
