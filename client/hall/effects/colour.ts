/** The hall in colour, and without it while the master wastes time; the board that has him stays coloured. */
import type * as Phaser from 'phaser';
import { cellOf } from '../grid.ts';
import type { Layers } from '../layers.ts';
import type { Effect, Moment } from './moment.ts';

const FADE_MS = 300;

/** The textures of the layers, by the name of the layer. */
export type LayerName = 'floor' | 'tables' | 'grey' | 'signs';
export const layerNames: readonly LayerName[] = ['floor', 'tables', 'grey', 'signs'];

const repainted: readonly LayerName[] = ['tables', 'grey', 'signs'];

/** Shows the layers; `paint` is to be called when a layer has changed. */
export function colourEffect(scene: Phaser.Scene, layers: Layers, ratio: number): Effect & { paint(): void } {
  const textures = new Map(layerNames.map((name) => [name, scene.textures.addCanvas(name, layers[name])]));
  const add = (name: LayerName) =>
    scene.add
      .image(0, 0, name)
      .setOrigin(0)
      .setScale(1 / ratio);
  add('floor');
  const tables = add('tables');
  const grey = add('grey').setAlpha(0);
  const spot = add('tables').setAlpha(0);
  add('signs');
  let before = 0;
  let spotOn = 0;
  return {
    paint() {
      for (const name of repainted) textures.get(name)?.refresh();
    },
    show({ grid, master, mood, still }: Moment) {
      const now = scene.time.now;
      const step = still ? 1 : (now - before) / FADE_MS;
      before = now;
      const wanted = mood === 'wasting' ? 1 : 0;
      const alpha = grey.alpha + Math.max(-step, Math.min(step, wanted - grey.alpha));
      grey.setAlpha(alpha).setVisible(alpha > 0);
      spot.setAlpha(alpha).setVisible(alpha > 0);
      tables.setAlpha(1 - alpha).setVisible(alpha < 1);
      if (spotOn === master.board) return;
      spotOn = master.board;
      const cell = cellOf(grid, master.board);
      spot.setCrop(cell.x * ratio, cell.y * ratio, cell.width * ratio, cell.height * ratio);
    },
  };
}
