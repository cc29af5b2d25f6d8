/** The name of whoever sends the master, over his head. */
import type * as Phaser from 'phaser';
import type { DrawingOptions } from '../../drawing-options.ts';
import { TEXT_FONT } from '../../textures/brush.ts';
import type { MasterEffect, MasterFrame } from '../frame.ts';
import { depthAt } from './figure.ts';

/** Lengths in heights of the figure. */
const OVER_HIS_HEAD = 0.84;
const TEXT = 0.34;
const TEXT_PX_MIN = 28;
/** Of paper, so that it is read on any floor and before any wall. */
const OUTLINE_PX = 8;

export function nameTagEffect(scene: Phaser.Scene, { colours }: DrawingOptions): MasterEffect {
  const look = { fontFamily: TEXT_FONT, fontStyle: '800', color: colours.ink, stroke: colours.paper };
  const tag = scene.add.text(0, 0, '', { ...look, strokeThickness: OUTLINE_PX }).setOrigin(0.5, 1);
  let shown = '';
  return {
    show({ masterName = '', place, figureHeight, grid }: MasterFrame) {
      tag.setVisible(masterName !== '');
      if (masterName === '') return;
      if (masterName !== shown) {
        shown = masterName;
        tag.setFontSize(Math.max(TEXT_PX_MIN, TEXT * figureHeight)).setText(masterName);
      }
      const half = tag.width / 2;
      // At the first and the last board of a row the whole name stays in the hall.
      const x = Math.min(grid.width - half, Math.max(half, place.x));
      tag.setPosition(x, Math.max(tag.height, place.y - OVER_HIS_HEAD * figureHeight));
      tag.setDepth(depthAt(place.y) + 1);
    },
  };
}
