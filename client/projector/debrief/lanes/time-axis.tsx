/** The time under the lanes, and the handle of the line that runs over them. */
import { moment, span } from '../../../app/format.ts';
import { t } from '../../../app/text.ts';
import { ticksOf } from '../rounds/axes.ts';
import type { Playhead } from './playhead.ts';
import { seekTo } from './use-playhead.ts';

type Props = {
  readonly playhead: Playhead;
  /** What happens at the handle's moment, in words. */
  readonly words: () => string;
};

export function TimeAxis({ playhead, words }: Props) {
  const atMs = (playhead.textShare.value ?? 0) * playhead.axisMs;
  return (
    <div
      class="time-axis"
      role="slider"
      tabIndex={0}
      aria-label={t('debrief.playhead.label')}
      aria-valuemin={0}
      aria-valuemax={Math.round(playhead.axisMs / 100) / 10}
      aria-valuenow={Math.round(atMs / 100) / 10}
      aria-valuetext={t('debrief.playhead.spoken', { clock: moment(atMs), rounds: words() })}
      onKeyDown={(event) => press(event, playhead)}
      {...seekTo(playhead)}
    >
      <Ticks lengthMs={playhead.axisMs} />
      <i class="playhead-thumb" />
    </div>
  );
}

/** The moments under the lanes, without a playhead. */
export function Ticks({ lengthMs }: { lengthMs: number }) {
  return (
    <ol class="ticks" aria-hidden="true">
      {ticksOf(lengthMs).map((atMs) => (
        <li key={atMs} style={{ left: `${(atMs / lengthMs) * 100}%` }} data-end={atMs / lengthMs > 0.97}>
          <span>{span(atMs)}</span>
        </li>
      ))}
    </ol>
  );
}

const FINE = 1 / 200;
const COARSE = 1 / 10;

const KEYS: { readonly [key: string]: (playhead: Playhead) => void } = {
  ArrowRight: (playhead) => playhead.moveBy(FINE),
  ArrowUp: (playhead) => playhead.moveBy(FINE),
  ArrowLeft: (playhead) => playhead.moveBy(-FINE),
  ArrowDown: (playhead) => playhead.moveBy(-FINE),
  PageUp: (playhead) => playhead.moveBy(COARSE),
  PageDown: (playhead) => playhead.moveBy(-COARSE),
  Home: (playhead) => playhead.seek(0),
  End: (playhead) => playhead.seek(1),
  ' ': (playhead) => playhead.goOnOrPause(),
};

function press(event: KeyboardEvent, playhead: Playhead): void {
  const action = KEYS[event.key];
  if (!action || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  action(playhead);
}
