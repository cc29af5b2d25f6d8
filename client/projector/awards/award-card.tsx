/** One person's card: the award, whose it is, and what it was given for. */
import { t } from '../../app/text.ts';
import { awardText, awardTitle } from '../../models/lesson-words.ts';
import type { Award } from '../../models/picture.ts';
import './awards.css';

export function AwardCard({ award }: { award: Award }) {
  return (
    <div class="award-card">
      <h3>{awardTitle(award)}</h3>
      <p class="award-card-name">
        <bdi>{award.name}</bdi> <small>{t('lessonPages.awards.board', { board: award.board })}</small>
      </p>
      <p class="award-card-text">{awardText(award)}</p>
    </div>
  );
}
