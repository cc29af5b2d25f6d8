/** The few signs that stand on badges, in a square of 42 with its middle at 0,0; canvas and SVG draw the same paths. */
export type Glyph = { readonly path: string /** 0: filled. */; readonly strokeWidth: number };

export const glyphs = {
  hand: {
    path: 'M-6 8v-10a2.6 2.6 0 0 1 5 0v-6a2.6 2.6 0 0 1 5 0v7a2.6 2.6 0 0 1 5 0v7q0 8-7 8q-5 0-8-6z',
    strokeWidth: 0,
  },
  hourglass: { path: 'M-7-9h14l-5.5 9l5.5 9h-14l5.5-9z', strokeWidth: 2.8 },
  check: { path: 'M-8 0l5 6l10-12', strokeWidth: 4 },
  steps: { path: 'M-8 5h9m-3-5l6 5l-6 5M-2-8h9', strokeWidth: 3.2 },
} as const satisfies Record<string, Glyph>;

export type GlyphName = keyof typeof glyphs;
