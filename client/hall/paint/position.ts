/** A chess board with the true position on it, seen from the opponent's side. */
import { type Man, placement } from '../../../shared/chess/placement.ts';
import type { Side } from '../../../shared/chess/position.ts';
import { squares } from '../../app/palette.ts';
import type { Box } from '../layout/grid.ts';
import type { ArtName } from '../textures/art.ts';
import { type Brush, stamp } from '../textures/brush.ts';

export const pieceArt: readonly ArtName[] = ['k', 'q', 'r', 'b', 'n', 'p'].flatMap((piece) => [
  `board/piece-w${piece}`,
  `board/piece-b${piece}`,
]);

/** Column and row of a square like `e4`. */
function squareOf(name: string, side: Side): { column: number; row: number } {
  const column = name.charCodeAt(0) - 97;
  const row = 8 - Number(name[1]);
  return side === 'white' ? { column, row } : { column: 7 - column, row: 7 - row };
}

/** Paints the squares, the last move and the pieces into `box`. */
export function paintPosition(
  brush: Brush,
  box: Box,
  fen: string,
  lastMove: { readonly from: string; readonly to: string } | null,
  seenBy: Side = 'white',
): void {
  const side = box.width / 8;
  const { ctx } = brush;
  ctx.fillStyle = squares.light;
  ctx.fillRect(box.x, box.y, box.width, box.height);
  ctx.fillStyle = squares.dark;
  for (let i = 0; i < 64; i++) {
    const [column, row] = [i % 8, Math.floor(i / 8)];
    if ((column + row) % 2) ctx.fillRect(box.x + column * side, box.y + row * side, side, side);
  }
  for (const name of lastMove ? [lastMove.from, lastMove.to] : [])
    paintHint(brush, squareBox(box, name, seenBy));
  for (const man of placement(fen)) paintPiece(brush, man, squareBox(box, man.square, seenBy));
}

function squareBox(box: Box, name: string, seenBy: Side): Box {
  const side = box.width / 8;
  const { column, row } = squareOf(name, seenBy);
  return { x: box.x + column * side, y: box.y + row * side, width: side, height: side };
}

function paintHint({ ctx, colours }: Brush, square: Box): void {
  ctx.globalAlpha = 0.75;
  ctx.fillStyle = colours.ready;
  ctx.fillRect(square.x, square.y, square.width, square.height);
  ctx.globalAlpha = 1;
}

function paintPiece(brush: Brush, { piece, white }: Man, square: Box): void {
  if (stamp(brush, `board/piece-${white ? 'w' : 'b'}${piece}`, square)) return;
  const { ctx } = brush;
  ctx.beginPath();
  ctx.arc(square.x + square.width / 2, square.y + square.height / 2, square.width * 0.33, 0, 7);
  ctx.fillStyle = white ? '#FFFFFF' : '#1B1F2A';
  ctx.strokeStyle = white ? '#1B1F2A' : '#FFFFFF';
  ctx.lineWidth = square.width * 0.08;
  ctx.fill();
  ctx.stroke();
}
