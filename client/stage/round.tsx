/** A round on the stage: the hall, what the master does, and the figures that grow with every fact. */
import { useRef } from 'preact/hooks';
import type { Ms } from '../../shared/simul/index.ts';
import type { HallPicture, Lesson, MasterPicture, RoundPicture, StageModel } from '../app/picture.ts';
import { LiveLedger } from '../charts/live-ledger.ts';
import { type Mood, namedMoodOf } from '../charts/mood.ts';
import { rateShown } from '../charts/rate.ts';
import { ghostShown } from '../charts/showing.ts';
import { word } from '../charts/words.ts';
import { Hall } from '../hall/hall.tsx';
import { Ghost } from './ghost.tsx';
import { JoinLine, RoundChip, TimeLeft } from './header.tsx';
import { Meters } from './meters.tsx';
import { type Now, useNow } from './now.ts';
import { ReadyQueue } from './queue.tsx';
import type { StageSize } from './size.ts';
import { BusyStrip, IdleStrip, RestStrip } from './strip.tsx';
import { Timeline } from './timeline.tsx';

type RoundProps = {
  readonly model: StageModel;
  readonly lesson: Lesson;
  readonly size: StageSize;
};

export function Round({ model, lesson, size }: RoundProps) {
  const now = useNow(model, lesson.roundIndex);
  return now.round ? (
    <Running model={model} lesson={lesson} size={size} now={{ ...now, round: now.round }} />
  ) : null;
}

type RunningProps = RoundProps & { readonly now: Now & { readonly round: RoundPicture } };

function Running({ model, lesson, size, now }: RunningProps) {
  const { round, hall } = now;
  const { policy, durationMs: plannedMs } = lesson.rounds[lesson.roundIndex] ?? { policy: 'blocking' };
  const durationMs = plannedMs ?? round.scenario.durationMs ?? 1;
  const nowMs = Math.min(now.nowMs, durationMs);
  const ledgers = useRef(new LiveLedger());
  const master = hall?.masters[0];
  const ledger = ledgers.current.soFar(round, nowMs);
  const mood = hall && master ? namedMoodOf(hall, master) : 'resting';
  const drawn = ghostShown.value ? size.hallBesideCode : size.hall;
  return (
    <div class="round" data-ghost={ghostShown.value || undefined}>
      <header class="stage-header">
        <RoundChip number={lesson.roundIndex + 1} policy={policy} />
        <TimeLeft nowMs={nowMs} durationMs={durationMs} />
        <JoinLine lesson={lesson} joinUrl={model.joinUrl.value} />
      </header>
      <Hall
        hall={model.hall}
        clockMs={model.clockMs}
        width={drawn.width}
        height={drawn.height}
        ratio={size.ratio}
        round={round}
        speed={lesson.speed}
        soFar={{
          wastedMs: ledger.idleWithHandsUpShare * ledger.makespanMs,
          answers: ledger.movesAnswered,
        }}
        label={word('stage.hallLabel', { boards: round.scenario.boards })}
      />
      {ghostShown.value && <Ghost policy={policy} mood={mood} />}
      {hall && master && (
        <StripFor
          mood={mood}
          queued={policy === 'event-loop'}
          places={size.tickets}
          hall={hall}
          master={master}
          nowMs={nowMs}
        />
      )}
      <Meters
        mood={mood}
        ledger={ledger}
        handsUp={hall?.readyQueue.length ?? 0}
        rate={rateShown(round, nowMs)}
      />
      <Timeline
        round={round}
        nowMs={nowMs}
        durationMs={durationMs}
        idleShare={ledger.idleWithHandsUpShare}
        width={size.lane}
      />
    </div>
  );
}

type StripChoice = {
  mood: Mood;
  queued: boolean;
  places: number;
  hall: HallPicture;
  master: MasterPicture;
  nowMs: Ms;
};

function StripFor({ mood, queued, places, hall, master, nowMs }: StripChoice) {
  if (mood === 'wasting' || mood === 'waiting')
    return <IdleStrip hall={hall} master={master} nowMs={nowMs} />;
  if (mood === 'resting') return <RestStrip />;
  if (queued) return <ReadyQueue hall={hall} places={places} />;
  return <BusyStrip hall={hall} master={master} walks={mood === 'walks'} />;
}
