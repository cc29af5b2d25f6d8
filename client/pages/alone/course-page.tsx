/** `/course`: Module 1 as a path. */
import { Course } from '../../course/course.tsx';
import { useOrigin } from './origin.ts';

export function CoursePage() {
  return <Course origin={useOrigin()} />;
}
