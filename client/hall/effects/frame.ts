/** What the effects are told each frame. An effect makes its shapes once, and none while it runs. */

import type { MasterId, Ms } from '../../../shared/simul/index.ts';
import type { Mood } from '../../models/mood.ts';
import type { HallPicture, MasterPicture, TablePicture } from '../../models/picture.ts';
import type { Grid } from '../layout/grid.ts';
import type { Place } from '../layout/place.ts';
import type { RoundHistory } from '../round-history.ts';

/** What this round has come to so far. */
export type SoFar = {
  /** How long the master stood idle while hands were up. */
  readonly wastedMs: Ms;
  /** How many moves have been answered. */
  readonly answers: number;
};

/** What is the same for all masters. */
export type Frame = {
  readonly soFar: SoFar;
  readonly history: RoundHistory;
  /** Who sends him, where that is a person. */
  readonly masterName?: string;
  readonly grid: Grid;
  /** How high a master is drawn. */
  readonly figureHeight: number;
  readonly nowMs: Ms;
  /** Milliseconds of the round per millisecond of the wall, at least 1. */
  readonly speed: number;
  /** True where nothing may move: the reader asked for reduced motion. */
  readonly still: boolean;
};

/** One master in this frame. */
export type MasterFrame = Frame & {
  readonly id: MasterId;
  readonly master: MasterPicture;
  /** The board at which the master is. */
  readonly table: TablePicture | undefined;
  readonly mood: Mood;
  /** A blocking call holds him: he stands in ice, and does not sleep. */
  readonly frozen: boolean;
  readonly place: Place;
  /** The board he goes to next, as far as that is known and shown. */
  readonly next: number | null;
  /** How long the master has been doing this, on the wall's clock: a show in a hurry lets nobody fall asleep. */
  readonly lastsMs: Ms;
};

/** The whole hall in this frame. */
export type HallFrame = Frame & {
  readonly hall: HallPicture;
  readonly masters: readonly MasterFrame[];
  /** Nobody works, and somebody wastes time. */
  readonly wasted: boolean;
};

/** Shows something of one master. */
export type MasterEffect = { show(frame: MasterFrame): void };
/** Shows something of the hall. */
export type HallEffect = { show(frame: HallFrame): void };
