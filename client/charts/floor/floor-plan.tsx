/** The boards of a small hall as a grid, with the masters who walk above it. */
import type { ComponentChildren } from 'preact';
import { t } from '../../app/text.ts';
import { Figure } from './figure.tsx';
import type { Floor, Place, Walker } from './floor.ts';
import './floor.css';

/** How many boards stand side by side: on a screen that is higher than wide, and on one that is wider. */
export type Columns = { readonly high: number; readonly wide: number };

type FloorPlanProps = {
  readonly floor: Floor;
  readonly columns: Columns;
  /** They keep their promise to wait. */
  readonly polite?: boolean;
  readonly isAssistant?: (master: Walker) => boolean;
  /** How a board is drawn. */
  readonly seat: (place: Place) => ComponentChildren;
};

export function FloorPlan({ floor, columns, polite = false, isAssistant, seat }: FloorPlanProps) {
  const { high, wide } = columns;
  const boards = floor.places.length;
  const rows = { high: Math.ceil(boards / high), wide: Math.ceil(boards / wide) };
  return (
    <div
      class={`floor ${rows.high > 3 && high > 2 ? 'is-crowded' : ''}`}
      style={{ '--high': high, '--high-rows': rows.high, '--wide': wide, '--wide-rows': rows.wide }}
    >
      <ul class="floor-seats" aria-label={t('levels.floor')}>
        {floor.places.map((place) => (
          <li key={place.board}>{seat(place)}</li>
        ))}
      </ul>
      {floor.masters.map((master) => (
        <Figure
          key={master.id}
          master={master}
          polite={polite}
          isAssistant={isAssistant?.(master) === true}
          style={{
            '--high-at': `${(master.board - 1) % high}`,
            '--high-row': `${Math.floor((master.board - 1) / high)}`,
            '--wide-at': `${(master.board - 1) % wide}`,
            '--wide-row': `${Math.floor((master.board - 1) / wide)}`,
          }}
        />
      ))}
    </div>
  );
}
