/** The hall on a Phaser stage: puts the pieces together, and once a frame tells each what the moment is. */
import * as Phaser from 'phaser';
import type { Ms } from '../../shared/simul/index.ts';
import type { HallPicture, MasterPicture } from '../app/picture.ts';
import { type Mood, moodOf, namedMoodOf } from '../charts/mood.ts';
import { castFor, figureHeightIn, placeIn } from './effects/cast.ts';
import { colourEffect, layerNames } from './effects/colour.ts';
import { lensName } from './effects/lens.ts';
import type { Effect, SoFar } from './effects/moment.ts';
import { Field } from './field.ts';
import { addFloor, addMesh, groundNames } from './ground.ts';
import { Layers, type LayersWanted } from './layers.ts';
import type { HallPictures, Painted } from './pictures.ts';
import { sceneArt } from './scene-art.ts';

/** What the drawing looks at, asked anew in every frame. */
export type HallSource = {
  readonly hall: () => HallPicture | null;
  readonly clockMs: () => Ms;
  readonly soFar: () => SoFar;
  /** True where nothing may move. */
  readonly still: () => boolean;
};

export class HallScene extends Phaser.Scene {
  private readonly source: HallSource;
  private readonly wanted: LayersWanted;
  private readonly pictures: HallPictures;
  private readonly isField: boolean;
  private readonly figureHeight: number;
  private effects: readonly Effect[] = [];
  private refresh: (painted: Painted) => void = () => {};
  private seen: HallPicture | null = null;

  constructor(source: HallSource, wanted: LayersWanted) {
    super('hall');
    this.source = source;
    this.wanted = wanted;
    this.isField = wanted.grid.detail >= 3;
    this.pictures = this.isField ? new Field(wanted) : new Layers(wanted);
    this.figureHeight = figureHeightIn(wanted.grid);
  }

  create(): void {
    this.cameras.main.setOrigin(0, 0).setZoom(this.wanted.ratio);
    this.addArt();
    if (this.isField) addFloor(this, this.wanted);
    const colour = colourEffect(this, this.pictures);
    if (this.isField) addMesh(this, this.wanted);
    this.refresh = (painted) => colour.refresh(painted);
    if (!this.wanted.arriving) this.effects = [colour, ...castFor(this, this.wanted)];
    this.events.once('destroy', () => this.removeArt());
  }

  override update(): void {
    const hall = this.source.hall();
    if (hall === null) return;
    const master = hall.masters[0];
    const mood = master ? this.moodOf(hall, master) : 'resting';
    if (hall !== this.seen) {
      this.seen = hall;
      this.refresh(this.pictures.paint(hall.tables, mood === 'wasting'));
    }
    if (master) this.show(hall, master, mood);
  }

  /** Among many boards a short walk is not shown: colours that change with every step would flash. */
  private moodOf(hall: HallPicture, master: MasterPicture): Mood {
    return this.wanted.grid.detail >= 2 ? namedMoodOf(hall, master) : moodOf(hall, master);
  }

  private show(hall: HallPicture, master: MasterPicture, mood: Mood): void {
    const { grid } = this.wanted;
    const nowMs = this.source.clockMs();
    const still = this.source.still();
    const moment = {
      soFar: this.source.soFar(),
      grid,
      master,
      nowMs,
      still,
      mood,
      table: hall.tables[master.board - 1],
      place: placeIn(grid, master, nowMs, still, this.figureHeight),
      figureHeight: this.figureHeight,
      next: hall.readyQueue[0] ?? null,
      lastsMs: Math.max(0, nowMs - master.sinceMs),
    };
    for (const effect of this.effects) effect.show(moment);
  }

  /** The drawings as textures of their own names. */
  private addArt(): void {
    const { art, ratio } = this.wanted;
    const unit = this.figureHeight * ratio;
    for (const { name, width, height } of sceneArt) {
      const picture = art.picture(name, width * unit, height * unit);
      if (picture && !this.textures.exists(name)) this.textures.addCanvas(name, picture);
    }
  }

  private removeArt(): void {
    for (const name of [...layerNames, ...groundNames, lensName, ...sceneArt.map((drawing) => drawing.name)])
      if (this.textures.exists(name)) this.textures.remove(name);
  }
}
