/** Somebody coughs: his seat shakes and keeps its colour for a moment, and a bubble says where it came from. */
import type * as Phaser from 'phaser';
import type { BoardId } from '../../../shared/simul/index.ts';
import { cellOf, type Grid } from '../grid.ts';
import type { HallPictures } from '../pictures.ts';
import { planTable } from '../table-plan.ts';
import { layerNames } from './colour.ts';
import type { HallEffect, HallMoment } from './moment.ts';

/** Each cough is a new object. */
export type Cough = { readonly board: BoardId; readonly nth: number };

const BUBBLE = 'fx/bubble-cough';
export const coughArt: readonly string[] = [BUBBLE];

/** Three coughs a second are heard at most. */
const AT_ONCE = 3;
const SHAKES_MS = 500;
const SHOWN_MS = 1_000;
const SHAKE_PX = 4;
const SWINGS = 5;
/** The drawing is 80 by 60. */
const ASPECT = 60 / 80;
const LEAST_PX = 44;
const DEPTH = 3;

type Seat = {
  readonly table: Phaser.GameObjects.Image;
  readonly bubble: Phaser.GameObjects.Image;
  sinceMs: number;
};

export function coughEffect(
  scene: Phaser.Scene,
  { box, coloured }: HallPictures,
  coughed: () => Cough | null,
): HallEffect {
  const texels = coloured.width / box.width;
  const seats = Array.from({ length: AT_ONCE }, (): Seat => {
    const table = scene.add
      .image(0, 0, layerNames[0])
      .setOrigin(0)
      .setScale(1 / texels)
      .setVisible(false);
    const bubble = scene.add.image(0, 0, BUBBLE).setDepth(DEPTH).setVisible(false);
    return { table, bubble, sinceMs: Number.NEGATIVE_INFINITY };
  });
  let heard = coughed();
  let next = 0;
  return {
    show({ grid, still }: HallMoment) {
      const now = scene.time.now;
      const cough = coughed();
      if (cough !== heard) {
        heard = cough;
        if (cough) seat(seats[next++ % AT_ONCE] as Seat, cough.board, grid, now);
      }
      for (const { table, bubble, sinceMs } of seats) {
        const age = now - sinceMs;
        table.setVisible(age < SHAKES_MS && !still);
        bubble.setVisible(age < SHOWN_MS);
        if (table.visible) table.setX(box.x + SHAKE_PX * Math.sin((age / SHAKES_MS) * SWINGS * 2 * Math.PI));
      }
    },
  };

  function seat(seat: Seat, board: BoardId, grid: Grid, now: number): void {
    const cell = cellOf(grid, board);
    const { opponent } = planTable(cell, grid.detail, grid.detail === 0);
    const width = Math.max(LEAST_PX, opponent.width * 0.8);
    seat.sinceMs = now;
    seat.table.setCrop(
      (cell.x - box.x) * texels,
      (cell.y - box.y) * texels,
      cell.width * texels,
      cell.height * texels,
    );
    seat.bubble.setDisplaySize(width, width * ASPECT);
    seat.bubble.setPosition(opponent.x, opponent.y + opponent.height * 0.2);
  }
}
