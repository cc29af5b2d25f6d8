/** The boards of a level as a grid of large buttons, with the masters who walk above it. */

import type { Level } from '../../../../shared/levels/levels.ts';
import type { BoardId, Ms, Scenario } from '../../../../shared/simul/index.ts';
import { t } from '../../../app/text.ts';
import type { Floor } from '../floor.ts';
import { Figure } from './figure.tsx';
import { Seat } from './seat.tsx';

type SeatsProps = {
  readonly level: Level;
  readonly floor: Floor;
  readonly scenario: Scenario;
  readonly nowMs: Ms;
  readonly serve: (board: BoardId) => void;
};

/** How many boards stand side by side: on a screen that is higher than wide, and on one that is wider. */
const columnsOf = (boards: number) => ({
  high: boards > 8 ? 3 : 2,
  wide: boards > 8 ? Math.ceil(boards / (boards > 10 ? 3 : 2)) : 4,
});

export function Seats({ level, floor, scenario, nowMs, serve }: SeatsProps) {
  const { high, wide } = columnsOf(scenario.boards);
  const rows = { high: Math.ceil(scenario.boards / high), wide: Math.ceil(scenario.boards / wide) };
  return (
    <div
      class={`level-floor ${rows.high > 3 && high > 2 ? 'is-crowded' : ''}`}
      style={{ '--high': high, '--high-rows': rows.high, '--wide': wide, '--wide-rows': rows.wide }}
    >
      <ul class="level-seats" aria-label={t('levels.floor')}>
        {floor.places.map((place) => (
          <li key={place.board}>
            <Seat
              level={level}
              scenario={scenario}
              place={place}
              masters={floor.masters}
              nowMs={nowMs}
              serve={serve}
            />
          </li>
        ))}
      </ul>
      {floor.masters.map((master) => (
        <Figure
          key={master.id}
          master={master}
          polite={scenario.polite}
          isAssistant={level.hasAssistant === true && master.id > 1}
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
