/** The strip under the hall: he idles and the seconds count, or he works, or nobody needs him. */
import type { ComponentChildren } from 'preact';
import type { Ms } from '../../shared/simul/index.ts';
import { seconds } from '../app/format.ts';
import type { HallPicture, MasterPicture } from '../app/picture.ts';
import { otherHands } from '../charts/mood.ts';
import './strip.css';
import { word } from '../charts/words.ts';

type StripProps = { readonly hall: HallPicture; readonly master: MasterPicture; readonly nowMs: Ms };

const nameAt = (hall: HallPicture, board: number): string => hall.tables[board - 1]?.name ?? '';

const where = (hall: HallPicture, master: MasterPicture) => ({
  name: nameAt(hall, master.board),
  board: master.board,
});

/** He stands at a board and waits: with other hands up that is waste, without them it is only waiting. */
export function IdleStrip({ hall, master, nowMs }: StripProps) {
  const hands = otherHands(hall, master);
  const wasting = hands > 0;
  return (
    <Strip fill={wasting ? 'hatch-idle strip-idle' : 'fill-waiting'}>
      <p class="strip-hero">
        {word(wasting ? 'stage.strip.wasting' : 'stage.strip.waiting')}{' '}
        <Seconds ms={Math.max(0, nowMs - master.sinceMs)} />
      </p>
      <p class="strip-lines">
        <span>{word('stage.strip.forWhom', where(hall, master))}</span>
        <span>
          {wasting ? word('stage.strip.nobodyServed', { count: hands }) : word('stage.strip.noOtherHand')}
        </span>
      </p>
    </Strip>
  );
}

/** He plays or walks, and looks at no queue. */
export function BusyStrip({ hall, master, walks }: Omit<StripProps, 'nowMs'> & { walks: boolean }) {
  const hands = otherHands(hall, master);
  return (
    <Strip fill="strip-card">
      <p class={`strip-hero ${walks ? 'is-walking' : 'is-busy'}`}>
        {word(walks ? 'stage.strip.walks' : 'stage.strip.plays')}
      </p>
      <p class="strip-lines">
        <span>{word(walks ? 'stage.strip.walksTo' : 'stage.strip.playsAt', where(hall, master))}</span>
        <span>
          {hands > 0 ? word('stage.strip.handsMustWait', { count: hands }) : word('stage.strip.noHand')}
        </span>
      </p>
    </Strip>
  );
}

/** Nobody needs him: no waste, no alarm. */
export function RestStrip() {
  return (
    <Strip fill="hatch-rest">
      <p class="strip-calm">{word('stage.strip.resting')}</p>
      <p class="strip-lines">
        <span>{word('stage.strip.restingMore')}</span>
      </p>
    </Strip>
  );
}

function Strip({ fill, children }: { fill: string; children: ComponentChildren }) {
  return <section class={`stage-strip ${fill}`}>{children}</section>;
}

function Seconds({ ms }: { ms: Ms }) {
  const [figure, unit] = seconds(ms).split(/\s/);
  return (
    <>
      <span class="ticking">{figure}</span> <small>{unit}</small>
    </>
  );
}
