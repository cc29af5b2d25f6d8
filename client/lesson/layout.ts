/** How wide the parts of a page are: the stage's page less its margins, in design pixels. */
import { textSize } from '../app/settings.ts';
import { useFit } from '../charts/fit.ts';

export type Layout = {
  readonly narrow: boolean;
  readonly width: number;
  /** Device pixels per design pixel. */
  readonly ratio: number;
};

/** More device pixels than this are not seen, and cost much. */
const SHARPEST = 3;

/** The layout of this window; who asks is drawn again when it changes. */
export function useLayout(): Layout {
  const { layout, scale } = useFit(Number(textSize.value) / 100);
  const narrow = layout === 'narrow';
  return { narrow, width: narrow ? 952 : 1872, ratio: Math.min(SHARPEST, scale * devicePixelRatio) };
}
