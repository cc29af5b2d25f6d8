/** The hall on a Phaser stage: puts the pieces together, and once a frame tells each what the moment is. */
import * as Phaser from 'phaser';
import type { Ms } from '../../shared/simul/index.ts';
import type { HallPicture, MasterPicture } from '../app/picture.ts';
import { type Mood, moodOf } from '../charts/mood.ts';
import { colourEffect, layerNames } from './effects/colour.ts';
import { figureEffect, figureHeightOf } from './effects/figure.ts';
import type { Effect } from './effects/moment.ts';
import { ringEffect } from './effects/ring.ts';
import { sleepArt, sleepEffect } from './effects/sleep.ts';
import { arrowEffect, trailEffect } from './effects/trail.ts';
import { WALL } from './grid.ts';
import { Layers, type LayersWanted } from './layers.ts';
import { placeOf } from './place.ts';
import { masterArt } from './pose.ts';

/** What the drawing looks at, asked anew in every frame. */
export type HallSource = {
  readonly hall: () => HallPicture | null;
  readonly clockMs: () => Ms;
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
    this.addArt(masterArt, this.figureHeight * 0.75, this.figureHeight);
    this.addArt(sleepArt, this.figureHeight * 0.6, this.figureHeight * 0.6);
    const colour = colourEffect(this, this.layers, ratio);
    this.refresh = () => colour.refresh();
    if (!arriving) {
      const below = [trailEffect, ringEffect, arrowEffect].map((effect) => effect(this, colours));
      this.effects = [colour, ...below, figureEffect(this), sleepEffect(this)];
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

  /** Drawings of at most this size, in device pixels, as textures of their own names. */
  private addArt(names: readonly string[], width: number, height: number): void {
    const { art, ratio } = this.wanted;
    for (const name of names) {
      const picture = art.picture(name, width * ratio, height * ratio);
      if (picture && !this.textures.exists(name)) this.textures.addCanvas(name, picture);
    }
  }

  private removeArt(): void {
    for (const name of [...layerNames, ...masterArt, ...sleepArt])
      if (this.textures.exists(name)) this.textures.remove(name);
  }
}
