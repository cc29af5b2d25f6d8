/** Applause: three are called to the podium one by one, then everybody's card is shown. */
import { useEffect, useState } from 'preact/hooks';
import { t } from '../../app/text.ts';
import type { Award, ClassStatus, StageModel } from '../../models/picture.ts';
import type { Sounds } from '../between/sounds.ts';
import { AwardsGrid } from './awards-grid.tsx';
import { ceremonyOf } from './places.ts';
import { Podium } from './podium.tsx';
import './awards.css';

type AwardsPageProps = {
  readonly model: StageModel;
  readonly status: ClassStatus;
  readonly sounds: Sounds;
};

export function AwardsPage({ model, status, sounds }: AwardsPageProps) {
  const awards = model.awards.value;
  if (awards.length > 0) return <Ceremony awards={awards} sounds={sounds} />;
  const nobody = status.people === 0;
  return (
    <div class="lesson-empty">
      <img src="/opponent/bot-done.svg" alt="" width="192" height="216" />
      <h2>{t(nobody ? 'lessonPages.awards.nobody' : 'lessonPages.awards.counting')}</h2>
      {nobody && <p>{t('lessonPages.awards.nobodyMore')}</p>}
    </div>
  );
}

function Ceremony({ awards, sounds }: { awards: readonly Award[]; sounds: Sounds }) {
  const { podium, others } = ceremonyOf(awards);
  const called = useCalled(podium.length, sounds);
  const isOver = called === podium.length;
  return (
    <section class="awards" data-over={isOver && others.length > 0}>
      <Podium podium={podium} called={called} />
      {isOver && <AwardsGrid others={others} />}
    </section>
  );
}

/** So long a drum rolls before a name is told. */
const ROLL_MS = 2_600;

/** How many have been called so far; the drum rolls before each, and the crowd sighs. */
function useCalled(places: number, { drumRoll, ahh }: Sounds): number {
  const [called, setCalled] = useState(0);
  useEffect(() => {
    if (called > 0) ahh();
    if (called >= places) return;
    drumRoll();
    const timer = setTimeout(() => setCalled(called + 1), ROLL_MS);
    return () => clearTimeout(timer);
  }, [called, places]);
  return Math.min(called, places);
}
