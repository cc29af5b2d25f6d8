/** The tables of the hall as two still pictures, in colour and without, at whatever level of detail. */
import type { TablePicture } from '../../models/picture.ts';
import type { Box } from '../layout/grid.ts';

/** Which of the two pictures were painted just now. */
export type Painted = 'nothing' | 'coloured' | 'both';

export type HallPictures = {
  readonly coloured: HTMLCanvasElement;
  /** While time is wasted: only raised hands keep their colour. */
  readonly greyed: HTMLCanvasElement;
  /** Where both lie in the hall, in design pixels. */
  readonly box: Box;
  /** Whether single pixels are meant to be seen: then they are not smoothed when they are enlarged. */
  readonly blocky: boolean;
  /** Whether there is more to paint than one frame should: then it goes on in the next. */
  readonly isBehind: boolean;
  /**
   * Repaints the tables that look different now, or whose reason for being closed has only just become known; in the
   * picture without colour only where that is seen.
   */
  paint(tables: readonly TablePicture[], greyIsSeen: boolean): Painted;
};
