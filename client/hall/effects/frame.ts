/** What every effect is told each frame. An effect keeps its own shapes and makes none while it runs. */

import type { MasterId, Ms } from '../../../shared/simul/index.ts';
import type { Mood } from '../../models/mood.ts';
import type { HallPicture, MasterPicture, TablePicture } from '../../models/picture.ts';
import type { Grid } from '../layout/grid.ts';
import type { Place } from '../layout/place.ts';
import type { Chronicle } from '../round-history.ts';

/** What has been in this round until now. */
export type SoFar = {
  /** How long he stood idle with hands up. */
  readonly wastedMs: Ms;
  /** How many moves he has answered. */
  readonly answers: number;
};

/** What is the same for all masters. */
export type Common = {
  readonly soFar: SoFar;
  readonly chronicle: Chronicle;
  readonly grid: Grid;
  /** How high a master is drawn. */
  readonly figureHeight: number;
  readonly nowMs: Ms;
  /** Milliseconds of the round per millisecond of the wall, at least 1. */
  readonly speed: number;
  /** Nothing may move. */
  readonly still: boolean;
};

/** The moment of one master. */
export type Moment = Common & {
  readonly id: MasterId;
  readonly master: MasterPicture;
  /** The board that has him. */
  readonly table: TablePicture | undefined;
  readonly mood: Mood;
  readonly place: Place;
  /** The board he goes to next, as far as that is known and shown. */
  readonly next: number | null;
  /** How long the master has been doing this, on the wall's clock: a show in a hurry lets nobody fall asleep. */
  readonly lastsMs: Ms;
};

/** The moment of the whole hall. */
export type HallMoment = Common & {
  readonly hall: HallPicture;
  readonly masters: readonly Moment[];
  /** Nobody works, and somebody wastes time. */
  readonly wasted: boolean;
};

/** Shows something of one master. */
export type Effect = { show(moment: Moment): void };
/** Shows something of the hall. */
export type HallEffect = { show(moment: HallMoment): void };
