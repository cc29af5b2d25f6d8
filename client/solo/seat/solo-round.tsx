/** One round alone: the phone, and beside it the hall where there is room, above it one slim line where there is none. */
import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { percent } from '../../app/format.ts';
import { lazy } from '../../app/lazy.tsx';
import { t } from '../../app/text.ts';
import type { PlayerModel } from '../../models/picture.ts';
import { RoundClock } from './round-clock.tsx';
import type { SoloSession } from './session.ts';

/** Small screens have no room for the hall and never fetch its drawing. */
const ROOM_FOR_THE_HALL = '(min-width: 1000px) and (min-height: 560px)';

const HallSide = lazy(async () => (await import('./hall-side.tsx')).HallSide);

type SoloRoundProps = {
  readonly session: SoloSession;
  readonly phone: ComponentType<{ model: PlayerModel }>;
};

export function SoloRound({ session, phone: Phone }: SoloRoundProps) {
  const wide = useRoomForTheHall();
  return (
    <div class={wide ? 'solo-wide' : 'solo-narrow'}>
      {wide ? <HallSide session={session} /> : <SlimLine session={session} />}
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

function SlimLine({ session }: { session: SoloSession }) {
  const news = session.player.news.value;
  return (
    <p class="solo-slim">
      <RoundClock model={session.stage} />
      {news && <span>{t('solo.slim', { idle: percent(news.idleShare) })}</span>}
    </p>
  );
}
