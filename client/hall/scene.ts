/** The hall on a Phaser stage: puts the pieces together, and once a frame tells each what the moment is. */
import * as Phaser from 'phaser';
import type { Ms } from '../../shared/simul/index.ts';
import type { HallPicture, RoundPicture } from '../app/picture.ts';
import type { Mood } from '../charts/mood.ts';
import { type Cast, castFor } from './effects/cast.ts';
import { colourEffect, layerNames } from './effects/colour.ts';
import { type Cough, coughEffect } from './effects/cough.ts';
import { lensName } from './effects/lens.ts';
import type { SoFar } from './effects/moment.ts';
import { Field } from './field.ts';
import { figureHeightIn } from './figure-height.ts';
import { addFloor, addMesh, groundNames } from './ground.ts';
import { Layers, type LayersWanted } from './layers.ts';
import { isWasted, momentsOf, moodsIn } from './moments.ts';
import type { HallPictures, Painted } from './pictures.ts';
import { drawnIn } from './room.ts';
import { sceneArt } from './scene-art.ts';
import { SteadyMoods } from './steady.ts';
import { Story } from './story.ts';

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
  private readonly story: Story;
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
    this.story = new Story(wanted.scenario);
    this.pictures = this.isField ? new Field(wanted) : new Layers(wanted, this.story.closed);
    this.figureHeight = figureHeightIn(wanted);
    this.drawn = drawnIn(wanted.scenario);
  }

  create(): void {
    this.cameras.main.setOrigin(0, 0).setZoom(this.wanted.ratio);
    this.addArt();
    if (this.isField) addFloor(this, this.wanted);
    const colour = colourEffect(this, this.pictures, this.drawn);
    if (this.isField) addMesh(this, this.wanted);
    this.refresh = (painted) => colour.refresh(painted);
    if (!this.wanted.arriving) {
      const cast = castFor(this, this.wanted, this.drawn);
      const coughs = coughEffect(this, this.source.coughed);
      this.cast = { ...cast, hall: [colour, ...cast.hall, coughs] };
    }
    this.events.once('destroy', () => this.removeArt());
  }

  override update(): void {
    const hall = this.source.hall();
    if (hall === null) return;
    const round = this.source.round();
    if (round && round.scenario === this.wanted.scenario) this.story.read(round);
    if (hall !== this.seen || this.story.closed.size !== this.closedSeen) {
      this.seen = hall;
      this.closedSeen = this.story.closed.size;
      this.moods = moodsIn(hall, this.wanted.grid);
      this.refresh(this.pictures.paint(hall.tables, isWasted(this.moods)));
    }
    this.show(hall);
  }

  private show(hall: HallPicture): void {
    const { source, story, figureHeight } = this;
    const { grid, scenario } = this.wanted;
    const speed = Math.max(1, source.speed());
    const moods = speed > 1 ? this.steady.after(this.moods, this.time.now) : this.moods;
    const moment = { soFar: source.soFar(), nowMs: source.clockMs(), speed, still: source.still() };
    const common = { ...moment, story, grid, figureHeight };
    const masters = momentsOf(hall, moods, this.drawn, scenario, common);
    for (const effect of this.cast.hall) effect.show({ ...common, hall, masters, wasted: isWasted(moods) });
    masters.forEach((master, index) => {
      for (const effect of this.cast.masters[index] ?? []) effect.show(master);
    });
  }

  /** The drawings as textures of their own names. */
  private addArt(): void {
    const { art, ratio } = this.wanted;
    const unit = this.figureHeight * ratio;
    for (const { name, width, height } of sceneArt(this.wanted.scenario)) {
      const picture = art.picture(name, width * unit, height * unit);
      if (picture && !this.textures.exists(name)) this.textures.addCanvas(name, picture);
    }
  }

  private removeArt(): void {
    const art = sceneArt(this.wanted.scenario).map((drawing) => drawing.name);
    for (const name of [...layerNames, ...groundNames, lensName, ...art])
      if (this.textures.exists(name)) this.textures.remove(name);
  }
}
