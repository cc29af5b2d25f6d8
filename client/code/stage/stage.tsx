/** The small hall beside a program: its clock and figures, what the master does, the boards, and his lane. */
import { useMemo } from 'preact/hooks';
import { type Fact, type Hall, type Ms, openHall, type Scenario } from '../../../shared/simul/index.ts';
import { countdown, seconds } from '../../app/format.ts';
import { t } from '../../app/text.ts';
import { type Floor, floorOf, type WhyClosed } from '../../charts/floor/floor.ts';
import { FloorPlan } from '../../charts/floor/floor-plan.tsx';
import { LaneSoFar } from '../../charts/floor/lane-so-far.tsx';
import { closedWords, SeatPicture, seatClasses, seatWords } from '../../charts/floor/seat-picture.tsx';
import { Strip } from '../../charts/floor/strip.tsx';
import { LiveLedger } from '../../models/live/ledger.ts';
import type { LiveLine } from '../run/program-run.ts';
import { sayingBefore, sayingOf } from './saying.ts';

type StageProps = {
  readonly scenario: Scenario;
  readonly hall: Hall;
  readonly facts: readonly Fact[];
  readonly nowMs: Ms;
  readonly line: LiveLine | null;
  /** - before: nobody has started it; coming: the program gets ready; waiting: a program elsewhere has not asked yet */
  readonly phase: 'before' | 'coming' | 'waiting' | 'running';
};

/** As many boards side by side, whatever the screen: the stage is always about square. */
const COLUMNS = { high: 4, wide: 4 };

export function Stage({ scenario, hall, facts, nowMs, line, phase }: StageProps) {
  const floor = floorOf(hall, hall.masters.length, whyClosedIn(facts));
  const me = floor.masters[0];
  if (!me) return null;
  const saying = phase === 'running' ? sayingOf(floor, me, line, nowMs) : sayingBefore(floor, phase);
  return (
    <>
      <Figures scenario={scenario} facts={facts} nowMs={nowMs} />
      <Strip {...saying} />
      <FloorPlan
        floor={phase === 'running' ? asleep(floor) : calm(floor)}
        columns={COLUMNS}
        seat={(place) => {
          const isNext = me.sentTo === place.board;
          return (
            <div class={seatClasses(place, isNext)}>
              <SeatPicture place={place} isNext={isNext} />
              <span class="sr-only">{seatWords(place, floor.masters, isNext, closedWords(place))}</span>
            </div>
          );
        }}
      />
      <LaneSoFar
        round={{ scenario, facts }}
        masters={hall.masters.length}
        nowMs={nowMs}
        label={t('code.stage.lane')}
      />
    </>
  );
}

/** The hall before anything has happened. */
export const useOpenHall = (scenario: Scenario): Hall => useMemo(() => openHall(scenario), [scenario]);

/** Whoever stands unasked sleeps: his thread does. */
const asleep = (floor: Floor): Floor => ({
  ...floor,
  masters: floor.masters.map((master) => ({ ...master, idle: false })),
});

/** Nobody blames him for standing there before it begins. */
const calm = (floor: Floor): Floor => ({
  ...floor,
  masters: floor.masters.map((master) => ({ ...master, mood: 'resting' })),
});

function whyClosedIn(facts: readonly Fact[]): (board: number) => WhyClosed | null {
  const closed = new Map<number, WhyClosed>();
  for (const fact of facts) if (fact.kind === 'boardClosed') closed.set(fact.board, fact.why);
  return (board) => closed.get(board) ?? null;
}

type FiguresProps = Pick<StageProps, 'scenario' | 'facts' | 'nowMs'>;

export function Figures({ scenario, facts, nowMs }: FiguresProps) {
  // From the beginning each time: what the page foresaw may have come otherwise.
  const { movesAnswered, accounts } = new LiveLedger().at({ scenario, facts }, nowMs);
  const [own] = accounts;
  const leftMs = (scenario.durationMs ?? 0) - nowMs;
  return (
    <dl class="write-figures">
      <Figure name={t('code.stage.timeLeft')} value={countdown(leftMs)} />
      <Figure name={t('code.stage.answered')} value={String(movesAnswered)} strong />
      <Figure name={t('code.stage.blocked')} value={seconds(own?.blockedMs ?? 0)} look="is-blocked" />
      <Figure name={t('code.stage.rest')} value={seconds(own?.restMs ?? 0)} look="is-rest" />
    </dl>
  );
}

type FigureProps = {
  readonly name: string;
  readonly value: string;
  readonly strong?: boolean;
  readonly look?: string;
};

function Figure({ name, value, strong, look = '' }: FigureProps) {
  return (
    <div class={`${look} ${strong ? 'is-strong' : ''}`}>
      <dt>{name}</dt>
      <dd class="ticking">{value}</dd>
    </div>
  );
}
