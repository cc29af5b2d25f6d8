/** The hall in colour, and without it while time is wasted and nobody works; boards that have a master stay coloured. */
import type * as Phaser from 'phaser';
import { cellOf } from '../../layout/grid.ts';
import type { HallPictures, Painted } from '../../paint/hall-pictures.ts';
import { removeWith } from '../../textures/scene-textures.ts';
import type { HallEffect, HallMoment } from '../frame.ts';

const FADE_MS = 300;
/** Phaser's word for it; its module is not loaded for one number. */
const NEAREST = 1;

/** The textures of the two pictures, by their names. */
export const layerNames = ['coloured', 'greyed'] as const;

type Spot = { readonly image: Phaser.GameObjects.Image; board: number };

/** Shows the hall; `refresh` is to be called when it was painted. */
export function colourEffect(
  scene: Phaser.Scene,
  pictures: HallPictures,
  masters: number,
): HallEffect & { refresh(painted: Painted): void } {
  const { box, blocky } = pictures;
  const textures = layerNames.map((name) => scene.textures.addCanvas(name, pictures[name]));
  removeWith(scene, layerNames);
  if (blocky) for (const texture of textures) texture?.setFilter(NEAREST);
  const [texelsX, texelsY] = [pictures.coloured.width / box.width, pictures.coloured.height / box.height];
  const add = (name: (typeof layerNames)[number]) =>
    scene.add
      .image(box.x, box.y, name)
      .setOrigin(0)
      .setScale(1 / texelsX, 1 / texelsY);
  const [coloured, greyed] = [add('coloured'), add('greyed').setVisible(false)];
  const spots = Array.from({ length: masters }, (): Spot => {
    return { image: add('coloured').setVisible(false), board: 0 };
  });
  let alpha = 0;
  let before = 0;
  return {
    refresh(painted) {
      if (painted !== 'nothing') textures[0]?.refresh();
      if (painted === 'both') textures[1]?.refresh();
    },
    show({ grid, masters: moments, wasted, still }: HallMoment) {
      const now = scene.time.now;
      const step = still ? 1 : (now - before) / FADE_MS;
      before = now;
      const wanted = wasted ? 1 : 0;
      alpha += Math.max(-step, Math.min(step, wanted - alpha));
      coloured.setVisible(alpha < 1);
      greyed.setAlpha(alpha).setVisible(alpha > 0);
      spots.forEach((spot, index) => {
        const board = moments[index]?.master.board;
        spot.image.setVisible(alpha > 0 && board !== undefined);
        if (board === undefined || spot.board === board) return;
        spot.board = board;
        const cell = cellOf(grid, board);
        const [x, y] = [(cell.x - box.x) * texelsX, (cell.y - box.y) * texelsY];
        spot.image.setCrop(x, y, cell.width * texelsX, cell.height * texelsY);
      });
    },
  };
}
