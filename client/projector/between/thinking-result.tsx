/** After the warm-up: how long this class thinks. It is the waiting time that every prediction goes by. */
import { useMemo } from 'preact/hooks';
import { t } from '../../app/text.ts';
import type { RoundPicture, StageModel } from '../../models/picture.ts';
import { type Thinking, thinkingOf } from './thinking.ts';
import './prediction.css';
import './thinking.css';

const COLUMNS = 14;

/** Nothing where the round was no warm-up. */
export function ThinkingResult({ model }: { model: StageModel }) {
  const status = model.status.value;
  const round = model.rounds.value[status?.roundIndex ?? 0];
  if (status?.now?.kind !== 'round' || status.now.topic !== 'warmUp' || !round) return null;
  return <Measured round={round} />;
}

function Measured({ round }: { round: RoundPicture }) {
  const thinking = useMemo(() => thinkingOf(round.facts, COLUMNS), [round]);
  return thinking && <Result thinking={thinking} />;
}

function Result({ thinking: { meanMs, moves, perSecond } }: { thinking: Thinking }) {
  const most = Math.max(...perSecond);
  return (
    <section class="prediction thinking" aria-label={t('lessonPages.thinking.title')}>
      <p class="prediction-figure is-really">
        <b class="ticking">{(meanMs / 1_000).toFixed(1)} s</b> {t('lessonPages.thinking.mean')}
      </p>
      <ol class="thinking-bars" aria-label={t('lessonPages.thinking.bars', { count: moves })}>
        {perSecond.map((count, second) => (
          <li key={second} aria-label={t('lessonPages.thinking.bar', { second, count })}>
            <i style={{ height: `${(count / most) * 100}%` }} />
            <span>{second === COLUMNS - 1 ? `${second}+` : second}</span>
          </li>
        ))}
      </ol>
      <p class="prediction-figure">
        <small>{t('lessonPages.thinking.why')}</small>
      </p>
    </section>
  );
}
