/** Which steps of the course this copy of Simul has, and which of them need a server. */
import { COURSE, type CourseStep, pathOf } from '../../shared/course/course.ts';
import { inHash, routeOf } from '../app/navigation.tsx';

/** A step whose place is nowhere in this version is left out. */
export const STEPS: readonly CourseStep[] = COURSE.filter(
  ({ place }) => routeOf(pathOf(place).replace(/#.*/, '')).page !== 'unknown',
);

/** A folder of static files has no server on which labs could run. */
export const needsServer = ({ place }: CourseStep): boolean => place.kind === 'lab' && inHash();
