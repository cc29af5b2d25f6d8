/** The hall on a Phaser stage: puts the pieces together, and once a frame tells each what the moment is. */
import * as Phaser from 'phaser';
import type { Ms } from '../../shared/simul/index.ts';
import type { Mood } from '../models/mood.ts';
import type { HallPicture, RoundPicture } from '../models/picture.ts';
import type { DrawingOptions } from './drawing-options.ts';
import { sceneArt } from './effects/art.ts';
import { type Cast, castFor } from './effects/by-scenario.ts';
import type { SoFar } from './effects/frame.ts';
import { type Cough, coughEffect } from './effects/trouble/cough.ts';
import { shakenSeatEffect } from './effects/trouble/shaken-seat.ts';
import { colourEffect } from './effects/waiting/colour.ts';
import { isWasted, momentsOf, moodsIn } from './frames.ts';
import { drawnIn, figureHeightIn } from './layout/scenario.ts';
import { Field } from './paint/field.ts';
import { paintFloor, paintGaps, paintWall } from './paint/ground.ts';
import type { HallPictures, Painted } from './paint/hall-pictures.ts';
import { Layers } from './paint/layers.ts';
import { Chronicle } from './round-history.ts';
import { SteadyMoods } from './steady-moods.ts';
import { addArt, addSheet } from './textures/scene-textures.ts';

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
  private readonly wanted: DrawingOptions;
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

  constructor(source: HallSource, wanted: DrawingOptions) {
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
    const { grid } = this.wanted;
    const whole = { x: 0, y: 0, width: grid.width, height: grid.height };
    addArt(this, sceneArt(this.wanted.scenario), this.wanted, this.figureHeight);
    if (this.isField)
      addSheet(this, this.wanted, 'floor', whole, (brush) => {
        paintFloor(brush, grid);
        paintWall(brush, grid);
      });
    const colour = colourEffect(this, this.pictures, this.drawn);
    if (this.isField) addSheet(this, this.wanted, 'gaps', whole, (brush) => paintGaps(brush, grid));
    this.refresh = (painted) => colour.refresh(painted);
    if (!this.wanted.arriving) {
      const cast = castFor(this, this.wanted, this.drawn);
      const { coughed } = this.source;
      // Among many boards no seat is large enough to be seen shaking.
      const shaken = this.isField ? [] : [shakenSeatEffect(this, this.pictures, coughed)];
      this.cast = { ...cast, hall: [colour, ...shaken, ...cast.hall, coughEffect(this, coughed)] };
    }
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
    const { grid, scenario } = this.wanted;
    const speed = Math.max(1, source.speed());
    const moods = speed > 1 ? this.steady.after(this.moods, this.time.now) : this.moods;
    const moment = { soFar: source.soFar(), nowMs: source.clockMs(), speed, still: source.still() };
    const common = { ...moment, chronicle, grid, figureHeight };
    const masters = momentsOf(hall, moods, this.drawn, scenario, common);
    for (const effect of this.cast.hall) effect.show({ ...common, hall, masters, wasted: isWasted(moods) });
    masters.forEach((master, index) => {
      for (const effect of this.cast.masters[index] ?? []) effect.show(master);
    });
  }
}
