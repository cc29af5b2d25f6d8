/** The number of the board where a master stands, in front of him: nobody has to guess whom he hides. */
import type * as Phaser from 'phaser';
import type { BoardId, MasterId } from '../../../../shared/simul/index.ts';
import type { DrawingOptions } from '../../drawing-options.ts';
import { type Box, cellOf } from '../../layout/grid.ts';
import { layOutTable } from '../../layout/table.ts';
import { paintNumber } from '../../paint/seat.ts';
import { addSheet, refresh } from '../../textures/scene-textures.ts';
import type { MasterEffect, MasterFrame } from '../frame.ts';

/** In front of all masters, and behind whoever coughs. */
const DEPTH = 2;
/** At his feet a plate is at least this wide, in design pixels; its height is a share of that. */
const AT_FEET = { least: 54, height: 0.72 } as const;
/** Room round the plate for its outline. */
const EDGE = 4;

/**
 * One master at large tables stands beside the number: it is painted once more, over cobwebs and ice. Among others, and
 * where a tile is smaller than he is, it is a plate at his feet.
 */
export function plateEffect(
  scene: Phaser.Scene,
  options: DrawingOptions,
  id: MasterId,
  atFeet: boolean,
): MasterEffect {
  const { grid } = options;
  const size = sizeOf(options, atFeet);
  const box = { x: 0, y: 0, width: size.width + 2 * EDGE, height: size.height + 2 * EDGE };
  const sheet = addSheet(scene, options, `plate-${id}`, box);
  sheet.image.setDepth(DEPTH).setVisible(false);
  let painted: BoardId = 0;
  const paint = (board: BoardId) => {
    const { ctx } = sheet.brush;
    ctx.clearRect(0, 0, box.width, box.height);
    paintNumber(sheet.brush, { ...size, x: EDGE, y: EDGE }, size.scale, board);
    refresh(scene, sheet);
    painted = board;
  };
  return {
    show({ master, mood, place }: MasterFrame) {
      const { board } = master;
      sheet.image.setVisible(mood !== 'walks' && board > 0);
      if (!sheet.image.visible) return;
      if (board !== painted) paint(board);
      const { number } = layOutTable(cellOf(grid, board), grid.detail, grid.detail === 0);
      const at = atFeet ? feetOf(place, size, grid) : number;
      sheet.image.setPosition(at.x - EDGE, at.y - EDGE);
    },
  };
}

/** How large the plate is, and the scale of its letters. */
function sizeOf(
  { grid }: DrawingOptions,
  atFeet: boolean,
): Pick<Box, 'width' | 'height'> & { scale: number } {
  const { number, scale } = layOutTable(cellOf(grid, 1), grid.detail, grid.detail === 0);
  if (!atFeet) return { width: number.width, height: number.height, scale };
  const width = grid.detail < 2 ? number.width : AT_FEET.least;
  return { width, height: width * AT_FEET.height, scale: (width / AT_FEET.least) * 1.15 };
}

/** Where the plate stands at his feet; nothing of it is below the floor or beside the hall. */
function feetOf(
  place: { readonly x: number; readonly y: number },
  { width, height }: Pick<Box, 'width' | 'height'>,
  grid: Pick<Box, 'width' | 'height'>,
) {
  const x = Math.max(EDGE, Math.min(grid.width - width - EDGE, place.x - width / 2));
  return { x, y: Math.min(grid.height - height - EDGE, place.y - height * 0.4) };
}
