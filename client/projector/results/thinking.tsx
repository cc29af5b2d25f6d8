/** After the warm-up: how long this class thinks before it moves, the Z of every prediction that follows. */
import { useMemo } from 'preact/hooks';
import { type Fact, type Ms, repliesOf } from '../../../shared/simul/index.ts';
import { t } from '../../app/text.ts';
import type { ClassStatus, RoundPicture } from '../../models/picture.ts';
import './prediction.css';

const COLUMNS = 14;

/** Whether the round of this step measures how long the class thinks. */
export const isWarmUp = ({ now }: ClassStatus): boolean => now?.kind === 'round' && now.topic === 'warmUp';

/** Nothing where the round was no warm-up. */
export function ThinkingResult({ status, round }: { status: ClassStatus; round: RoundPicture }) {
  return isWarmUp(status) ? <Measured round={round} /> : null;
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

type Thinking = {
  /** Z: the mean over all moves. */
  readonly meanMs: Ms;
  readonly moves: number;
  /** How many moves took less than one second, less than two, and so on; the last column holds all longer ones. */
  readonly perSecond: readonly number[];
};

/**
 * How long a class thinks, and how its moves spread around the mean.
 * @param seconds how many columns there are, one for each second
 * @returns null where nobody has moved
 */
export function thinkingOf(facts: readonly Fact[], seconds: number): Thinking | null {
  const taken = repliesOf(facts).flat();
  if (taken.length === 0) return null;
  const perSecond = Array.from({ length: seconds }, () => 0);
  for (const ms of taken) {
    const column = Math.min(seconds - 1, Math.floor(ms / 1_000));
    perSecond[column] = (perSecond[column] ?? 0) + 1;
  }
  return { meanMs: taken.reduce((sum, ms) => sum + ms, 0) / taken.length, moves: taken.length, perSecond };
}
