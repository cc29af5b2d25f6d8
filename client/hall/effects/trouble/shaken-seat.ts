/** Whoever coughs shakes with their seat, and keeps their colour for that moment. */
import type * as Phaser from 'phaser';
import type { BoardId } from '../../../../shared/simul/index.ts';
import { cellOf, type Grid } from '../../layout/grid.ts';
import type { HallPictures } from '../../paint/hall-pictures.ts';
import type { HallEffect, HallFrame } from '../frame.ts';
import { layerNames } from '../waiting/colour.ts';
import { type Cough, newCoughs, SHAKE, shakeAt } from './cough.ts';

/** How many seats shake at once; one more cough takes the place of the oldest. */
const SEATS = 3;

/** @param coughed who coughed last; coughs from before this call shake nobody */
export function shakenSeatEffect(
  scene: Phaser.Scene,
  { box, coloured }: HallPictures,
  coughed: () => Cough | null,
): HallEffect {
  const texels = coloured.width / box.width;
  const seats = Array.from({ length: SEATS }, () => ({
    image: scene.add
      .image(box.x, box.y, layerNames[0])
      .setOrigin(0)
      .setScale(1 / texels)
      .setVisible(false),
    atMs: Number.NEGATIVE_INFINITY,
  }));
  const next = newCoughs(coughed);
  return {
    show({ grid, still }: HallFrame) {
      const nowMs = scene.time.now;
      const cough = next();
      const seat = seats[(cough?.nth ?? 0) % SEATS];
      if (cough && seat) {
        seat.atMs = nowMs;
        crop(seat.image, grid, cough.board);
      }
      for (const { image, atMs } of seats) {
        image.setVisible(!still && nowMs - atMs < SHAKE.lastsMs);
        if (image.visible) image.setX(box.x + shakeAt(nowMs - atMs, still));
      }
    },
  };

  function crop(image: Phaser.GameObjects.Image, grid: Grid, board: BoardId): void {
    const { x, y, width, height } = cellOf(grid, board);
    image.setCrop((x - box.x) * texels, (y - box.y) * texels, width * texels, height * texels);
  }
}
