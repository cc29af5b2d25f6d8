/** What this player predicted before the round, and what it came to. */
import { t } from '../../app/text.ts';
import { TileMark } from '../../app/tile-mark.tsx';
import type { OwnQuestion, PlayerModel } from '../../models/picture.ts';
import './results.css';

export function Prediction({ model }: { model: PlayerModel }) {
  const question = predictionOf(model);
  if (!question || question.mine === null) return null;
  const { mine, options, right, moves } = question;
  return (
    <p class="phone-prediction">
      <TileMark index={mine} />
      <span>
        <b>{t('phone.question.youAndRight', { mine: Number(options[mine]), right: Number(moves) })}</b>
        {right === mine && ` ${t('phone.question.nearest')}`}
      </span>
    </p>
  );
}

/** The prediction for the round that was played last, once its outcome is known; null: this player made none. */
export function predictionOf({
  questions,
  status,
}: Pick<PlayerModel, 'questions' | 'status'>): OwnQuestion | null {
  const { phase, step, steps } = status.value ?? { phase: 'lobby', step: 0, steps: 0 };
  const played = phase === 'debrief' ? steps - 1 : step;
  const last = questions.value.findLast(
    ({ question, step: at }) => question.about === 'moves' && at < played,
  );
  return last && last.step === played - 1 && last.mine !== null && last.moves !== null ? last : null;
}
