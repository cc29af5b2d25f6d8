/** One person's card: the award, who it is, and what earned it. */

import { t } from '../../app/text.ts';
import { awardText, awardTitle } from '../../models/lesson-words.ts';
import type { Award } from '../../models/picture.ts';
import './honoured.css';

export function Honoured({ award }: { award: Award }) {
  return (
    <div class="honoured">
      <h3>{awardTitle(award)}</h3>
      <p class="honoured-name">
        {award.name} <small>{t('lessonPages.awards.board', { board: award.board })}</small>
      </p>
      <p class="honoured-text">{awardText(award)}</p>
    </div>
  );
}
