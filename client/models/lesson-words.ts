/** An award in words, the same on the big screen and on one's own phone. */
import type { AwardName } from '../../shared/lesson/awards.ts';
import { percent, seconds, wholeSeconds } from '../app/format.ts';
import { t } from '../app/text.ts';
import type { OwnAward } from './picture.ts';

/** From here on tenths of a second tell nobody anything. */
const TENTHS_UP_TO_MS = 10_000;

/** "Statue of Patience" */
export function awardTitle({ award }: Pick<OwnAward, 'award'>): string {
  return t(`lesson.awards.${award}.title`);
}

/** What earned it: "71 s with a hand up, and no cough." */
export function awardText({ award, figure }: OwnAward): string {
  const count = figure ?? 0;
  return t(`lesson.awards.${award}.text`, { count, figure: figureWords(award, count) });
}

function figureWords(award: AwardName, figure: number): string {
  switch (award) {
    case 'oracle':
      return percent(figure - 1);
    case 'botWhisperer':
    case 'cougher':
    case 'sillyHero':
    case 'late':
    case 'welcome':
      return String(figure);
    case 'statue':
    case 'quickDraw':
    case 'deepThinker':
    case 'roadblock':
    case 'steadyHand':
      return figure < TENTHS_UP_TO_MS ? seconds(figure) : wholeSeconds(figure);
  }
}
