/** How large the parts of a page are in each layout, in design pixels. */
import { textSize } from '../../app/settings.ts';
import { type Fit, ratioOf, useFit } from '../../charts/fit.ts';

type Size = { readonly width: number; readonly height: number };

export type Layout = {
  readonly narrow: boolean;
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
    width: 1872,
    hall: { width: 1376, height: 528 },
    hallBesideCode: { width: 668, height: 528 },
    lobbyHall: { width: 1308, height: 812 },
    tickets: 6,
  },
  narrow: {
    narrow: true,
    width: 952,
    hall: { width: 952, height: 560 },
    hallBesideCode: { width: 952, height: 560 },
    lobbyHall: { width: 952, height: 700 },
    tickets: 3,
  },
} as const;

/** How a page fits this window, at the text size that the host has chosen; kept up to date. */
export function useStageFit(): Fit {
  return useFit(Number(textSize.value) / 100);
}

/** The sizes for this window, kept up to date. */
export function useLayout(): Layout {
  const fit = useStageFit();
  return { ...SIZES[fit.layout], ratio: ratioOf(fit, devicePixelRatio) };
}
