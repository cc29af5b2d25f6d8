/** The ring round the board that has the master: green where he plays, dashed orange where he wastes time. */
import type * as Phaser from 'phaser';
import { numberOf, type Palette } from '../../../app/palette.ts';
import type { Mood } from '../../../models/mood.ts';
import { cellOf } from '../../layout/grid.ts';
import { layOutTable } from '../../layout/table.ts';
import type { MasterEffect, MasterFrame } from '../frame.ts';

type Look = { readonly colour: keyof Palette; readonly dashes: number; readonly width: number };

const LOOKS: { readonly [mood in Mood]: Look | null } = {
  plays: { colour: 'busy', dashes: 0, width: 7 },
  wasting: { colour: 'idle', dashes: 22, width: 10 },
  waiting: { colour: 'waiting', dashes: 22, width: 7 },
  walks: null,
  resting: null,
};

export function ringEffect(scene: Phaser.Scene, colours: Palette, size = 1): MasterEffect {
  const ring = scene.add.graphics();
  let drawn: Mood | null = null;
  return {
    show({ grid, master, mood }: MasterFrame) {
      const look = LOOKS[mood];
      ring.setVisible(look !== null);
      if (!look) return;
      const layout = layOutTable(cellOf(grid, master.board), grid.detail, grid.detail === 0);
      ring.setPosition(layout.ring.x, layout.ring.y);
      if (drawn === mood) return;
      drawn = mood;
      drawRing(ring, layout.ringRadius * size, size < 1 ? tight(look) : look, numberOf(colours[look.colour]));
    },
  };
}

/** The same among many others: finer, and of fewer dashes. */
const tight = ({ colour, dashes, width }: Look): Look => ({
  colour,
  dashes: Math.ceil(dashes / 2),
  width: width * 0.6,
});

function drawRing(ring: Phaser.GameObjects.Graphics, radius: number, look: Look, colour: number): void {
  ring.clear();
  ring.lineStyle(look.width, colour, 1);
  if (look.dashes === 0) {
    ring.strokeCircle(0, 0, radius);
    return;
  }
  const turn = (2 * Math.PI) / look.dashes;
  for (let dash = 0; dash < look.dashes; dash++) {
    ring.beginPath();
    ring.arc(0, 0, radius, dash * turn, (dash + 0.62) * turn);
    ring.strokePath();
  }
}
