/** What the master does in words, in the colour of what he does; who listens is told more rarely. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { seconds } from '../../../app/format.ts';
import type { FineMood } from '../../../models/mood.ts';
import { useTick } from '../../../models/tick.ts';
import type { LevelPlay } from '../play.ts';
import { sayingOf } from './words.ts';

const FILLS: Readonly<Record<FineMood, string>> = {
  plays: 'fill-busy',
  walks: 'fill-walking',
  overhead: 'fill-walking',
  wasting: 'hatch-idle',
  waiting: 'fill-waiting',
  queues: 'fill-waiting',
  resting: 'hatch-rest',
};

export function Strip({ play }: { play: LevelPlay }) {
  const nowMs = useTick(play.clockMs).value;
  const me = play.floor.value.masters[0];
  if (!me) return null;
  const { mood, title, more } = sayingOf(play);
  const standsMs = mood === 'wasting' && !play.level.hires ? nowMs - me.sinceMs : 0;
  return (
    <>
      <p class={`level-strip ${FILLS[mood]}`} aria-hidden="true">
        <b>
          {title} {standsMs > 0 && <span class="ticking">{seconds(standsMs)}</span>}
        </b>
        <span>{more}</span>
      </p>
      <Told words={`${title}. ${more}`} />
    </>
  );
}

/** So often at most something is said to who listens. */
const TOLD_EVERY_MS = 3_000;

function Told({ words }: { words: string }) {
  const latest = useRef(words);
  latest.current = words;
  const [told, setTold] = useState('');
  useEffect(() => {
    const timer = setInterval(() => setTold(latest.current), TOLD_EVERY_MS);
    return () => clearInterval(timer);
  }, []);
  return (
    <p class="sr-only" aria-live="polite">
      {told}
    </p>
  );
}
