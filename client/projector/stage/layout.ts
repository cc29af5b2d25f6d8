/** How large the parts of the stage are in each layout, in design pixels. */
import { type Fit, ratioOf } from '../../charts/fit.ts';

type Size = { readonly width: number; readonly height: number };

export type StageSize = {
  readonly hall: Size;
  /** … while the code he lives stands beside it. */
  readonly hallBesideCode: Size;
  readonly lobbyHall: Size;
  /** The width of the timeline. */
  readonly lane: number;
  /** So many tickets of the ready queue fit. */
  readonly tickets: number;
  /** Device pixels per design pixel. */
  readonly ratio: number;
};

const SIZES = {
  wide: {
    hall: { width: 1376, height: 528 },
    hallBesideCode: { width: 668, height: 528 },
    lobbyHall: { width: 1308, height: 812 },
    lane: 1872,
    tickets: 6,
  },
  narrow: {
    hall: { width: 952, height: 560 },
    hallBesideCode: { width: 952, height: 560 },
    lobbyHall: { width: 952, height: 700 },
    lane: 952,
    tickets: 3,
  },
} as const;

/** The sizes for this fit. @param devicePixelRatio of the screen */
export function sizeOf(fit: Fit, devicePixelRatio: number): StageSize {
  return { ...SIZES[fit.layout], ratio: ratioOf(fit, devicePixelRatio) };
}
