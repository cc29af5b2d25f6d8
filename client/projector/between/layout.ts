/** How wide the parts of a page are: the stage's page less its margins, in design pixels. */
import { textSize } from '../../app/settings.ts';
import { ratioOf, useFit } from '../../charts/fit.ts';

export type Layout = {
  readonly narrow: boolean;
  readonly width: number;
  /** Device pixels per design pixel. */
  readonly ratio: number;
};

/** The layout of this window; who asks is drawn again when it changes. */
export function useLayout(): Layout {
  const fit = useFit(Number(textSize.value) / 100);
  const narrow = fit.layout === 'narrow';
  return { narrow, width: narrow ? 952 : 1872, ratio: ratioOf(fit, devicePixelRatio) };
}
