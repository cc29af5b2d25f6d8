/** The hall in colour, and without it while the master wastes time; the board that has him stays coloured. */
import type * as Phaser from 'phaser';
import { cellOf } from '../grid.ts';
import type { Layers } from '../layers.ts';
import type { Effect, Moment } from './moment.ts';

const FADE_MS = 300;

/** The textures of the two pictures, by their names. */
export const layerNames = ['coloured', 'greyed'] as const;

/** Shows the hall; `refresh` is to be called when it was painted. */
export function colourEffect(
  scene: Phaser.Scene,
  layers: Layers,
  ratio: number,
): Effect & { refresh(): void } {
  const textures = layerNames.map((name) => scene.textures.addCanvas(name, layers[name]));
  const [coloured, greyed, spot] = (['coloured', 'greyed', 'coloured'] as const).map((name) =>
    scene.add
      .image(0, 0, name)
      .setOrigin(0)
      .setScale(1 / ratio),
  ) as [Phaser.GameObjects.Image, Phaser.GameObjects.Image, Phaser.GameObjects.Image];
  let alpha = 0;
  let before = 0;
  let spotOn = 0;
  greyed.setVisible(false);
  spot.setVisible(false);
  return {
    refresh() {
      for (const texture of textures) texture?.refresh();
    },
    show({ grid, master, mood, still }: Moment) {
      const now = scene.time.now;
      const step = still ? 1 : (now - before) / FADE_MS;
      before = now;
      const wanted = mood === 'wasting' ? 1 : 0;
      alpha += Math.max(-step, Math.min(step, wanted - alpha));
      coloured.setVisible(alpha < 1);
      greyed.setAlpha(alpha).setVisible(alpha > 0);
      spot.setVisible(alpha > 0);
      if (spotOn === master.board) return;
      spotOn = master.board;
      const cell = cellOf(grid, master.board);
      spot.setCrop(cell.x * ratio, cell.y * ratio, cell.width * ratio, cell.height * ratio);
    },
  };
}
