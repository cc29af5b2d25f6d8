/** The hall on a Phaser stage: puts the pieces together, and once a frame tells each what the moment is. */
import * as Phaser from 'phaser';
import type { Ms } from '../../shared/simul/index.ts';
import type { Mood } from '../models/mood.ts';
import type { HallPicture, RoundPicture } from '../models/picture.ts';
import { Chronicle } from './chronicle.ts';
import { type Cast, castFor } from './effects/cast.ts';
import { colourEffect, layerNames } from './effects/colour.ts';
import { type Cough, coughEffect } from './effects/cough.ts';
import { lensName } from './effects/lens.ts';
import type { SoFar } from './effects/moment.ts';
import { shakenSeatEffect } from './effects/shaken-seat.ts';
import { Field } from './field.ts';
import { figureHeightIn } from './figure-height.ts';
import { addFloor, addMesh, groundNames } from './ground.ts';
import { Layers, type LayersWanted } from './layers.ts';
import { isWasted, momentsOf, moodsIn } from './moments.ts';
import type { HallPictures, Painted } from './pictures.ts';
import { drawnIn } from './room.ts';
import { addArt, removeWith } from './scene-textures.ts';
import { SteadyMoods } from './steady.ts';

/** What the drawing looks at, asked anew in every frame. */
export type HallSource = {
  readonly hall: () => HallPicture | null;
  /** The round that runs, with what has happened in it; null: nobody knows of any. */
  readonly round: () => RoundPicture | null;
  readonly clockMs: () => Ms;
  /** Milliseconds of that clock per millisecond of the wall. */
  readonly speed: () => number;
  readonly soFar: () => SoFar;
  /** Who coughed last. */
  readonly coughed: () => Cough | null;
  /** True where nothing may move. */
  readonly still: () => boolean;
};

export class HallScene extends Phaser.Scene {
  private readonly source: HallSource;
  private readonly wanted: LayersWanted;
  private readonly pictures: HallPictures;
  private readonly isField: boolean;
  private readonly figureHeight: number;
  private readonly drawn: number;
  private readonly chronicle: Chronicle;
  private cast: Cast = { hall: [], masters: [] };
  private refresh: (painted: Painted) => void = () => {};
  private seen: HallPicture | null = null;
  private closedSeen = 0;
  private moods: readonly Mood[] = [];
  private readonly steady = new SteadyMoods();

  constructor(source: HallSource, wanted: LayersWanted) {
    super('hall');
    this.source = source;
    this.wanted = wanted;
    this.isField = wanted.grid.detail >= 3;
    this.chronicle = new Chronicle(wanted.scenario);
    this.pictures = this.isField ? new Field(wanted) : new Layers(wanted, this.chronicle.closed);
    this.figureHeight = figureHeightIn(wanted);
    this.drawn = drawnIn(wanted.scenario);
  }

  create(): void {
    this.cameras.main.setOrigin(0, 0).setZoom(this.wanted.ratio);
    addArt(this, this.wanted, this.figureHeight);
    if (this.isField) addFloor(this, this.wanted);
    const colour = colourEffect(this, this.pictures, this.drawn);
    if (this.isField) addMesh(this, this.wanted);
    this.refresh = (painted) => colour.refresh(painted);
    if (!this.wanted.arriving) {
      const cast = castFor(this, this.wanted, this.drawn);
      const { coughed } = this.source;
      // Among many boards no seat is large enough to be seen shaking.
      const shaken = this.isField ? [] : [shakenSeatEffect(this, this.pictures, coughed)];
      this.cast = { ...cast, hall: [colour, ...shaken, ...cast.hall, coughEffect(this, coughed)] };
    }
    removeWith(this, [...layerNames, ...groundNames, lensName]);
  }

  override update(): void {
    const hall = this.source.hall();
    if (hall === null) return;
    const round = this.source.round();
    if (round && round.scenario === this.wanted.scenario) this.chronicle.read(round);
    if (hall !== this.seen || this.chronicle.closed.size !== this.closedSeen) {
      this.seen = hall;
      this.closedSeen = this.chronicle.closed.size;
      this.moods = moodsIn(hall, this.wanted.grid);
      this.refresh(this.pictures.paint(hall.tables, isWasted(this.moods)));
    }
    this.show(hall);
  }

  private show(hall: HallPicture): void {
    const { source, chronicle, figureHeight } = this;
    const { grid } = this.wanted;
    const speed = Math.max(1, source.speed());
    const moods = speed > 1 ? this.steady.after(this.moods, this.time.now) : this.moods;
    const moment = { soFar: source.soFar(), nowMs: source.clockMs(), speed, still: source.still() };
    const common = { ...moment, chronicle, grid, figureHeight };
    const masters = momentsOf(hall, moods, this.drawn, common);
    for (const effect of this.cast.hall) effect.show({ ...common, hall, masters, wasted: isWasted(moods) });
    masters.forEach((master, index) => {
      for (const effect of this.cast.masters[index] ?? []) effect.show(master);
    });
  }
}
