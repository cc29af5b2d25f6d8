/** `/lab`: the course's own claims, happening. */
import '../screen-text.ts';
import { LabsPage } from '../../lab/labs-page.tsx';
import { labServer } from '../../net/labs/lab-server.ts';
import { FromCourse } from './from-course.tsx';

export function LabPage() {
  return (
    <FromCourse>
      <LabsPage server={labServer} />
    </FromCourse>
  );
}

/** The same without a server. */
export function LabAlone() {
  return (
    <FromCourse>
      <LabsPage server={null} />
    </FromCourse>
  );
}
