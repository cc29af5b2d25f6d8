/** The page `awards`: three are called to the podium one by one, then everybody's card is shown. */

import { useEffect, useState } from 'preact/hooks';
import { assetUrl } from '../../app/paths/address.ts';
import { t } from '../../app/text.ts';
import type { Award, ClassStatus, StageModel } from '../../models/picture.ts';
import { crowdAhh, drumRoll } from '../sound/cues.ts';
import { AwardCard } from './award-card.tsx';
import { AwardKinds } from './award-kinds.tsx';
import { AwardsGrid } from './awards-grid.tsx';
import { MOST_CARDS, placesOf } from './places.ts';
import './awards.css';

export function AwardsPage({ model, status }: { model: StageModel; status: ClassStatus }) {
  const awards = model.awards.value;
  if (awards.length > 0) return <Presentation awards={awards} />;
  const nobody = status.people === 0;
  return (
    <div class="lesson-empty">
      <img src={assetUrl('opponent/bot-done.svg')} alt="" width="192" height="216" />
      <h2>{t(nobody ? 'lessonPages.awards.nobody' : 'lessonPages.awards.counting')}</h2>
      {nobody && <p>{t('lessonPages.awards.nobodyMore')}</p>}
    </div>
  );
}

function Presentation({ awards }: { awards: readonly Award[] }) {
  const { podium, others } = placesOf(awards);
  const called = useCalled(podium.length);
  const isOver = called === podium.length;
  return (
    <section class="awards" data-over={isOver && others.length > 0}>
      <Podium podium={podium} called={called} />
      {isOver && <Others awards={others} />}
    </section>
  );
}

/** Everybody else's: as cards, or in a large hall by kind. */
function Others({ awards }: { awards: readonly Award[] }) {
  return awards.length > MOST_CARDS ? <AwardKinds awards={awards} /> : <AwardsGrid awards={awards} />;
}

/** How long the drum rolls before a name is told. */
const ROLL_MS = 2_600;

/** How many have been called so far. The drum rolls before each of them, and the crowd sighs after. */
function useCalled(places: number): number {
  const [called, setCalled] = useState(0);
  useEffect(() => {
    if (called > 0) crowdAhh();
    if (called >= places) return;
    drumRoll();
    const timer = setTimeout(() => setCalled(called + 1), ROLL_MS);
    return () => clearTimeout(timer);
  }, [called, places]);
  return Math.min(called, places);
}

/** @param props.called how many places are filled; the last one stands in the middle */
function Podium({ podium, called }: { podium: readonly Award[]; called: number }) {
  return (
    <ol class="podium" data-places={podium.length} aria-live="polite">
      {podium.map((award, index) => (
        <li key={award.board} class={`podium-${index}`}>
          {index < called ? (
            <AwardCard award={award} />
          ) : (
            <p class="podium-next">{index === called ? t('lessonPages.awards.next') : ''}</p>
          )}
          <Figure award={award} isShown={index < called} />
          <span class="podium-step" aria-hidden="true" />
        </li>
      ))}
    </ol>
  );
}

/** How many faces are drawn; in the hall the boards take them in turn. */
const FACES = 6;

function Figure({ award, isShown }: { award: Award; isShown: boolean }) {
  const face = ((award.board - 1) % FACES) + 1;
  return (
    <span class="podium-figure" aria-hidden="true">
      {isShown && <img src={assetUrl(`opponent/body-${face}-hand.svg`)} alt="" width="160" height="180" />}
    </span>
  );
}

/** All awards at once, as a part of the debrief. */
export function AllAwards({ awards }: { awards: readonly Award[] }) {
  const { podium, others } = placesOf(awards);
  return (
    <section class="awards" data-over>
      <Others awards={[...podium, ...others]} />
    </section>
  );
}
