/** The strip under the hall: it is always there and never blank, only what it says changes. */
import type { ComponentChildren } from 'preact';
import { type Ms, policies } from '../../../shared/simul/index.ts';
import { type Crowd, moodOfAll } from '../../models/crowd.ts';
import type { Driver } from '../../models/lesson-words.ts';
import { handsIn } from '../../models/mood.ts';
import type { HallPicture, RoundPicture } from '../../models/picture.ts';
import { isQuick } from '../../models/rate.ts';
import type { Stillness } from '../stage/notices.tsx';
import { ReadyQueue } from './queue.tsx';
import { BusyMasters, IdleMasters } from './strip-many.tsx';
import { BusyMaster, IdleMaster, LooksInVain, Rest, StandsStill } from './strip-one.tsx';
import './strip.css';

type StripProps = {
  readonly round: RoundPicture;
  readonly hall: HallPicture;
  readonly crowd: Crowd;
  /** Whether single moves are too quick to be followed. */
  readonly hasty: boolean;
  /** How often the master has looked in vain; 0 where that is not worth a word. */
  readonly looks: number;
  /** Whether nobody may learn where the master is: the ready queue would tell whom he serves. */
  readonly secret: boolean;
  /** Who sends the master; null: nobody does. */
  readonly driver: Driver | null;
  readonly nowMs: Ms;
  /** How many tickets of the ready queue fit. */
  readonly places: number;
  /** Why the clock stands still; null while it runs. */
  readonly still: Stillness | null;
};

export function Strip(props: StripProps) {
  const { fill, content } = stripOf(props);
  return <section class={`stage-strip ${fill}`}>{content}</section>;
}

type Content = { readonly fill: string; readonly content: ComponentChildren };

const CARD = 'strip-card';
function stripOf(props: StripProps): Content {
  const { round, hall, crowd, hasty, looks, secret, driver, nowMs, places, still } = props;
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
        <IdleMaster {...alone} scenario={round.scenario} driver={driver} secret={secret} />
      ) : (
        <IdleMasters hall={hall} crowd={crowd} />
      ),
    };
  if (policies[policy].followsQueue && !secret) {
    const quick = hasty || isQuick(hall.tables.length) ? 'is-quick' : '';
    return { fill: `${CARD} queue ${quick}`, content: <ReadyQueue hall={hall} places={places} /> };
  }
  if (!alone) return { fill: CARD, content: <BusyMasters hall={hall} crowd={crowd} /> };
  if (looks > 0) return { fill: CARD, content: <LooksInVain hands={handsIn(hall)} looks={looks} /> };
  return { fill: CARD, content: <BusyMaster {...alone} hasty={hasty || secret} walks={mood === 'walks'} /> };
}
