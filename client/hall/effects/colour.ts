/** The hall in colour, and without it while the master wastes time; the board that has him stays coloured. */
import type * as Phaser from 'phaser';
import { cellOf } from '../grid.ts';
import type { HallPictures, Painted } from '../pictures.ts';
import type { Effect, Moment } from './moment.ts';

const FADE_MS = 300;
/** Phaser's word for it; its module is not loaded for one number. */
const NEAREST = 1;

/** The textures of the two pictures, by their names. */
export const layerNames = ['coloured', 'greyed'] as const;

/** Shows the hall; `refresh` is to be called when it was painted. */
export function colourEffect(
  scene: Phaser.Scene,
  pictures: HallPictures,
): Effect & { refresh(painted: Painted): void } {
  const { box, blocky } = pictures;
  const textures = layerNames.map((name) => scene.textures.addCanvas(name, pictures[name]));
  if (blocky) for (const texture of textures) texture?.setFilter(NEAREST);
  const [texelsX, texelsY] = [pictures.coloured.width / box.width, pictures.coloured.height / box.height];
  const [coloured, greyed, spot] = (['coloured', 'greyed', 'coloured'] as const).map((name) =>
    scene.add
      .image(box.x, box.y, name)
      .setOrigin(0)
      .setScale(1 / texelsX, 1 / texelsY),
  ) as [Phaser.GameObjects.Image, Phaser.GameObjects.Image, Phaser.GameObjects.Image];
  let alpha = 0;
  let before = 0;
  let spotOn = 0;
  greyed.setVisible(false);
  spot.setVisible(false);
  return {
    refresh(painted) {
      if (painted !== 'nothing') textures[0]?.refresh();
      if (painted === 'both') textures[1]?.refresh();
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
      const [x, y] = [(cell.x - box.x) * texelsX, (cell.y - box.y) * texelsY];
      spot.setCrop(x, y, cell.width * texelsX, cell.height * texelsY);
    },
  };
}
