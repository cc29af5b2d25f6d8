/** What the master does in words, in the colour of what he does; who listens is told more rarely. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Ms } from '../../../shared/simul/index.ts';
import { seconds } from '../../app/format.ts';
import type { FineMood } from '../../models/mood.ts';
import './floor.css';

const FILLS: Readonly<Record<FineMood, string>> = {
  plays: 'fill-busy',
  walks: 'fill-walking',
  overhead: 'fill-walking',
  wasting: 'hatch-idle',
  waiting: 'fill-waiting',
  queues: 'fill-waiting',
  resting: 'hatch-rest',
};

type StripProps = {
  readonly mood: FineMood;
  /** What he does. */
  readonly title: string;
  /** What that means. */
  readonly more: string;
  /** How long he has wasted his time there, where that is told apart. */
  readonly standsMs?: Ms;
};

export function Strip({ mood, title, more, standsMs = 0 }: StripProps) {
  return (
    <>
      <p class={`floor-strip ${FILLS[mood]}`} aria-hidden="true">
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
