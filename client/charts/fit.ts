/** How a page that is drawn for one size fills a screen of another size. */
import { useEffect, useState } from 'preact/hooks';

/** The size that the page is drawn for, in design pixels. */
export const WIDE = { width: 1920, height: 1080 } as const;
/** Where the window is higher than wide the page is drawn as one column of this width. */
const NARROW_WIDTH = 1000;

/**
 * A window so small is a large one that its reader has zoomed (640 x 360 is 1280 x 720 at 200 %): its words must grow. The
 * page is drawn for fewer design pixels, and shows less.
 */
const COMPACT = { width: 1200, height: 675 } as const;
const SMALLEST_SCALE = 0.4;

export type Fit = {
  readonly layout: 'wide' | 'narrow';
  /** Screen pixels per design pixel. */
  readonly scale: number;
  /** Where the page begins, in screen pixels, so that it stands in the middle. */
  readonly left: number;
  readonly top: number;
  /** Whether the page is drawn for `COMPACT` instead of `WIDE`. */
  readonly compact: boolean;
};

/** The fit for a window of this size in screen pixels. @param zoom how much larger the reader wants it */
export function fitOf(width: number, height: number, zoom = 1): Fit {
  if (height > width) return columnOf(width, zoom);
  const compact = scaleTo(WIDE, width, height) < SMALLEST_SCALE;
  const page = compact ? COMPACT : WIDE;
  const scale = scaleTo(page, width, height) * zoom;
  return {
    layout: 'wide',
    scale,
    left: Math.max(0, (width - page.width * scale) / 2),
    top: Math.max(0, (height - page.height * scale) / 2),
    compact,
  };
}

/** The fit as one column that is scrolled, in a window of this width. */
function columnOf(width: number, zoom: number): Fit {
  return { layout: 'narrow', scale: (width / NARROW_WIDTH) * zoom, left: 0, top: 0, compact: false };
}

const scaleTo = (page: typeof WIDE | typeof COMPACT, width: number, height: number): number =>
  Math.min(width / page.width, height / page.height);

/** Nobody sees more device pixels per design pixel than this, and they cost much. */
const SHARPEST = 3;

/** How many device pixels a drawing has for each design pixel. @param devicePixelRatio the screen's */
export const ratioOf = ({ scale }: Fit, devicePixelRatio: number): number =>
  Math.min(SHARPEST, scale * devicePixelRatio);

/**
 * The fit for this window, kept up to date.
 * @param whole whether the page can only be shown whole: where the window is too small for that, it is a column
 */
export function useFit(zoom: number, whole = false): Fit {
  const [size, setSize] = useState({ width: innerWidth, height: innerHeight });
  useEffect(() => {
    const measure = () => setSize({ width: innerWidth, height: innerHeight });
    addEventListener('resize', measure);
    return () => removeEventListener('resize', measure);
  }, []);
  const fit = fitOf(size.width, size.height, zoom);
  return whole && fit.compact ? columnOf(size.width, zoom) : fit;
}
