/** Which steps of the course this copy of Simul has, and which of them need a server. */
import { COURSE, type CourseStep } from '../../shared/course/course.ts';
import { inHash } from '../app/paths/address.ts';
import { labNamed } from '../lab/labs.ts';

/** A step whose lab is not on board is left out. */
export const STEPS: readonly CourseStep[] = COURSE.filter(
  ({ place }) => place.kind !== 'lab' || labNamed(place.name) !== null,
);

/** A folder of static files has no server, on which most labs run. */
export const needsServer = ({ place }: CourseStep): boolean =>
  place.kind === 'lab' && inHash() && labNamed(place.name)?.needsServer !== false;

/** It takes much of the server's machine: who is not its host must know the PIN. */
export const wantsPin = ({ place }: CourseStep): boolean =>
  place.kind === 'lab' && labNamed(place.name)?.isHeavy === true;
