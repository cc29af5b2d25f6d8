/** A badge as it stands in the hall, for the text beside it. */
import { type GlyphName, glyphs } from './glyphs.ts';
import './charts.css';

const COLOURS: { readonly [name in GlyphName]: string } = {
  hand: 'ready',
  hourglass: 'waiting',
  check: 'busy',
  cross: 'idle',
  door: 'waiting',
  steps: 'walking',
};

/** Its size is the style sheet's. */
export function Sign({ name }: { name: GlyphName }) {
  const { path, strokeWidth } = glyphs[name];
  const ink = `var(--on-${COLOURS[name]})`;
  return (
    <svg class="sign" viewBox="-23 -23 46 46" aria-hidden="true">
      <circle r="21" fill={`var(--${COLOURS[name]})`} />
      <path
        d={path}
        fill={strokeWidth ? 'none' : ink}
        stroke={strokeWidth ? ink : 'none'}
        stroke-width={strokeWidth}
      />
    </svg>
  );
}
