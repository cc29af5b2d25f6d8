/** `/lab`: the course's own claims, happening. */
import '../screen-text.ts';
import { LabsPage } from '../../lab/labs-page.tsx';
import { labServer } from '../../net/labs/lab-server.ts';

export function LabPage() {
  return <LabsPage server={labServer} />;
}

/** The same without a server. */
export function LabAlone() {
  return <LabsPage server={null} />;
}
