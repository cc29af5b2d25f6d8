/** The strip under the hall: one and the same all the time, so that its words are never blank; what it says changes. */
import type { ComponentChildren } from 'preact';
import type { Ms } from '../../../shared/simul/index.ts';
import { type Crowd, moodOfAll } from '../../models/crowd.ts';
import type { HallPicture, RoundPicture } from '../../models/picture.ts';
import { isQuick } from '../../models/rate.ts';
import type { Stillness } from './notices.tsx';
import { ReadyQueue } from './queue.tsx';
import { BusyMasters, IdleMasters } from './strip-many.tsx';
import { BusyMaster, IdleMaster, LooksInVain, Rest, StandsStill } from './strip-one.tsx';
import './strip.css';

export type StripProps = {
  readonly round: RoundPicture;
  readonly hall: HallPicture;
  readonly crowd: Crowd;
  /** Single moves are too quick to be followed. */
  readonly hasty: boolean;
  /** So often he looked in vain; 0 where that is not worth a word. */
  readonly looks: number;
  /** Nobody may learn where he is: the ready queue would tell who was at its head. */
  readonly secret: boolean;
  readonly nowMs: Ms;
  /** So many tickets of the ready queue fit. */
  readonly places: number;
  /** Why the clock stands still; null while it runs. */
  readonly still: Stillness | null;
};

export function Strip(props: StripProps) {
  const { fill, content } = stripOf(props);
  return <section class={`stage-strip ${fill}`}>{content}</section>;
}

type Said = { readonly fill: string; readonly content: ComponentChildren };

const CARD = 'strip-card';
function stripOf({ round, hall, crowd, hasty, looks, secret, nowMs, places, still }: StripProps): Said {
  const { policy } = round.scenario;
  const mood = moodOfAll(crowd);
  const [master] = hall.masters;
  const alone = crowd.masters === 1 && master ? { hall, master, nowMs, hasty } : null;
  if (still) return { fill: `${CARD} strip-still`, content: <StandsStill why={still} /> };
  if (mood === 'resting') return { fill: 'hatch-rest', content: <Rest many={alone === null} /> };
  if (mood === 'wasting' || mood === 'waiting')
    return {
      fill: mood === 'wasting' ? 'hatch-idle strip-idle' : 'fill-waiting',
      content: alone ? (
        <IdleMaster {...alone} scenario={round.scenario} />
      ) : (
        <IdleMasters hall={hall} crowd={crowd} />
      ),
    };
  if (policy === 'event-loop' && !secret) {
    const quick = hasty || isQuick(hall.tables.length) ? 'is-quick' : '';
    return { fill: `${CARD} queue ${quick}`, content: <ReadyQueue hall={hall} places={places} /> };
  }
  if (!alone) return { fill: CARD, content: <BusyMasters hall={hall} crowd={crowd} /> };
  if (looks > 0) return { fill: CARD, content: <LooksInVain hands={hall.readyQueue.length} looks={looks} /> };
  return { fill: CARD, content: <BusyMaster {...alone} hasty={hasty || secret} walks={mood === 'walks'} /> };
}
