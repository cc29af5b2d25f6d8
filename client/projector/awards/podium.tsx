/** The podium: three places that are filled one by one, the last one in the middle. */

import { t } from '../../app/text.ts';
import type { Award } from '../../models/picture.ts';
import { Honoured } from './award-card.tsx';
import './podium.css';

/** @param props.called so many have been called */
export function Podium({ podium, called }: { podium: readonly Award[]; called: number }) {
  return (
    <ol class="podium" data-places={podium.length} aria-live="polite">
      {podium.map((award, index) => (
        <li key={award.board} class={`podium-${index}`}>
          {index < called ? (
            <Honoured award={award} />
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

/** So many faces are drawn; in the hall the boards take them in turn. */
const FACES = 6;

function Figure({ award, isShown }: { award: Award; isShown: boolean }) {
  const face = ((award.board - 1) % FACES) + 1;
  return (
    <span class="podium-figure" aria-hidden="true">
      {isShown && <img src={`/opponent/body-${face}-hand.svg`} alt="" width="160" height="180" />}
    </span>
  );
}
