/** The door that lets in only so many: behind its rope stand those who wait for a seat. */
import type * as Phaser from 'phaser';
import type { HallPicture } from '../../../models/picture.ts';
import type { LayersWanted } from '../../paint/layers.ts';
import { addSheet, repaint } from '../../textures/sheet.ts';
import type { HallEffect, HallMoment } from '../frame.ts';
import { paintCorridor } from './corridor.ts';

export function corridorEffect(scene: Phaser.Scene, wanted: LayersWanted, door: number): HallEffect {
  const { grid } = wanted;
  const { right, bottom } = grid.room;
  const box = { x: grid.width - right, y: 0, width: right, height: grid.height - bottom };
  const sheet = addSheet(scene, wanted, 'corridor', box);
  let seen: HallPicture | null = null;
  let shown = '';
  return {
    show({ hall }: HallMoment) {
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
