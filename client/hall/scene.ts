/** The hall on a Phaser stage: puts the pieces together, and once a frame tells each what the moment is. */
import * as Phaser from 'phaser';
import type { Ms } from '../../shared/simul/index.ts';
import type { HallPicture, MasterPicture, RoundPicture } from '../app/picture.ts';
import { type Mood, moodOf, namedMoodOf } from '../charts/mood.ts';
import { type Cast, castFor, placeIn } from './effects/cast.ts';
import { colourEffect, layerNames } from './effects/colour.ts';
import { lensName } from './effects/lens.ts';
import type { Moment, SoFar } from './effects/moment.ts';
import { Field } from './field.ts';
import { figureHeightIn } from './figure-height.ts';
import { addFloor, addMesh, groundNames } from './ground.ts';
import { Layers, type LayersWanted } from './layers.ts';
import { nextBoard } from './next-board.ts';
import type { HallPictures, Painted } from './pictures.ts';
import { sideBySide } from './place.ts';
import { drawnIn } from './room.ts';
import { sceneArt } from './scene-art.ts';
import { Story } from './story.ts';

/** What the drawing looks at, asked anew in every frame. */
export type HallSource = {
  readonly hall: () => HallPicture | null;
  /** The round that runs, with what has happened in it; null: nobody knows of any. */
  readonly round: () => RoundPicture | null;
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
  private readonly drawn: number;
  private readonly story: Story;
  private cast: Cast = { hall: [], masters: [] };
  private refresh: (painted: Painted) => void = () => {};
  private seen: HallPicture | null = null;
  private closedSeen = 0;

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
      this.cast = { ...cast, hall: [colour, ...cast.hall] };
    }
    this.events.once('destroy', () => this.removeArt());
  }

  override update(): void {
    const hall = this.source.hall();
    if (hall === null) return;
    const round = this.source.round();
    if (round && round.scenario === this.wanted.scenario) this.story.read(round);
    const moods = hall.masters.map((master) => this.moodOf(hall, master));
    const wasted = moods.includes('wasting') && !moods.some((mood) => mood === 'plays' || mood === 'walks');
    if (hall !== this.seen || this.story.closed.size !== this.closedSeen) {
      this.seen = hall;
      this.closedSeen = this.story.closed.size;
      this.refresh(this.pictures.paint(hall.tables, wasted));
    }
    this.show(hall, moods, wasted);
  }

  /** Among many boards a short walk is not shown: colours that change with every step would flash. */
  private moodOf(hall: HallPicture, master: MasterPicture): Mood {
    return this.wanted.grid.detail >= 2 ? namedMoodOf(hall, master) : moodOf(hall, master);
  }

  private show(hall: HallPicture, moods: readonly Mood[], wasted: boolean): void {
    const { grid } = this.wanted;
    const { figureHeight, story } = this;
    const nowMs = this.source.clockMs();
    const still = this.source.still();
    const common = { soFar: this.source.soFar(), story, grid, figureHeight, nowMs, still };
    const masters: Moment[] = [];
    for (let index = 0; index < Math.min(this.drawn, hall.masters.length); index++) {
      const master = hall.masters[index] as MasterPicture;
      const place = placeIn(grid, master, nowMs, still, figureHeight);
      masters.push({
        ...common,
        id: index + 1,
        master,
        mood: moods[index] as Mood,
        table: hall.tables[master.board - 1],
        place: grid.detail >= 3 ? place : sideBySide(place, masters, figureHeight),
        next: grid.detail < 2 ? nextBoard(hall, master, this.wanted.scenario) : null,
        lastsMs: Math.max(0, nowMs - master.sinceMs),
      });
    }
    for (const effect of this.cast.hall) effect.show({ ...common, hall, masters, wasted });
    masters.forEach((moment, index) => {
      for (const effect of this.cast.masters[index] ?? []) effect.show(moment);
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
