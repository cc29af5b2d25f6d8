/** `/watch`: somebody's own asyncio program, watched. It joins no network. */
import { Watch } from '../../code/watch/watch.tsx';
import { FromCourse } from './from-course.tsx';

export function WatchOwnPage() {
  return (
    <FromCourse>
      <Watch />
    </FromCourse>
  );
}
