/** The boards of a level as a grid of large buttons, with the masters who walk above it. */

import type { Level } from '../../../../shared/levels/levels.ts';
import type { BoardId, Ms, Scenario } from '../../../../shared/simul/index.ts';
import type { Floor } from '../../../charts/floor/floor.ts';
import { type Columns, FloorPlan } from '../../../charts/floor/floor-plan.tsx';
import { Seat } from './seat.tsx';

type SeatsProps = {
  readonly level: Level;
  readonly floor: Floor;
  readonly scenario: Scenario;
  readonly nowMs: Ms;
  readonly serve: (board: BoardId) => void;
};

const columnsOf = (boards: number): Columns => ({
  high: boards > 8 ? 3 : 2,
  wide: boards > 8 ? Math.ceil(boards / (boards > 10 ? 3 : 2)) : 4,
});

export function Seats({ level, floor, scenario, nowMs, serve }: SeatsProps) {
  return (
    <FloorPlan
      floor={floor}
      columns={columnsOf(scenario.boards)}
      polite={scenario.polite}
      isAssistant={({ id }) => level.hasAssistant === true && id > 1}
      seat={(place) => (
        <Seat
          level={level}
          scenario={scenario}
          place={place}
          masters={floor.masters}
          nowMs={nowMs}
          serve={serve}
        />
      )}
    />
  );
}
