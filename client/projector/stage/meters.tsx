/** The figures beside the hall: what the masters do, the share of idling, who is ready, what has been answered. */

import type { Scenario } from '../../../shared/simul/index.ts';
import { isAlarming } from '../../charts/figures.ts';
import { type Crowd, moodOfAll } from '../../models/crowd.ts';
import type { GroupSoFar } from '../../models/live/groups.ts';
import type { FiguresSoFar } from '../../models/live/ledger.ts';
import { memoryOf } from '../../models/memory.ts';
import type { Mood } from '../../models/mood.ts';
import { word } from '../../models/words.ts';
import { Counts } from './counts.tsx';
import { Groups } from './groups.tsx';
import { MemoryMeter } from './memory-meter.tsx';
import { Shares } from './shares.tsx';
import './meters.css';

export type MetersProps = {
  readonly scenario: Scenario;
  readonly crowd: Crowd;
  readonly ledger: FiguresSoFar;
  readonly handsUp: number;
  /** Moves per second where single ones are too quick to be seen; else null. */
  readonly rate: number | null;
  readonly groups: readonly GroupSoFar[];
};

const FILLS: { readonly [mood in Mood]: string } = {
  plays: 'fill-busy',
  walks: 'fill-walking',
  wasting: 'hatch-idle',
  waiting: 'fill-waiting',
  resting: 'hatch-rest',
};

export function Meters({ scenario, crowd, ledger, handsUp, rate, groups }: MetersProps) {
  const { masters } = crowd;
  const mood = moodOfAll(crowd);
  const memory = memoryOf(scenario);
  const isFull = memory !== null || groups.length > 0;
  const hasMore = isFull || scenario.timeoutMs !== null || scenario.door !== null;
  return (
    <section class={`stage-meters ${isFull ? 'is-full' : ''}`}>
      <div class="meter">
        <h2>{masters > 1 ? word('stage.meters.mastersAre', { masters }) : word('stage.meters.masterIs')}</h2>
        <p class={`meter-state ${FILLS[mood]}`}>
          {masters > 1 ? `${shareIn(crowd, mood)} ${word(`stage.mood.${mood}`)}` : word(`stage.mood.${mood}`)}
        </p>
      </div>
      <div class="meter meter-waste">
        <h2>{word('stage.meters.idleSoFar')}</h2>
        <p class={`meter-idle ticking ${isAlarming(ledger, 'idleWithHandsUp') ? 'is-alarming' : ''}`}>
          {Math.round(ledger.idleWithHandsUpShare * 100)}
          <span>%</span>
        </p>
        <Shares ledger={ledger} />
      </div>
      {memory && <MemoryMeter memory={memory} />}
      <Counts scenario={scenario} ledger={ledger} handsUp={handsUp} rate={rate} brief={hasMore} />
      {groups.length > 0 && <Groups groups={groups} />}
    </section>
  );
}

/** "5/8": how many of the masters are in the mood of the hall. */
function shareIn(crowd: Crowd, mood: Mood): string {
  const count = {
    ...crowd,
    walks: crowd.walks + crowd.overhead,
    waiting: crowd.waiting + crowd.queues,
  }[mood];
  return `${count}/${crowd.masters}`;
}
