/** What was said before the round, and what it came to. */

import { t } from '../../app/text.ts';
import { TileMark } from '../../app/tile-mark.tsx';
import type { PlayerModel } from '../../models/picture.ts';
import { predictionOf } from '../questions/answer-words.ts';

export function Prediction({ model }: { model: PlayerModel }) {
  const asked = predictionOf(model);
  if (!asked || asked.mine === null) return null;
  const words = { mine: Number(asked.options[asked.mine]), right: Number(asked.moves) };
  return (
    <p class="phone-prediction">
      <TileMark index={asked.mine} />
      <span>
        <b>{t('phone.question.youAndRight', words)}</b>
        {asked.right === asked.mine && ` ${t('phone.question.nearest')}`}
      </span>
    </p>
  );
}
