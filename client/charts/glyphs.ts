/** The signs on badges, in a square of 42 around 0,0; canvas and SVG draw the same paths. */
type Glyph = {
  readonly path: string;
  /** 0: the path is filled. */
  readonly strokeWidth: number;
};

export const glyphs = {
  /** An open hand: one raised finger would be rude in a class. */
  hand: {
    path: 'M-9.9 5V-5.5a2.1 2.1 0 0 1 4.2 0V2h1V-10a2.1 2.1 0 0 1 4.2 0V2h1V-10.5a2.1 2.1 0 0 1 4.2 0V2h1V-7a2.1 2.1 0 0 1 4.2 0V4.5L11.5 1a2.2 2.2 0 0 1 4 1.8Q13 9 8.5 12Q5.5 14 1 14H-1Q-9.9 14-9.9 5z',
    strokeWidth: 0,
  },
  hourglass: { path: 'M-7-9h14l-5.5 9l5.5 9h-14l5.5-9z', strokeWidth: 2.8 },
  check: { path: 'M-8 0l5 6l10-12', strokeWidth: 4 },
  /** A board that was too slow, or was cancelled with its group. */
  cross: { path: 'M-7-7l14 14M7-7l-14 14', strokeWidth: 4 },
  /** A door that is ajar, with its knob. */
  door: { path: 'M-8 12V-12H8V12M-8-12L2-8V15L-8 12M-2 2v3', strokeWidth: 3 },
  steps: { path: 'M-8 5h9m-3-5l6 5l-6 5M-2-8h9', strokeWidth: 3.2 },
} as const satisfies Record<string, Glyph>;

export type GlyphName = keyof typeof glyphs;
