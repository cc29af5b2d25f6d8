/** What every effect is told each frame. An effect keeps its own shapes and makes none while it runs. */

import type { Ms } from '../../../shared/simul/index.ts';
import type { MasterPicture, TablePicture } from '../../app/picture.ts';
import type { Mood } from '../../charts/mood.ts';
import type { Grid } from '../grid.ts';
import type { Place } from '../place.ts';

/** What has been in this round until now. */
export type SoFar = {
  /** How long he stood idle with hands up. */
  readonly wastedMs: Ms;
  /** How many moves he has answered. */
  readonly answers: number;
};

export type Moment = {
  readonly soFar: SoFar;
  readonly grid: Grid;
  readonly master: MasterPicture;
  /** The board that has him. */
  readonly table: TablePicture | undefined;
  readonly mood: Mood;
  readonly place: Place;
  /** How high the master is drawn. */
  readonly figureHeight: number;
  /** The board whose hand went up first; null while no hand is up. */
  readonly next: number | null;
  readonly nowMs: Ms;
  /** How long the master has been doing this. */
  readonly lastsMs: Ms;
  /** Nothing may move. */
  readonly still: boolean;
};

export type Effect = { show(moment: Moment): void };
