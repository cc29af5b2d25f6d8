/** One round alone: the phone, and beside it the hall where there is room, above it one slim line where there is none. */
import type { ComponentChildren, ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { percent } from '../../app/format.ts';
import { lazy } from '../../app/lazy.tsx';
import { t } from '../../app/text.ts';
import type { PlayerModel } from '../../models/picture.ts';
import type { RoundModels } from './own-round.ts';
import { RoundClock } from './round-clock.tsx';

/** Small screens have no room for the hall and never fetch its drawing. */
const ROOM_FOR_THE_HALL = '(min-width: 1000px) and (min-height: 560px)';

const HallSide = lazy(async () => (await import('./hall-side.tsx')).HallSide);

type SoloRoundProps = {
  readonly session: RoundModels;
  readonly phone: ComponentType<{ model: PlayerModel }>;
  /** What it is called; without it which round of the lesson it is. */
  readonly title?: string;
  /** What the person may change in it; on a small screen it stands in the place of the slim line. */
  readonly bar?: ComponentChildren;
};

export function SoloRound({ session, phone: Phone, title, bar }: SoloRoundProps) {
  const wide = useRoomForTheHall();
  return (
    <div class={wide ? 'solo-wide' : 'solo-narrow'}>
      {wide ? (
        <HallSide session={session} title={title} bar={bar} />
      ) : (
        (bar ?? <SlimLine session={session} />)
      )}
      <div class="solo-phone">
        <Phone model={session.player} />
      </div>
    </div>
  );
}

/** Whether the hall fits beside the phone; follows the window when it is turned or resized. */
function useRoomForTheHall(): boolean {
  const [wide, setWide] = useState(() => matchMedia(ROOM_FOR_THE_HALL).matches);
  useEffect(() => {
    const query = matchMedia(ROOM_FOR_THE_HALL);
    const changed = () => setWide(query.matches);
    query.addEventListener('change', changed);
    return () => query.removeEventListener('change', changed);
  }, []);
  return wide;
}

function SlimLine({ session }: { session: RoundModels }) {
  const news = session.player.news.value;
  return (
    <p class="solo-slim">
      <RoundClock model={session.stage} />
      {news && <span>{t('solo.slim', { idle: percent(news.idleShare) })}</span>}
    </p>
  );
}
