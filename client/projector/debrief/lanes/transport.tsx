/** Play and pause, a step to the next or the last fact, and what that fact was. */
import { useMemo } from 'preact/hooks';
import { moment } from '../../../app/format.ts';
import { Icon } from '../../../app/icon.tsx';
import { motionReduced } from '../../../app/settings.ts';
import { t } from '../../../app/text.ts';
import { tell } from '../../../charts/fact-words.ts';
import type { Data } from '../data.ts';
import type { Settled } from '../rounds/settled.ts';
import { type Happened, happenedBy, happenedIn, nextMoment } from './facts.ts';
import type { Playhead } from './playhead.ts';

type Props = {
  readonly playhead: Playhead;
  readonly rounds: readonly Settled[];
  readonly namesIn: Data['namesIn'];
};

export function Transport({ playhead, rounds, namesIn }: Props) {
  const row = useMemo(() => happenedIn(rounds), [rounds]);
  const share = playhead.textShare.value;
  const atMs = (share ?? 0) * playhead.axisMs;
  const step = (way: 'before' | 'after') => {
    const next = nextMoment(row, share === null ? -1 : atMs, way);
    if (next !== null) playhead.seekMs(next);
  };
  const latest = share === null ? undefined : row[happenedBy(row, atMs) - 1];
  return (
    <div class="transport">
      <PlayButton playhead={playhead} />
      <button
        type="button"
        class="button icon-back"
        aria-label={t('debrief.playhead.before')}
        onClick={() => step('before')}
      >
        <Icon name="skip-forward" />
      </button>
      <button
        type="button"
        class="button"
        aria-label={t('debrief.playhead.after')}
        onClick={() => step('after')}
      >
        <Icon name="skip-forward" />
      </button>
      <b class="ticking transport-clock">{moment(atMs)}</b>
      <p class="transport-fact">{latest ? factWords(latest, namesIn) : t('debrief.playhead.start')}</p>
    </div>
  );
}

/** "2 · He walks to board 7 (Kai)." */
function factWords({ fact, settled }: Happened, namesIn: Data['namesIn']): string {
  return t('debrief.playhead.fact', {
    number: settled.number,
    fact: tell(fact, namesIn(settled), settled.ledger.accounts.length),
  });
}

function PlayButton({ playhead }: { playhead: Playhead }) {
  const isRunning = playhead.isRunning.value;
  const does = motionReduced.value ? 'jump' : isRunning ? 'pause' : 'run';
  return (
    <button type="button" class="button button-primary transport-play" onClick={() => playhead.goOnOrPause()}>
      <Icon name={isRunning ? 'pause' : 'play'} />
      {t(`debrief.playhead.${does}`, { speed: Math.round(playhead.speed) })}
    </button>
  );
}
