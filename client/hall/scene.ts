/** The hall on a Phaser stage: puts the parts together, and tells each of them once a frame what there is to see. */
import * as Phaser from 'phaser';
import type { Ms } from '../../shared/simul/index.ts';
import type { Mood } from '../models/mood.ts';
import type { Cough, HallPicture, RoundPicture } from '../models/picture.ts';
import type { DrawingOptions } from './drawing-options.ts';
import { sceneArt } from './effects/art.ts';
import { effectsFor, type SceneEffects } from './effects/by-scenario.ts';
import type { SoFar } from './effects/frame.ts';
import { coughEffect } from './effects/trouble/cough.ts';
import { shakenSeatEffect } from './effects/trouble/shaken-seat.ts';
import { colourEffect } from './effects/waiting/colour.ts';
import { losesColour, masterFrames, moodsIn } from './frames.ts';
import { figureHeightIn, mastersDrawn } from './layout/scenario.ts';
import { type Drawn, Look } from './look.ts';
import { Field } from './paint/field.ts';
import { paintFloor, paintGaps, paintWall } from './paint/ground.ts';
import type { HallPictures, Painted } from './paint/hall-pictures.ts';
import { Layers } from './paint/layers.ts';
import { RoundHistory } from './round-history.ts';
import { SteadyMoods } from './steady-moods.ts';
import { addArt, addSheet, REPAINTED } from './textures/scene-textures.ts';

/** What the drawing reads, anew in every frame. */
export type HallSource = {
  readonly hall: () => HallPicture | null;
  /** The round that runs, with what has happened in it; null: nobody knows of any. */
  readonly round: () => RoundPicture | null;
  readonly clockMs: () => Ms;
  /** Milliseconds of that clock per millisecond of the wall. */
  readonly speed: () => number;
  readonly soFar: () => SoFar;
  /** Who sends the master; empty: nobody does. */
  readonly masterName: () => string;
  /** Who coughed in this round, in that order. */
  readonly coughs: () => readonly Cough[];
  /** True where nothing may move. */
  readonly still: () => boolean;
};

export class HallScene extends Phaser.Scene {
  private readonly source: HallSource;
  private readonly options: DrawingOptions;
  private readonly pictures: HallPictures;
  private readonly isField: boolean;
  private readonly figureHeight: number;
  private readonly drawn: number;
  private readonly history: RoundHistory;
  private effects: SceneEffects = { hall: [], masters: [] };
  private refresh: (painted: Painted) => void = () => {};
  private seen: HallPicture | null = null;
  private closedSeen = 0;
  private moods: readonly Mood[] = [];
  private readonly steady = new SteadyMoods();
  private readonly look = new Look();

  constructor(source: HallSource, options: DrawingOptions) {
    super('hall');
    this.source = source;
    this.options = options;
    this.isField = options.grid.detail >= 3;
    this.history = new RoundHistory(options.scenario);
    this.pictures = this.isField ? new Field(options) : new Layers(options, this.history.closed);
    this.figureHeight = figureHeightIn(options);
    this.drawn = mastersDrawn(options.scenario);
  }

  private get inSoftware(): boolean {
    return this.game.renderer.type === Phaser.CANVAS;
  }

  create(): void {
    this.events.on(REPAINTED, () => this.look.repainted());
    if (this.inSoftware) this.events.on(Phaser.Scenes.Events.PRE_RENDER, clear);
    this.cameras.main.setOrigin(0, 0).setZoom(this.options.ratio);
    const { grid } = this.options;
    const whole = { x: 0, y: 0, width: grid.width, height: grid.height };
    addArt(this, sceneArt(this.options.scenario), this.options, this.figureHeight);
    if (this.isField)
      addSheet(this, this.options, 'floor', whole, (brush) => {
        paintFloor(brush, grid);
        paintWall(brush, grid);
      });
    const colour = colourEffect(this, this.pictures, this.drawn);
    if (this.isField) addSheet(this, this.options, 'gaps', whole, (brush) => paintGaps(brush, grid));
    this.refresh = (painted) => colour.refresh(painted);
    if (!this.options.arriving) {
      const effects = effectsFor(this, this.options, this.drawn);
      const { coughs } = this.source;
      // Among many boards no seat is large enough to be seen shaking.
      const shaken = this.isField ? [] : [shakenSeatEffect(this, this.pictures, coughs)];
      const coughing = coughEffect(this, this.options, coughs);
      this.effects = { ...effects, hall: [colour, ...shaken, ...effects.hall, coughing] };
    }
  }

  override update(): void {
    this.moveOn();
    // Through WebGL every frame is drawn: it costs little, and what is left from the last one is not promised to be there.
    if (!this.inSoftware) return;
    this.sys.setVisible(this.look.isNew(this.children.list as readonly Drawn[], this.time.now));
  }

  private moveOn(): void {
    const hall = this.source.hall();
    if (hall === null) return;
    const round = this.source.round();
    if (round && round.scenario === this.options.scenario) this.history.read(round);
    if (hall !== this.seen || this.history.closed.size !== this.closedSeen || this.pictures.isBehind) {
      this.seen = hall;
      this.closedSeen = this.history.closed.size;
      this.moods = moodsIn(hall, this.options.grid);
      const greyIsSeen = losesColour(hall, this.moods, this.history.traps);
      this.refresh(this.pictures.paint(hall.tables, greyIsSeen));
    }
    this.show(hall);
  }

  private show(hall: HallPicture): void {
    const { source, history, figureHeight } = this;
    const { grid } = this.options;
    const speed = Math.max(1, source.speed());
    const moods = speed > 1 ? this.steady.after(this.moods, this.time.now) : this.moods;
    const masterName = source.masterName();
    const now = { soFar: source.soFar(), nowMs: source.clockMs(), speed, still: source.still(), masterName };
    const common = { ...now, history, grid, figureHeight };
    const masters = masterFrames(hall, moods, this.drawn, common);
    const wasted = losesColour(hall, moods, history.traps);
    for (const effect of this.effects.hall) effect.show({ ...common, hall, masters, wasted });
    masters.forEach((master, index) => {
      for (const effect of this.effects.masters[index] ?? []) effect.show(master);
    });
  }
}

/** Leaves nothing of the frame before. */
function clear({ gameContext, width, height }: Phaser.Renderer.Canvas.CanvasRenderer): void {
  gameContext.resetTransform();
  gameContext.clearRect(0, 0, width, height);
}
