/** The hall loses its colour while time is wasted and nobody works; only boards with a master at them keep it. */
import type * as Phaser from 'phaser';
import { cellOf } from '../../layout/grid.ts';
import type { HallPictures, Painted } from '../../paint/hall-pictures.ts';
import { cut, REPAINTED, removeWith } from '../../textures/scene-textures.ts';
import type { HallEffect, HallFrame } from '../frame.ts';

const FADE_MS = 300;
/** `Phaser.Textures.FilterMode.NEAREST`, written out because effects load no Phaser at run time. */
const NEAREST = 1;

/** The textures of the two pictures, by their names. */
export const layerNames = ['coloured', 'greyed'] as const;

type Spot = { readonly image: Phaser.GameObjects.Image; board: number };

/** Shows the pictures of the hall; call `refresh` after they have been painted. */
export function colourEffect(
  scene: Phaser.Scene,
  pictures: HallPictures,
  mastersDrawn: number,
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
  const spots = Array.from({ length: mastersDrawn }, (): Spot => {
    return { image: add('coloured').setVisible(false), board: 0 };
  });
  let alpha = 0;
  let before = 0;
  return {
    refresh(painted) {
      if (painted === 'nothing') return;
      textures[0]?.refresh();
      if (painted === 'both') textures[1]?.refresh();
      scene.events.emit(REPAINTED);
    },
    show({ grid, masters, wasted, still }: HallFrame) {
      const now = scene.time.now;
      const step = still ? 1 : (now - before) / FADE_MS;
      before = now;
      const target = wasted ? 1 : 0;
      alpha += Math.max(-step, Math.min(step, target - alpha));
      coloured.setVisible(alpha < 1);
      greyed.setAlpha(alpha).setVisible(alpha > 0);
      spots.forEach((spot, index) => {
        const board = masters[index]?.master.board;
        spot.image.setVisible(alpha > 0 && board !== undefined);
        if (board === undefined || spot.board === board) return;
        spot.board = board;
        const cell = cellOf(grid, board);
        cut(scene, spot.image, {
          x: (cell.x - box.x) * texelsX,
          y: (cell.y - box.y) * texelsY,
          width: cell.width * texelsX,
          height: cell.height * texelsY,
        });
      });
    },
  };
}
