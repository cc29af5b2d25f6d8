/** The name of whoever sends the master, on a tag over his head. */
import type * as Phaser from 'phaser';
import type { DrawingOptions } from '../../drawing-options.ts';
import type { MasterEffect, MasterFrame } from '../frame.ts';
import { depthAt } from './figure.ts';

/** Lengths in heights of the figure. */
const OVER_HIS_HEAD = 1.02;
const TEXT = 0.24;
const TEXT_PX_MIN = 20;
const FAMILY = '"Atkinson Hyperlegible Next Variable", sans-serif';

export function nameTagEffect(scene: Phaser.Scene, { colours, ratio }: DrawingOptions): MasterEffect {
  const tag = scene.add.text(0, 0, '', { fontFamily: FAMILY, fontStyle: '700', color: colours.paper });
  tag.setOrigin(0.5, 1).setBackgroundColor(colours.ink).setPadding(8, 2, 8, 2).setResolution(ratio);
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
