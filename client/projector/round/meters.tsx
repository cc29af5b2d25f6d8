/** The figures beside the hall: what the masters do, the share of idling, who is ready, what has been answered. */
import { bytes, percent } from '../../app/format.ts';
import { grouped } from '../../app/grouped.ts';
import { isAlarming } from '../../charts/figures.ts';
import { type Crowd, moodOfAll } from '../../models/crowd.ts';
import type { GroupSoFar } from '../../models/live/groups.ts';
import type { FiguresSoFar } from '../../models/live/ledger.ts';
import { paceIn } from '../../models/live/pace.ts';
import { type Memory, memoryOf } from '../../models/memory.ts';
import type { Mood } from '../../models/mood.ts';
import type { RoundPicture } from '../../models/picture.ts';
import { isQuick } from '../../models/rate.ts';
import { word } from '../../models/words.ts';
import { busyShareOf, isOverloaded } from '../results/overload.ts';
import { Counts } from './counts.tsx';
import './meters.css';

type MetersProps = {
  readonly round: RoundPicture;
  readonly crowd: Crowd;
  readonly ledger: FiguresSoFar;
  readonly handsUp: number;
  /** Moves per second, where single moves are too quick to be seen; null where they can be. */
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

export function Meters({ round, crowd, ledger, handsUp, rate, groups }: MetersProps) {
  const { scenario } = round;
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
      <Waste round={round} ledger={ledger} />
      {memory && <MemoryMeter memory={memory} />}
      <Counts scenario={scenario} ledger={ledger} handsUp={handsUp} rate={rate} brief={hasMore} />
      {groups.length > 0 && <Groups groups={groups} />}
    </section>
  );
}

/** How long they stood still for nothing; where they never do, and hands are up all the same, how busy they are. */
function Waste({ round, ledger }: Pick<MetersProps, 'round' | 'ledger'>) {
  const isFull = isOverloaded(round, ledger);
  const share = isFull ? busyShareOf(round, ledger) : ledger.idleWithHandsUpShare;
  return (
    <div class="meter meter-waste">
      <h2>{isFull ? busyWords(round) : word('stage.meters.idleSoFar')}</h2>
      <p class={`meter-idle ticking ${isAlarming(ledger, 'idleWithHandsUp') ? 'is-alarming' : ''}`}>
        {Math.round(share * 100)}
        <span>%</span>
      </p>
      <Shares ledger={ledger} />
    </div>
  );
}

/** That they are busy all the time; in a large hall also with how many boards they would keep up, which is the knee. */
function busyWords({ scenario }: RoundPicture): string {
  const pace = isQuick(scenario.boards) ? paceIn(scenario, scenario.durationMs ?? 0) : null;
  if (pace === null) return word('stage.meters.busy');
  return word('stage.meters.busyKnee', { count: pace.knee, knee: grouped(pace.knee) });
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

/** Where the masters' time went so far: playing, walking, idle with hands up, waiting for a crown. What is left was calm. */
function Shares({ ledger }: { ledger: FiguresSoFar }) {
  const all = Math.max(1, ledger.makespanMs * ledger.accounts.length);
  const sum = (of: (account: FiguresSoFar['accounts'][number]) => number) =>
    ledger.accounts.reduce((total, account) => total + of(account), 0) / all;
  const plays = sum((account) => account.playMs);
  const walks = sum((account) => account.walkMs + account.recallMs);
  const idle = ledger.idleWithHandsUpShare;
  const queues = sum((account) => account.brainWaitMs);
  const shares = { plays: percent(plays), walks: percent(walks), idle: percent(idle) };
  const label =
    queues > 0
      ? word('stage.meters.sharesOfMany', { ...shares, queues: percent(queues) })
      : word('stage.meters.shares', shares);
  return (
    <div class="meter-shares" role="img" aria-label={label}>
      <span class="fill-busy" style={{ width: `${plays * 100}%` }} />
      <span class="share-walks" style={{ width: `${walks * 100}%` }} />
      <span class="hatch-idle" style={{ width: `${idle * 100}%` }} />
      <span class="share-queues" style={{ width: `${queues * 100}%` }} />
    </div>
  );
}

/** The masters' stacks: reserved memory as an outline, touched memory as a thin fill, and both in words. */
function MemoryMeter({ memory }: { memory: Memory }) {
  const { eachBytes, reservedBytes, touchedBytes, wholeBytes, refused } = memory;
  const reserved = word('stage.meters.reserved', { size: bytes(reservedBytes) });
  const touched = word('stage.meters.touched', { size: bytes(touchedBytes) });
  const shareOf = (bytes: number) => `${Math.min(100, (bytes / wholeBytes) * 100)}%`;
  return (
    <div class="meter memory">
      <h2>{word('stage.meters.stacks', { each: bytes(eachBytes) })}</h2>
      <div class="memory-bar" aria-hidden="true">
        <span class="memory-reserved" style={{ width: shareOf(reservedBytes) }} />
        <span class="memory-touched" style={{ width: shareOf(touchedBytes) }} />
      </div>
      <p class="memory-words">
        <span class="memory-is-reserved">{reserved}</span>
        <span class="memory-is-touched">{touched}</span>
      </p>
      {refused > 0 && <p class="memory-refused">{word('stage.meters.noMemory', { count: refused })}</p>}
    </div>
  );
}

/** How many groups have room; those that lost somebody come first. */
const SHOWN = 2;

/** Groups of boards, a line each: they play, are cancelled together, or play on without those they lost. */
function Groups({ groups }: { groups: readonly GroupSoFar[] }) {
  const shown = [...groups].sort((a, b) => Number(b.lost > 0) - Number(a.lost > 0)).slice(0, SHOWN);
  return (
    <ul class="meter-groups">
      {shown.map((group) => (
        <li key={group.number} class={group.lost > 0 ? 'is-lost' : undefined}>
          {groupWords(group)}
        </li>
      ))}
    </ul>
  );
}

function groupWords({ number, kind, lost, over }: GroupSoFar): string {
  if (kind === 'gather') {
    if (over) return word('stage.meters.gather.over', { number });
    return lost > 0
      ? word('stage.meters.gather.playsOn', { number, count: lost })
      : word('stage.meters.gather.plays', { number });
  }
  if (lost > 0) return word('stage.meters.group.cancelled', { number });
  return word(over ? 'stage.meters.group.over' : 'stage.meters.group.plays', { number });
}
