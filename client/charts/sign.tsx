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

/** @param props.size in pixels; without it the style sheet sets the size */
export function Sign({ name, size }: { name: GlyphName; size?: number }) {
  const { path, strokeWidth } = glyphs[name];
  const ink = `var(--on-${COLOURS[name]})`;
  return (
    <svg class="sign" width={size} height={size} viewBox="-23 -23 46 46" aria-hidden="true">
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
