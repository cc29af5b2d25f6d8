/** The landing page's toy: the master walks past his boards; stop him, and he falls asleep while all hands go up. */
import { useEffect, useState } from 'preact/hooks';
import { assetUrl } from '../app/paths/address.ts';
import { t } from '../app/text.ts';
import './living-strip.css';

const OPPONENTS = ['body-1', 'body-2', 'bot', 'body-3', 'body-4', 'body-5', 'body-6', 'bot'] as const;

const Art = ({ name, ...rest }: { name: string; class?: string; width: number; height: number }) => (
  <img {...rest} src={assetUrl(`${name}.svg`)} alt="" draggable={false} />
);

/** A board and who sits there, counted from 0. */
const Table = ({ who, seat }: { who: string; seat: number }) => (
  <span class="strip-table" style={{ '--seat': seat }}>
    <Art name="hall/table" class="strip-wood" width={160} height={120} />
    <Art name="board/board-128" class="strip-board" width={128} height={128} />
    <span class="strip-opponent strip-served">
      <Art name={`opponent/${who}-think`} class="strip-thinks" width={64} height={72} />
      <Art name={`opponent/${who}-hand`} class="strip-ready" width={64} height={72} />
    </span>
    <span class="strip-opponent strip-ignored">
      <Art name={`opponent/${who}-hand`} width={64} height={72} />
    </span>
  </span>
);

const Frames = ({ pose, count }: { pose: string; count: number }) => (
  <span class={`strip-pose strip-${pose}`}>
    {Array.from({ length: count }, (_, frame) => (
      <Art key={frame} name={`master/${pose}-${frame}`} width={96} height={128} />
    ))}
  </span>
);

/** A start page that is left open is no reason for a laptop to go on drawing. */
const WALKS_MS = 60_000;

/**
 * The master stops while a mouse or the keyboard focus is on the strip, and until the next press once it is pressed. A
 * minute after the last of these all of it stands still.
 */
export function LivingStrip() {
  const [held, setHeld] = useState(false);
  const [pressed, setPressed] = useState(false);
  const [still, setStill] = useState(false);
  // Whatever is done to the strip sets it going again.
  useEffect(() => {
    setStill(false);
    const timer = setTimeout(() => setStill(true), WALKS_MS);
    return () => clearTimeout(timer);
  }, [held, pressed]);
  return (
    <button
      type="button"
      class={`living-strip ${held || pressed ? 'strip-asleep' : ''} ${still ? 'strip-still' : ''}`}
      aria-label={t('landing.strip')}
      aria-pressed={pressed}
      onClick={() => setPressed(!pressed)}
      onPointerEnter={(event) => setHeld(event.pointerType === 'mouse')}
      onPointerLeave={() => setHeld(false)}
      onFocus={(event) => setHeld(event.currentTarget.matches(':focus-visible'))}
      onBlur={() => setHeld(false)}
    >
      <span class="strip-hall">
        {OPPONENTS.map((who, seat) => (
          <Table key={seat} who={who} seat={seat} />
        ))}
        <span class="strip-master">
          <Frames pose="walk-e" count={4} />
          <Frames pose="sleep" count={2} />
          <Art name="fx/zzz-2" class="strip-zzz" width={64} height={64} />
        </span>
      </span>
    </button>
  );
}
