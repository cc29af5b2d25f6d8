/** What the strip says of several masters: how many of them are idle, and what the others do. */
import { type Crowd, moodOfAll } from '../../models/crowd.ts';
import { type FineMood, handsIn, moodOf } from '../../models/mood.ts';
import type { HallPicture } from '../../models/picture.ts';
import { word } from '../../models/words.ts';
import { crowdWords } from './crowd-words.ts';
import { Lines, mustWait } from './strip-one.tsx';

type Many = { readonly hall: HallPicture; readonly crowd: Crowd };

/** At most so many boards are listed. */
const LISTED = 3;

/** Some masters stand idle: how many, and at which boards. */
export function IdleMasters({ hall, crowd }: Many) {
  const mood = moodOfAll(crowd) === 'wasting' ? 'wasting' : 'waiting';
  const idle = hall.masters.filter((master) => moodOf(hall, master) === mood);
  const boards = idle.map(({ board }) => board).sort((a, b) => a - b);
  const listed = boards.slice(0, LISTED).join(', ') + (boards.length > LISTED ? ' …' : '');
  const waitAt = word('stage.strip.waitAt', { boards: listed });
  return (
    <>
      <p class="strip-hero is-many">
        {word(`stage.strip.many.${mood}`, { count: idle.length, masters: crowd.masters })}
      </p>
      <Lines>
        {[waitAt, mood === 'wasting' ? mustWait(handsIn(hall)) : word('stage.strip.noOtherHand')]}
      </Lines>
    </>
  );
}

/** No master stands idle: how many play or walk, and what the others do. */
export function BusyMasters({ hall, crowd }: Many) {
  const mood = moodOfAll(crowd) === 'plays' ? 'plays' : 'walks';
  const count = mood === 'plays' ? crowd.plays : crowd.walks + crowd.overhead;
  const told: readonly FineMood[] = mood === 'plays' ? ['plays'] : ['walks', 'overhead'];
  return (
    <>
      <p class={`strip-hero ${mood === 'plays' ? 'is-busy' : 'is-walking'}`}>
        {word(`stage.strip.many.${mood}`, { count, masters: crowd.masters })}
      </p>
      <Lines>{[crowdWords(crowd, told), mustWait(handsIn(hall))]}</Lines>
    </>
  );
}
