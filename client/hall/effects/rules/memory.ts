/**
 * The floor as memory: each master unrolls a carpet as large as their stack, its outline reserved, its filled corner
 * used; who finds no room stays out.
 */
import type * as Phaser from 'phaser';
import type { Scenario } from '../../../../shared/simul/index.ts';
import { bytes } from '../../../app/format.ts';
import { word } from '../../../models/words.ts';
import type { DrawingOptions } from '../../drawing-options.ts';
import type { Box } from '../../layout/grid.ts';
import { type MemoryLayout, memoryLayout } from '../../layout/memory.ts';
import { type Brush, HEADLINE_FONT, stamp, write } from '../../textures/brush.ts';
import { addSheet, cut } from '../../textures/scene-textures.ts';
import type { HallEffect, HallFrame } from '../frame.ts';

/** How long after the round's beginning all carpets lie unrolled. */
const UNROLLED_AFTER_MS = 2_000;

const OUTSIDER = 'master/idle-1';

const CARPET = '#B3263A';
/** From here on a carpet is wide enough for a number and a fringe. */
const ROOMY = 22;
/** However little is used, this much of a carpet is filled: less would not be seen. The words say how much it is. */
const LEAST_FILL_PX = 7;

export function memoryEffect(scene: Phaser.Scene, options: DrawingOptions, scenario: Scenario): HallEffect {
  const { grid, ratio } = options;
  const box = { x: 0, y: grid.height - grid.room.bottom, width: grid.width, height: grid.room.bottom };
  const layout = memoryLayout(box, scenario);
  if (layout === null) return { show() {} };
  addSheet(scene, options, 'memory', box, (brush) => paintMemory(brush, layout));
  const { image } = addSheet(scene, options, 'carpets', box, (brush) => paintRolls(brush, layout));
  let unrolled = 0;
  return {
    show({ nowMs, still }: HallFrame) {
      if (unrolled === 1) return;
      unrolled = still ? 1 : Math.min(1, nowMs / UNROLLED_AFTER_MS);
      const width = (layout.floor.x + layout.floor.width * unrolled + 4) * ratio;
      cut(scene, image, { x: 0, y: 0, width, height: box.height * ratio });
    },
  };
}

/** The floor itself, what it says, and who found no room. */
function paintMemory(brush: Brush, layout: MemoryLayout): void {
  const { ctx, colours } = brush;
  const { strip, words, floor } = layout;
  ctx.fillStyle = colours.card;
  ctx.fillRect(0, 0, strip.width, strip.height);
  ctx.fillStyle = colours.muted;
  ctx.fillRect(0, 0, strip.width, 3);
  const line = { x: words.x + words.width / 2, maxWidth: words.width, font: HEADLINE_FONT, weight: 600 };
  const reserved = word('hall.memory.reserved', { size: bytes(layout.reservedBytes) });
  write(brush, reserved, {
    ...line,
    y: strip.height * 0.33,
    size: Math.min(31, words.width / 9.6),
    colour: colours.ink,
  });
  const touched = word('hall.memory.touched', { size: bytes(layout.touchedBytes) });
  write(brush, touched, {
    ...line,
    y: strip.height * 0.7,
    size: Math.min(31, words.width / 9.6),
    colour: colours.idle,
  });
  ctx.fillStyle = colours.floorB;
  ctx.fillRect(floor.x, floor.y, floor.width, floor.height);
  if (!layout.isLimited) return;
  ctx.lineWidth = 4;
  ctx.strokeStyle = colours.ink;
  ctx.strokeRect(floor.x - 3, floor.y - 3, floor.width + 6, floor.height + 6);
  if (layout.outside > 0) paintOutside(brush, layout);
}

/** The carpets. Narrow ones are only lines, and what is used is shown once for all of them. */
function paintRolls(brush: Brush, layout: MemoryLayout): void {
  const { floor, carpet, carpets, touchedBytes, reservedBytes } = layout;
  const used = reservedBytes === 0 ? 0 : touchedBytes / reservedBytes;
  const isRoomy = carpet.width > ROOMY;
  for (let at = 0; at < carpets; at++) {
    const gap = isRoomy ? 4 : 0;
    const box = {
      x: floor.x + at * carpet.width + gap,
      y: floor.y + 8,
      width: carpet.width - 2 * gap,
      height: carpet.height - 16,
    };
    paintCarpet(brush, box, isRoomy);
    if (!isRoomy) continue;
    paintUsed(brush, box, used);
    fringe(brush, box);
    write(brush, String(at + 1), {
      ...{ x: box.x + box.width / 2 + 3, y: box.y + box.height / 2, size: Math.min(30, box.width * 0.6) },
      ...{ maxWidth: box.width - 12, colour: brush.colours.ink, font: HEADLINE_FONT, weight: 600 },
    });
  }
  const all = { x: floor.x, y: floor.y + 8, width: carpets * carpet.width, height: carpet.height - 16 };
  if (!isRoomy) paintUsed(brush, all, used);
}

/** What is reserved: an outline. */
function paintCarpet({ ctx, colours }: Brush, { x, y, width, height }: Box, isRoomy: boolean): void {
  ctx.globalAlpha = 0.16;
  ctx.fillStyle = CARPET;
  ctx.fillRect(x, y, width, height);
  ctx.globalAlpha = 1;
  ctx.lineWidth = isRoomy ? 3 : Math.min(1.5, width / 3);
  ctx.strokeStyle = colours.ink;
  ctx.setLineDash([7, 5]);
  ctx.strokeRect(x, y, width, height);
  ctx.setLineDash([]);
}

/** What is used: a full corner. */
function paintUsed({ ctx }: Brush, { x, y, width, height }: Box, share: number): void {
  ctx.fillStyle = CARPET;
  ctx.fillRect(x, y, Math.min(width, Math.max(LEAST_FILL_PX, width * share)), height);
}

/** The threads at both ends, which make a carpet of it. */
function fringe({ ctx }: Brush, { x, y, width, height }: Box): void {
  ctx.lineWidth = 2;
  ctx.strokeStyle = CARPET;
  ctx.beginPath();
  for (let at = x + 3; at < x + width; at += 7)
    for (const [from, to] of [
      [y - 1, y - 6],
      [y + height + 1, y + height + 6],
    ] as const) {
      ctx.moveTo(at, from);
      ctx.lineTo(at, to);
    }
  ctx.stroke();
}

/** The wall behind the last carpet, and those who wait behind it with theirs still rolled up. */
function paintOutside(brush: Brush, { corridor, outside }: MemoryLayout): void {
  const { ctx, colours } = brush;
  ctx.fillStyle = colours.floorB;
  ctx.fillRect(corridor.x, 3, corridor.width, corridor.height - 3);
  const figure = { width: 48, height: 64 };
  const shown = Math.min(outside, Math.floor((corridor.width - 16) / figure.width));
  for (let at = 0; at < shown; at++) {
    const x = corridor.x + 8 + at * figure.width;
    stamp(brush, 'master/backpack', { x: x - 4, y: 26, width: 31, height: 34 });
    stamp(brush, OUTSIDER, { x, y: 5, ...figure });
  }
  const line = { x: corridor.x + corridor.width / 2, maxWidth: corridor.width - 12, font: HEADLINE_FONT };
  write(brush, word('hall.memory.stayOut', { count: outside }), {
    ...{
      ...line,
      y: corridor.height - 18,
      size: Math.min(27, corridor.width / 8.6),
      colour: colours.idle,
      weight: 600,
    },
  });
}
