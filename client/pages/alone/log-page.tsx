/** `/debrief`: a class from its file. It joins no network. */
import '../screen-text.ts';
import { OpenLog } from '../../projector/log/open-log.tsx';

export function LogPage() {
  return <OpenLog />;
}
