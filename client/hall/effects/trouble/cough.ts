/** Coughs: a bubble shakes over the board and fades; below it stays, while that hand is up, how often they coughed in vain. */
import type * as Phaser from 'phaser';
import type { BoardId, Ms } from '../../../../shared/simul/index.ts';
import type { Cough, HallPicture } from '../../../models/picture.ts';
import type { DrawingOptions } from '../../drawing-options.ts';
import { cellOf, type Grid } from '../../layout/grid.ts';
import { layOutTable } from '../../layout/table.ts';
import { type Brush, HEADLINE_FONT, write } from '../../textures/brush.ts';
import { addTexture } from '../../textures/scene-textures.ts';
import type { HallEffect, HallFrame } from '../frame.ts';

const ART = 'fx/bubble-cough';
export const coughArt: readonly string[] = [ART];

const LASTS_MS = 1_600;
const FADES_MS = 600;
export const SHAKE = { px: 4, everyMs: 140, lastsMs: 560 } as const;
/** How many bubbles are shown at once; of more the newest are. */
const BUBBLES = 24;
const LEAST_PX = 44;
/** In front of masters: whoever coughs is seen. */
const DEPTH = 2.5;
/** The drawing is 80 by 60. */
const ASPECT = 80 / 60;
/** Counts above this are drawn as this one; five seconds lie between two coughs of one board. */
const MOST = 99;

/** How far to the side the bubble is, in design pixels, so long after the cough; with `still` it doesn't move. */
export function shakeAt(ageMs: Ms, still: boolean): number {
  if (still || ageMs < 0 || ageMs >= SHAKE.lastsMs) return 0;
  const calms = 1 - ageMs / SHAKE.lastsMs;
  return SHAKE.px * calms * Math.sin((ageMs / SHAKE.everyMs) * 2 * Math.PI);
}

/** The coughs that are no older than this, the newest first, at most `most` of them. */
export function freshCoughs(coughs: readonly Cough[], nowMs: Ms, lastsMs: Ms, most: number): Cough[] {
  const fresh: Cough[] = [];
  for (let at = coughs.length - 1; at >= 0 && fresh.length < most; at--) {
    const cough = coughs[at] as Cough;
    if (nowMs - cough.atMs >= lastsMs) break;
    fresh.push(cough);
  }
  return fresh;
}

/** How often each board that waits now has coughed since its hand went up. */
export function coughsInVain(
  { tables }: HallPicture,
  coughs: readonly Cough[],
): ReadonlyMap<BoardId, number> {
  const counts = new Map<BoardId, number>();
  for (const { board, atMs } of coughs) {
    const table = tables[board - 1];
    if (table?.state === 'ready' && atMs >= table.sinceMs) counts.set(board, (counts.get(board) ?? 0) + 1);
  }
  return counts;
}

/** Where the bubble of a board has its middle, and how high it is: at the side where neither number nor badge is. */
function spotOf(grid: Grid, board: BoardId): { x: number; y: number; size: number } {
  const { board: squares, badgeRadius } = layOutTable(cellOf(grid, board), grid.detail, grid.detail === 0);
  const size = Math.max(LEAST_PX, badgeRadius * 2);
  const x = Math.min(squares.x + squares.width + size * 0.2, grid.width - size * 1.05);
  return { x, y: squares.y + squares.height * 0.36, size };
}

export function coughEffect(
  scene: Phaser.Scene,
  options: DrawingOptions,
  coughs: () => readonly Cough[],
): HallEffect {
  const hasArt = scene.textures.exists(ART);
  const bubbles = Array.from({ length: BUBBLES }, () =>
    scene.add
      .image(0, 0, hasArt ? ART : '__DEFAULT')
      .setDepth(DEPTH)
      .setVisible(false),
  );
  const counters = countersIn(scene, options);
  return {
    show({ hall, grid, nowMs, still }: HallFrame) {
      const all = coughs();
      counters.show(hall, all);
      const fresh = freshCoughs(all, nowMs, LASTS_MS, BUBBLES);
      bubbles.forEach((bubble, index) => {
        const cough = fresh[index];
        bubble.setVisible(hasArt && cough !== undefined && cough.board <= grid.boards);
        if (!bubble.visible || !cough) return;
        const ageMs = nowMs - cough.atMs;
        const { x, y, size } = spotOf(grid, cough.board);
        bubble.setDisplaySize(size * ASPECT * 1.5, size * 1.5);
        bubble.setPosition(x + shakeAt(ageMs, still), y).setAlpha(Math.min(1, (LASTS_MS - ageMs) / FADES_MS));
      });
    },
  };
}

/** The numbers that stay: drawn where boards are large enough for them, and looked at only when something has changed. */
function countersIn(scene: Phaser.Scene, options: DrawingOptions) {
  const images = new Map<BoardId, Phaser.GameObjects.Image>();
  let seen: { hall: HallPicture; coughs: readonly Cough[] } | null = null;
  const imageOf = (board: BoardId, texture: string) => {
    const known = images.get(board);
    if (known) return known.setTexture(texture);
    const { x, y } = spotOf(options.grid, board);
    const image = scene.add.image(x, y, texture).setDepth(DEPTH);
    images.set(board, image.setScale(1 / options.ratio));
    return image;
  };
  return {
    show(hall: HallPicture, coughs: readonly Cough[]) {
      if (options.grid.detail > 2 || (seen?.hall === hall && seen.coughs === coughs)) return;
      seen = { hall, coughs };
      const counts = coughsInVain(hall, coughs);
      for (const [board, image] of images) image.setVisible(counts.has(board));
      for (const [board, count] of counts) {
        const { size } = spotOf(options.grid, board);
        imageOf(board, counterOf(scene, options, Math.min(MOST, count), size)).setVisible(true);
      }
    },
  };
}

/** The bubble with a number, painted once. @returns its texture's name */
function counterOf(scene: Phaser.Scene, options: DrawingOptions, count: number, size: number): string {
  const name = `coughs-${count}`;
  if (scene.textures.exists(name)) return name;
  const [width, height] = [size * ASPECT, size];
  addTexture(scene, options, name, { width, height }, (brush) => {
    paintBubble(brush, width, height);
    write(brush, String(count), {
      ...{ x: width / 2, y: height * 0.46, size: height * 0.62, maxWidth: width * 0.7 },
      ...{ colour: brush.colours.onReady, font: HEADLINE_FONT, weight: 600 },
    });
  });
  return name;
}

function paintBubble({ ctx, colours }: Brush, width: number, height: number): void {
  const line = Math.max(2, height * 0.06);
  const [left, right, top, bottom] = [line, width - line, line, height * 0.84];
  ctx.beginPath();
  ctx.roundRect(left, top, right - left, bottom - top, height * 0.3);
  ctx.moveTo(width * 0.22, bottom - 1);
  ctx.lineTo(width * 0.14, height - line);
  ctx.lineTo(width * 0.44, bottom - 1);
  ctx.strokeStyle = colours.outline;
  ctx.lineWidth = 2 * line;
  ctx.lineJoin = 'round';
  ctx.stroke();
  ctx.fillStyle = '#FFFFFF';
  ctx.fill();
}
