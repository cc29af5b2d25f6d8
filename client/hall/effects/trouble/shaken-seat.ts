/** Whoever coughs shakes with their seat, and keeps their colour for that moment. */
import type * as Phaser from 'phaser';
import type { BoardId } from '../../../../shared/simul/index.ts';
import type { Cough } from '../../../models/picture.ts';
import { cellOf, type Grid } from '../../layout/grid.ts';
import type { HallPictures } from '../../paint/hall-pictures.ts';
import { cut } from '../../textures/scene-textures.ts';
import type { HallEffect, HallFrame } from '../frame.ts';
import { layerNames } from '../waiting/colour.ts';
import { freshCoughs, SHAKE, shakeAt } from './cough.ts';

/** How many seats shake at once; of more the last ones do. */
const SEATS = 3;

/** @param coughs who coughed in this round */
export function shakenSeatEffect(
  scene: Phaser.Scene,
  { box, coloured }: HallPictures,
  coughs: () => readonly Cough[],
): HallEffect {
  const texels = coloured.width / box.width;
  const seats = Array.from({ length: SEATS }, () => ({
    image: scene.add
      .image(box.x, box.y, layerNames[0])
      .setOrigin(0)
      .setScale(1 / texels)
      .setVisible(false),
    board: 0,
  }));
  return {
    show({ grid, nowMs, still }: HallFrame) {
      const fresh = still ? [] : freshCoughs(coughs(), nowMs, SHAKE.lastsMs, SEATS);
      seats.forEach((seat, index) => {
        const cough = fresh[index];
        seat.image.setVisible(cough !== undefined);
        if (!cough) return;
        if (seat.board !== cough.board) crop(seat.image, grid, cough.board);
        seat.board = cough.board;
        seat.image.setX(box.x + shakeAt(nowMs - cough.atMs, still));
      });
    },
  };

  function crop(image: Phaser.GameObjects.Image, grid: Grid, board: BoardId): void {
    const { x, y, width, height } = cellOf(grid, board);
    const [left, top] = [(x - box.x) * texels, (y - box.y) * texels];
    cut(scene, image, { x: left, y: top, width: width * texels, height: height * texels });
  }
}
