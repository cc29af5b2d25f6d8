/** The corridor beside the hall: a door that lets in only so many, its rope, and those who wait behind it for a seat. */
import type * as Phaser from 'phaser';
import type { HallPicture, TablePicture } from '../../../models/picture.ts';
import { word } from '../../../models/words.ts';
import type { DrawingOptions } from '../../drawing-options.ts';
import type { Box } from '../../layout/grid.ts';
import { opponentArtOf } from '../../paint/opponent.ts';
import { type Brush, HEADLINE_FONT, stamp, write } from '../../textures/brush.ts';
import { addSheet, repaint } from '../../textures/scene-textures.ts';
import type { HallEffect, HallFrame } from '../frame.ts';

const DOOR = { name: 'hall/door', width: 87, height: 116 } as const;
const ROPE = { name: 'hall/rope', width: 136, height: 51 } as const;
export const corridorArt: readonly string[] = [DOOR.name, ROPE.name];

const PERSON = { width: 60, height: 64 } as const;
const COLUMNS = 3;
const TOP = 270;

export function corridorEffect(scene: Phaser.Scene, options: DrawingOptions, door: number): HallEffect {
  const { grid } = options;
  const { right, bottom } = grid.room;
  const box = { x: grid.width - right, y: 0, width: right, height: grid.height - bottom };
  const sheet = addSheet(scene, options, 'corridor', box);
  let seen: HallPicture | null = null;
  let shown = '';
  return {
    show({ hall }: HallFrame) {
      if (hall === seen) return;
      seen = hall;
      const outside = hall.tables.filter(({ state }) => state === 'outside');
      const now = outside.map(({ board }) => board).join(' ');
      if (now === shown && shown !== '') return;
      shown = now;
      repaint(scene, sheet, (brush) => paintCorridor(brush, box, outside, door));
    },
  };
}

function paintCorridor(
  brush: Brush,
  { width, height }: Box,
  outside: readonly TablePicture[],
  door: number,
): void {
  const { ctx, colours } = brush;
  const middle = width / 2;
  ctx.fillStyle = colours.floorB;
  ctx.fillRect(0, 0, width, height);
  ctx.fillStyle = colours.muted;
  ctx.fillRect(0, 0, 6, height);
  stamp(brush, DOOR.name, { ...DOOR, x: middle - DOOR.width / 2, y: 6 });
  stamp(brush, ROPE.name, { ...ROPE, x: middle - ROPE.width / 2, y: 88 });
  const line = { x: middle + 3, maxWidth: width - 20, colour: colours.ink, font: HEADLINE_FONT, weight: 600 };
  write(brush, word('hall.corridor.door', { count: door }), { ...line, y: 158, size: 29 });
  write(brush, String(outside.length), { ...line, y: 206, size: 54 });
  write(brush, word('hall.corridor.outside'), { ...line, y: 246, size: 29 });
  paintPeople(brush, outside, { x: 6, y: TOP, width: width - 6, height: height - TOP });
}

/** As many people as fit, in the order of their boards. */
function paintPeople(brush: Brush, people: readonly TablePicture[], { x, y, width, height }: Box): void {
  const rows = Math.floor(height / PERSON.height);
  const left = x + (width - COLUMNS * PERSON.width) / 2;
  people.slice(0, rows * COLUMNS).forEach((table, at) => {
    const place = {
      x: left + (at % COLUMNS) * PERSON.width,
      y: y + Math.floor(at / COLUMNS) * PERSON.height,
    };
    stamp(brush, opponentArtOf({ ...table, state: 'thinking' }), { ...place, ...PERSON });
  });
}
