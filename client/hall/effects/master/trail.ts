/** Where he came from, dotted in blue, and an arrow to where he goes next. */
import type * as Phaser from 'phaser';
import { numberOf, type Palette } from '../../../app/palette.ts';
import { lengthOf, standAt, wayOf } from '../../layout/place.ts';
import type { Point } from '../../layout/table.ts';
import type { MasterEffect, MasterFrame } from '../frame.ts';

const DOT_EVERY_PX = 15;
const DOT_RADIUS = 4.5;
/** The trail runs above the boards, where his back is, and leaves the positions in sight. */
const BACK_OF_FIGURE = 0.6;
/** The trail stays so long after he has arrived. */
const FADES_MS = 900;

export function trailEffect(scene: Phaser.Scene, colours: Palette): MasterEffect {
  const trail = scene.add.graphics();
  const colour = numberOf(colours.walking);
  let drawnFor = -1;
  return {
    show({ grid, master, mood, lastsMs, still, figureHeight }: MasterFrame) {
      const walks = master.doing === 'walk';
      const shown = (walks || mood === 'plays') && master.from !== master.board && !still;
      trail.setVisible(shown);
      if (!shown) return;
      trail.setY(-BACK_OF_FIGURE * figureHeight).setAlpha(walks ? 1 : Math.max(0, 1 - lastsMs / FADES_MS));
      const way = master.from * 100_000 + master.board;
      if (way === drawnFor) return;
      drawnFor = way;
      trail.clear().fillStyle(colour, 1);
      dot(trail, wayOf(grid, master.from, master.board));
    },
  };
}

/** Dots along a way. */
function dot(trail: Phaser.GameObjects.Graphics, way: readonly Point[]): void {
  const dots = Math.floor(lengthOf(way) / DOT_EVERY_PX);
  for (let i = 1; i < dots; i++) {
    const { x, y } = pointAlong(way, i * DOT_EVERY_PX);
    trail.fillCircle(x, y, DOT_RADIUS);
  }
}

function pointAlong(way: readonly Point[], px: number): Point {
  let left = px;
  for (let i = 1; i < way.length; i++) {
    const [a, b] = [way[i - 1] as Point, way[i] as Point];
    const length = Math.hypot(b.x - a.x, b.y - a.y);
    if (left <= length)
      return { x: a.x + ((b.x - a.x) * left) / length, y: a.y + ((b.y - a.y) * left) / length };
    left -= length;
  }
  return way.at(-1) as Point;
}

const ARROW_FROM_PX = 46;

/** A short arrow beside the master, towards the board that is served next. */
export function arrowEffect(scene: Phaser.Scene, colours: Palette): MasterEffect {
  const arrow = scene.add.graphics();
  const colour = numberOf(colours.walking);
  arrow.lineStyle(7, colour, 1).beginPath().moveTo(0, 0).lineTo(44, 0).moveTo(28, -14).lineTo(44, 0);
  arrow.lineTo(28, 14).strokePath();
  return {
    show({ grid, master, mood, next, place, figureHeight }: MasterFrame) {
      const shown = mood === 'plays' && next !== null && next !== master.board;
      arrow.setVisible(shown);
      if (!shown) return;
      const to = standAt(grid, next);
      const angle = Math.atan2(to.y - place.y, to.x - place.x);
      const middleY = place.y - figureHeight * 0.3;
      arrow.setRotation(angle);
      arrow.setPosition(place.x + Math.cos(angle) * ARROW_FROM_PX, middleY + Math.sin(angle) * ARROW_FROM_PX);
    },
  };
}
