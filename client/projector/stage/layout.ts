/** How large the parts of a page are in each layout, in design pixels. */
import { textSize } from '../../app/settings.ts';
import { type Fit, ratioOf, useFit } from '../../charts/fit.ts';

type Size = { readonly width: number; readonly height: number };

export type Layout = {
  readonly narrow: boolean;
  /** Whether the window is so small that words grow and what matters less goes. */
  readonly compact: boolean;
  /** The page less its margins: lanes and timelines are as wide as this. */
  readonly width: number;
  readonly hall: Size;
  /** The hall while the code that the master lives stands beside it. */
  readonly hallBesideCode: Size;
  readonly lobbyHall: Size;
  /** How many tickets of the ready queue fit into the strip. */
  readonly tickets: number;
  /** Device pixels per design pixel. */
  readonly ratio: number;
};

const SIZES = {
  wide: {
    narrow: false,
    compact: false,
    width: 1872,
    hall: { width: 1376, height: 528 },
    hallBesideCode: { width: 668, height: 528 },
    lobbyHall: { width: 1308, height: 812 },
    tickets: 6,
  },
  compact: {
    narrow: false,
    compact: true,
    width: 1152,
    hall: { width: 760, height: 399 },
    hallBesideCode: { width: 760, height: 399 },
    lobbyHall: { width: 1152, height: 399 },
    tickets: 4,
  },
  narrow: {
    narrow: true,
    compact: false,
    width: 952,
    hall: { width: 952, height: 560 },
    hallBesideCode: { width: 952, height: 560 },
    lobbyHall: { width: 952, height: 700 },
    tickets: 3,
  },
} as const;

/** How a page fits this window, at the text size that the host has chosen; kept up to date. @param whole as in `useFit` */
export function useStageFit(whole = false): Fit {
  return useFit(Number(textSize.value) / 100, whole);
}

/** The sizes for this window, kept up to date. @param whole whether the page has no smaller form */
export function useLayout(whole = false): Layout {
  const fit = useStageFit(whole);
  return { ...SIZES[fit.compact ? 'compact' : fit.layout], ratio: ratioOf(fit, devicePixelRatio) };
}
