/** One round alone: the phone, and beside it the hall where there is room, above it one slim line where there is none. */
import type { ComponentType } from 'preact';
import { percent } from '../app/format.ts';
import { lazy } from '../app/lazy.tsx';
import { t } from '../app/text.ts';
import type { PlayerModel } from '../models/picture.ts';
import type { LocalHall } from './local-hall.ts';
import { RoundClock } from './round-clock.tsx';
import { useWide } from './wide.ts';

const HallSide = lazy(async () => (await import('./hall-side.tsx')).HallSide);

type SoloRoundProps = {
  readonly hall: LocalHall;
  readonly phone: ComponentType<{ model: PlayerModel }>;
};

export function SoloRound({ hall, phone: Phone }: SoloRoundProps) {
  const wide = useWide();
  return (
    <div class={wide ? 'solo-wide' : 'solo-narrow'}>
      {wide ? <HallSide hall={hall} /> : <SlimLine hall={hall} />}
      <div class="solo-phone">
        <Phone model={hall.player} />
      </div>
    </div>
  );
}

function SlimLine({ hall }: { hall: LocalHall }) {
  const news = hall.player.news.value;
  return (
    <p class="solo-slim">
      <RoundClock model={hall.stage} />
      {news && <span>{t('solo.slim', { idle: percent(news.idleShare) })}</span>}
    </p>
  );
}
