/** The line to the hall that was chosen for a program. */
import type { HallChoice } from '../program.ts';
import type { Told } from '../worker/told.ts';
import { hallHere } from './hall-here.ts';
import { type HallLine, noHall } from './hall-line.ts';
import { hallServed } from './hall-served.ts';

/** @param answered called when somebody has been answered who has not stood still for it */
export function lineTo(choice: HallChoice, told: Told, answered: () => void): HallLine {
  if (choice.kind === 'none') return noHall();
  if (choice.kind === 'served') return hallServed(choice.url, answered);
  const beforeStanding = () => told.flush();
  return hallHere(choice.scenario, { tell: (event) => told.tell(event), beforeStanding, answered });
}
