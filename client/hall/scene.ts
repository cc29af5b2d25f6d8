/** The hall on a Phaser stage: puts the pieces together, and once a frame tells each what the moment is. */
import * as Phaser from 'phaser';
import type { Ms } from '../../shared/simul/index.ts';
import type { HallPicture, MasterPicture } from '../app/picture.ts';
import { type Mood, moodOf } from '../charts/mood.ts';
import { cleanerEffect } from './effects/cleaner.ts';
import { colourEffect, layerNames } from './effects/colour.ts';
import { figureEffect, figureHeightOf } from './effects/figure.ts';
import type { Effect, SoFar } from './effects/moment.ts';
import { plantsEffect } from './effects/plants.ts';
import { ringEffect } from './effects/ring.ts';
import { sleepEffect } from './effects/sleep.ts';
import { arrowEffect, trailEffect } from './effects/trail.ts';
import { WALL } from './grid.ts';
import { Layers, type LayersWanted } from './layers.ts';
import { placeOf } from './place.ts';
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
  private readonly layers: Layers;
  private readonly figureHeight: number;
  private effects: readonly Effect[] = [];
  private refresh: () => void = () => {};
  private seen: HallPicture | null = null;

  constructor(source: HallSource, wanted: LayersWanted) {
    super('hall');
    this.source = source;
    this.wanted = wanted;
    this.layers = new Layers(wanted);
    this.figureHeight = figureHeightOf(wanted.grid.cellHeight, WALL);
  }

  create(): void {
    const { ratio, colours, arriving } = this.wanted;
    this.cameras.main.setOrigin(0, 0).setZoom(ratio);
    this.addArt();
    const colour = colourEffect(this, this.layers, ratio);
    this.refresh = () => colour.refresh();
    if (!arriving) {
      const below = [trailEffect, ringEffect, arrowEffect].map((effect) => effect(this, colours));
      const above = [cleanerEffect, figureEffect, sleepEffect].map((effect) => effect(this));
      this.effects = [colour, plantsEffect(this, this.wanted.grid), ...below, ...above];
    }
    this.events.once('destroy', () => this.removeArt());
  }

  override update(): void {
    const hall = this.source.hall();
    if (hall === null) return;
    const master = hall.masters[0];
    const mood = master ? moodOf(hall, master) : 'resting';
    if (hall !== this.seen) {
      this.seen = hall;
      if (this.layers.paint(hall.tables, mood === 'wasting')) this.refresh();
    }
    if (master) this.show(hall, master, mood);
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
      place: placeOf(grid, master, nowMs, still, this.figureHeight),
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
    for (const name of [...layerNames, ...sceneArt.map((drawing) => drawing.name)])
      if (this.textures.exists(name)) this.textures.remove(name);
  }
}
