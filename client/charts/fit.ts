/** How a page that is drawn for one size fills a screen of another size. */
import { useEffect, useState } from 'preact/hooks';

/** The size that the page is drawn for, in design pixels. */
export const WIDE = { width: 1920, height: 1080 } as const;
/** Where the window is higher than wide the page is drawn as one column of this width. */
const NARROW_WIDTH = 1000;

export type Fit = {
  readonly layout: 'wide' | 'narrow';
  /** Screen pixels per design pixel. */
  readonly scale: number;
  /** Where the page begins, in screen pixels, so that it stands in the middle. */
  readonly left: number;
  readonly top: number;
};

/** The fit for a window of this size in screen pixels. @param zoom how much larger the reader wants it */
export function fitOf(width: number, height: number, zoom = 1): Fit {
  if (height > width) return { layout: 'narrow', scale: (width / NARROW_WIDTH) * zoom, left: 0, top: 0 };
  const scale = Math.min(width / WIDE.width, height / WIDE.height) * zoom;
  return {
    layout: 'wide',
    scale,
    left: Math.max(0, (width - WIDE.width * scale) / 2),
    top: Math.max(0, (height - WIDE.height * scale) / 2),
  };
}

/** Nobody sees more device pixels per design pixel than this, and they cost much. */
const SHARPEST = 3;

/** How many device pixels a drawing has for each design pixel. @param devicePixelRatio the screen's */
export const ratioOf = ({ scale }: Fit, devicePixelRatio: number): number =>
  Math.min(SHARPEST, scale * devicePixelRatio);

/** The fit for this window, kept up to date. */
export function useFit(zoom: number): Fit {
  const [size, setSize] = useState({ width: innerWidth, height: innerHeight });
  useEffect(() => {
    const measure = () => setSize({ width: innerWidth, height: innerHeight });
    addEventListener('resize', measure);
    return () => removeEventListener('resize', measure);
  }, []);
  return fitOf(size.width, size.height, zoom);
}
