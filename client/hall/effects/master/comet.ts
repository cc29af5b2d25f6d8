/** Above 60 boards steps are too quick to follow: a line runs through the last boards the master came to, paler with age. */
import type * as Phaser from 'phaser';
import { numberOf, type Palette } from '../../../app/palette.ts';
import { standAt } from '../../layout/place.ts';
import type { MasterEffect, MasterFrame } from '../frame.ts';

const LENGTH = 10;
const WIDTH_PX = 5;

export function cometEffect(scene: Phaser.Scene, colours: Palette): MasterEffect {
  const tail = scene.add.graphics();
  const colour = numberOf(colours.walking);
  /** The boards in a ring, `newest` is the last one. */
  const boards = new Int32Array(LENGTH);
  let newest = 0;
  return {
    show({ grid, master, mood, still }: MasterFrame) {
      const shown = !still && (mood === 'plays' || mood === 'walks');
      tail.setVisible(shown);
      if (boards[newest] === master.board) return;
      newest = (newest + 1) % LENGTH;
      boards[newest] = master.board;
      tail.clear();
      for (let age = 0; age < LENGTH - 1; age++) {
        const [to, from] = [at(boards, newest - age), at(boards, newest - age - 1)];
        if (from === 0) return;
        const [a, b] = [standAt(grid, from), standAt(grid, to)];
        tail.lineStyle(WIDTH_PX, colour, 1 - age / LENGTH).lineBetween(a.x, a.y, b.x, b.y);
      }
    },
  };
}

const at = (ring: Int32Array, index: number): number => ring[(index + 2 * LENGTH) % LENGTH] as number;
