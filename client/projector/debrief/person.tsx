/** Every round that a person drove: their lane over the event loop's, on the very same replies. */
import { useMemo } from 'preact/hooks';
import { t } from '../../app/text.ts';
import { Legend } from '../../charts/legend.tsx';
import { driverWords } from '../../models/lesson-words.ts';
import { RoundLane } from './lanes/round-lane.tsx';
import { Ticks } from './lanes/time-axis.tsx';
import { axisMs } from './rounds/axes.ts';
import { besideTheLoop, besideWords, isDriven } from './rounds/beside-the-loop.ts';
import { Cards } from './rounds/cards.tsx';
import type { Settled } from './rounds/settled.ts';
import type { Room } from './sheet.tsx';

type Props = { readonly rounds: readonly Settled[]; readonly room: Room };

export function Persons({ rounds, room }: Props) {
  const driven = rounds.filter(isDriven);
  return (
    <div class="part persons">
      {driven.map((settled) => (
        <Person key={settled.number} settled={settled} room={room} />
      ))}
    </div>
  );
}

function Person({ settled, room }: { settled: Settled; room: Room }) {
  const beside = useMemo(() => besideTheLoop(settled), [settled]);
  const both = [settled, beside.loop];
  const { driver } = settled;
  const who = driver ? driverWords(driver, 'stage.name', 'stage.nameHost') : t('lessonPages.person.nobody');
  const names = [who, t('lessonPages.person.theLoop')];
  const lengthMs = axisMs(both);
  const size = { axisMs: lengthMs, width: room.width, height: room.wide ? 84 : 44 };
  return (
    <section class="person-round">
      <h1>{besideWords(settled, beside)}</h1>
      {both.map((one, index) => (
        <section key={index} class="debrief-lane">
          <header>
            <h2>{t('debrief.laneOf', { number: settled.number, policy: names[index] ?? '' })}</h2>
            {index === 0 && <Legend />}
          </header>
          <RoundLane settled={one} {...size} />
        </section>
      ))}
      <Ticks lengthMs={lengthMs} />
      <Cards rounds={both} labels={[who, t('lessonPages.person.loopShort')]} />
    </section>
  );
}
