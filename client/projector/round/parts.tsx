/** The parts of a running round that change all the time. Each is drawn anew by itself, when it is told of another moment. */
import type { ReadonlySignal } from '@preact/signals';
import type { Ms } from '../../../shared/simul/index.ts';
import { Hall } from '../../hall/hall.tsx';
import type { Driver } from '../../models/lesson-words.ts';
import { handsIn } from '../../models/mood.ts';
import type { ClassStatus, StageModel } from '../../models/picture.ts';
import { word } from '../../models/words.ts';
import { TimeLeft } from '../stage/header.tsx';
import { stillnessOf } from '../stage/notices.tsx';
import { isSecret } from './curtain.tsx';
import { Ghost } from './ghost.tsx';
import { Meters } from './meters.tsx';
import { Strip } from './strip.tsx';
import { NOBODY, type Told } from './turns/told.ts';

type PartProps = { readonly told: ReadonlySignal<Told> };

export function ClockPart({ told, durationMs }: PartProps & { durationMs: Ms }) {
  return <TimeLeft nowMs={told.value.nowMs} durationMs={durationMs} />;
}

type HallPartProps = PartProps & {
  readonly model: StageModel;
  readonly width: number;
  readonly height: number;
  readonly ratio: number;
  readonly speed: number;
  /** Who sends the master; empty: nobody does. */
  readonly masterName: string;
};

export function HallPart({ told, model, ...drawn }: HallPartProps) {
  const { round, ledger } = told.value;
  return (
    <Hall
      {...drawn}
      hall={model.hall}
      clockMs={model.clockMs}
      round={round}
      soFar={{
        wastedMs: ledger.idleWithHandsUpShare * ledger.makespanMs,
        answers: ledger.movesAnswered,
      }}
      coughs={model.coughs}
      label={word('stage.hallLabel', { boards: round.scenario.boards })}
    />
  );
}

export function GhostPart({ told }: PartProps) {
  const { round, hall, crowd } = told.value;
  return <Ghost scenario={round.scenario} hall={hall ?? NOBODY} crowd={crowd} />;
}

type StripPartProps = PartProps & {
  readonly model: StageModel;
  readonly status: ClassStatus;
  readonly driver: Driver | null;
  /** How many tickets of the ready queue fit. */
  readonly places: number;
};

export function StripPart({ told, model, status, driver, places }: StripPartProps) {
  const { round, hall, crowd, hasty, looks, nowMs } = told.value;
  if (hall === null) return null;
  return (
    <Strip
      {...{ round, hall, crowd, hasty, looks, nowMs, driver, places }}
      secret={isSecret(status)}
      still={model.link.value === 'open' ? stillnessOf(status) : null}
    />
  );
}

export function MetersPart({ told }: PartProps) {
  const { round, hall, crowd, ledger, rate, groups } = told.value;
  return <Meters {...{ round, crowd, ledger, rate, groups }} handsUp={hall ? handsIn(hall) : 0} />;
}
