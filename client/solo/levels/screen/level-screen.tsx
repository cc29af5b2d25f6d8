/** A level while it is played: its clock and score, the boards, what the master does in words, and his lane so far. */
import { useEffect, useMemo } from 'preact/hooks';
import { loopOf, pointsAt } from '../../../../shared/levels/score.ts';
import type { BoardId } from '../../../../shared/simul/index.ts';
import { countdown } from '../../../app/format.ts';
import { Icon } from '../../../app/icon.tsx';
import { t } from '../../../app/text.ts';
import { LaneSoFar } from '../../../charts/floor/lane-so-far.tsx';
import { Strip } from '../../../charts/floor/strip.tsx';
import { useTick } from '../../../models/tick.ts';
import type { LevelPlay } from '../play.ts';
import { Help, puzzleOf } from './help.tsx';
import { useLevelKeys } from './keys.ts';
import { Paused } from './paused.tsx';
import { Seats } from './seats.tsx';
import { sayingOf } from './words.ts';

type LevelScreenProps = {
  readonly play: LevelPlay;
  readonly again: () => void;
  readonly leave: () => void;
};

export function LevelScreen({ play, again, leave }: LevelScreenProps) {
  const isPaused = play.state.value === 'paused';
  const nowMs = useTick(play.clockMs).value;
  const serve = (board: BoardId) => void play.serve(board);
  const turnPause = () => (isPaused ? play.goOn() : play.pause());
  const handOver = () => {
    const board = puzzleOf(play);
    if (!isPaused && board !== null) play.handOver(board);
  };
  useLevelKeys((board) => isPaused || serve(board), { p: turnPause, escape: turnPause, h: handOver });
  useEffect(() => {
    const hidden = () => document.visibilityState === 'hidden' && play.pause();
    document.addEventListener('visibilitychange', hidden);
    return () => document.removeEventListener('visibilitychange', hidden);
  }, [play]);
  return (
    <main class="level">
      <LevelHead play={play} />
      <Doing play={play} nowMs={nowMs} />
      <Help play={play} />
      {isPaused ? (
        <Paused goOn={() => play.goOn()} again={again} leave={leave} />
      ) : (
        <Seats
          level={play.level}
          floor={play.floor.value}
          scenario={play.scenario}
          nowMs={nowMs}
          serve={serve}
        />
      )}
      <LaneSoFar
        round={play.round.value}
        masters={play.level.hires ? play.hired : 1}
        nowMs={nowMs}
        label={t('levels.lane')}
      />
    </main>
  );
}

/** What the master does, in words. */
function Doing({ play, nowMs }: { play: LevelPlay; nowMs: number }) {
  const me = play.floor.value.masters[0];
  if (!me) return null;
  const saying = sayingOf(play);
  const standsMs = saying.mood === 'wasting' && !play.level.hires ? nowMs - me.sinceMs : 0;
  return <Strip {...saying} standsMs={standsMs} />;
}

function LevelHead({ play }: { play: LevelPlay }) {
  const { level } = play;
  const nowMs = useTick(play.clockMs).value;
  const loop = useMemo(() => loopOf(level, play.scenario), [play]);
  const leftMs = (play.scenario.durationMs ?? 0) - nowMs;
  return (
    <header class="level-head">
      <h1 class="level-title">
        {t('levels.numbered', { number: level.number, name: t(`levels.name.${level.name}`) })}
      </h1>
      <p class="level-time">
        <span class="sr-only">{t('levels.timeLeft')} </span>
        <time class="ticking">{countdown(leftMs)}</time>
      </p>
      <dl class="level-scores">
        <div>
          <dt>
            <span aria-hidden="true">{t('levels.you')}</span>
            <span class="sr-only">{t('levels.scoreLong')}</span>
          </dt>
          <dd class="ticking">{pointsAt(level, play.round.value, nowMs)}</dd>
        </div>
        <div class="level-loop">
          <dt>
            <span aria-hidden="true">{t('levels.loop')}</span>
            <span class="sr-only">{t('levels.loopLong')}</span>
          </dt>
          <dd class="ticking">{pointsAt(level, loop, nowMs)}</dd>
        </div>
      </dl>
      <button
        type="button"
        class="button level-pause"
        aria-label={t('levels.pause')}
        onClick={() => play.pause()}
      >
        <Icon name="pause" />
      </button>
    </header>
  );
}
