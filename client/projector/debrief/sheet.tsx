/** The sheet that a part of the debrief is drawn on: a scaled page on a wide screen, a column on a narrow one. */
import type { ComponentChildren } from 'preact';
import { useFit, WIDE } from '../../charts/fit.ts';
import './debrief.css';
import './lanes/lanes.css';
import './rounds.css';
import './fact-list.css';

/** The room for drawings; `width` is in the page's own pixels. */
export type Room = { readonly wide: boolean; readonly width: number };

const EDGE = { wide: 40, narrow: 16 } as const;
const NARROWEST = 280;

type Props = { readonly label: string; readonly children: (room: Room) => ComponentChildren };

export function Sheet({ label, children }: Props) {
  const fit = useFit(1, true);
  const wide = fit.layout === 'wide';
  const style = wide
    ? { transform: `translate(${fit.left}px, ${fit.top}px) scale(${fit.scale})` }
    : undefined;
  const width = wide
    ? WIDE.width - 2 * EDGE.wide
    : Math.max(NARROWEST, document.documentElement.clientWidth - 2 * EDGE.narrow);
  return (
    <article class="debrief" data-layout={fit.layout} style={style} aria-label={label}>
      {children({ wide, width })}
    </article>
  );
}
